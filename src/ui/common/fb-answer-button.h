/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The small menu at the end of a row: not asked, prefers not to say, does not
 * know. */
GtkWidget *fb_answer_button_new       (FbWorkspace *workspace,
                                       FbRecord    *record,
                                       const char  *field);
void       fb_answer_button_set_state (GtkWidget   *button,
                                       const char  *state);
void       fb_answer_button_set_label (GtkWidget   *button,
                                       const char  *label);

G_END_DECLS
