/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-new-programme.h"

G_BEGIN_DECLS

/* One open question: what the source says, the answers it offers, room for
 * another one, and Decide Later. What is chosen is saved at once. */
#define FB_TYPE_QUESTION_ROW (fb_question_row_get_type ())
G_DECLARE_FINAL_TYPE (FbQuestionRow, fb_question_row, FB, QUESTION_ROW, AdwPreferencesRow)

GtkWidget *fb_question_row_new    (FbWorkspace    *workspace,
                                   FbOpenQuestion *question);
void       fb_question_row_update (FbQuestionRow  *self);

G_END_DECLS
