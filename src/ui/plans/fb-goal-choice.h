/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"
#include "domain/fb-goal.h"

G_BEGIN_DECLS

/* One of the goals of a plan, from a short list. */
GtkWidget  *fb_goal_choice_new       (void);
void        fb_goal_choice_set_goals (GtkWidget   *drop_down,
                                      FbWorkspace *workspace,
                                      GPtrArray   *goals);
void        fb_goal_choice_set       (GtkWidget   *drop_down,
                                      const char  *goal_id);
const char *fb_goal_choice_get       (GtkWidget   *drop_down);

G_END_DECLS
