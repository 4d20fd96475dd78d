/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What was typed and cannot be read yet, or was begun and its verb not chosen:
 * it stays with the workspace, not with the window, so that nothing typed is
 * lost. The name is that of the field; of what is begun that of the kind and
 * the field it will be, such as "plan-review.helps". */
typedef struct
{
  char *kind;
  char *record_id;
  char *field;
  char *typed;
} FbDraft;

void       fb_draft_free (FbDraft      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbDraft, fb_draft_free)

char      *fb_drafts_dup  (FbWorkspace *workspace,
                           FbRecord    *record,
                           const char  *field);
void       fb_drafts_set  (FbWorkspace *workspace,
                           FbRecord    *record,
                           const char  *field,
                           const char  *typed);
GPtrArray *fb_drafts_list (FbWorkspace *workspace,
                           const char  *record_id);

G_END_DECLS
