/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Something found, and the page that shows it. */
typedef struct
{
  char       *page;
  char       *id;        /* of the record that the page shows */
  char       *part;      /* (nullable): where it stands there */
  char       *found_id;  /* of what was found, as a vacancy of an organisation */
  char       *title;
  char       *subtitle;  /* what it is: "Mentee, Bridge to Work" */
  const char *icon_name;
} FbFound;

void       fb_found_free (FbFound      *self);
/* (transfer full) (element-type FbFound): anyone and anything that a page shows, in all
 * programmes; at most 20. @words: beginnings of words, in any order and any script */
GPtrArray *fb_search     (FbWorkspace  *workspace,
                          const char   *words,
                          GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbFound, fb_found_free)

G_END_DECLS
