/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* On which goals of the plan a contact worked (R174). */

gboolean   fb_contact_has_goal      (FbWorkspace  *workspace,
                                     const char   *contact_id,
                                     const char   *goal_id);
/* Whether that can be changed: at a mentor's, what came with the file stays. */
gboolean   fb_contact_may_set_goal  (FbWorkspace  *workspace,
                                     const char   *contact_id,
                                     const char   *goal_id);
char      *fb_contact_dup_goals     (FbWorkspace  *workspace,
                                     const char   *contact_id);
gboolean   fb_deed_set_contact_goal (FbWorkspace  *workspace,
                                     const char   *contact_id,
                                     const char   *goal_id,
                                     gboolean      worked_on,
                                     GError      **error);

G_END_DECLS
