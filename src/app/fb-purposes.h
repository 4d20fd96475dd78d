/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What each group of personal data is kept for: in the organisation's own words,
 * or else in those of the program. */
typedef struct
{
  const char *group;  /* a code of data-group */
  const char *label;  /* in words */
  char       *text;
  gboolean    is_own;
} FbPurpose;

/* (transfer full) (element-type FbPurpose): each group once */
GPtrArray *fb_purposes_list    (FbWorkspace  *workspace,
                                GError      **error);
void       fb_purpose_free     (FbPurpose    *self);
/* @text: (nullable): NULL, or none, takes the words of the program again */
gboolean   fb_deed_set_purpose (FbWorkspace  *workspace,
                                const char   *group,
                                const char   *text,
                                GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbPurpose, fb_purpose_free)

G_END_DECLS
