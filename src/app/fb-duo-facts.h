/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-next-step.h"
#include "store/fb-store-facts.h"

G_BEGIN_DECLS

/* What is kept of a duo, for lists: no record of it is read. */

/* The facts for the rules; they borrow from @from. */
void    fb_duo_facts_fill      (FbDuoFacts      *self,
                                const FbDuoRow  *from);
/* %FB_STEP_NONE where nothing is to be done, or with an error. */
FbStep  fb_duo_find_next_step  (FbWorkspace     *workspace,
                                const char      *duo_id,
                                GError         **error);
/* (transfer full): "Amina – Jan"; @mentees and @mentors are (nullable), then
 * @code stands for both. */
char   *fb_duo_join_names      (const char      *mentees,
                                const char      *mentors,
                                const char      *code);

G_END_DECLS
