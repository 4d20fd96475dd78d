/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* One question and its few answers, side by side: one tap, or its number on the
 * keyboard. Below the question stands what was answered before. Signal
 * "answered": an answer was chosen. */
#define FB_TYPE_ASK_ROW (fb_ask_row_get_type ())
G_DECLARE_FINAL_TYPE (FbAskRow, fb_ask_row, FB, ASK_ROW, AdwActionRow)

GtkWidget  *fb_ask_row_new        (const char       *question,
                                   const FbCodeList *list);
/* (nullable): the code; NULL for no answer */
const char *fb_ask_row_get        (FbAskRow         *self);
/* Of a row that asks about a side: who is asked, the mentee while nobody is chosen. */
const char *fb_ask_row_get_party  (FbAskRow         *self);
void        fb_ask_row_set        (FbAskRow         *self,
                                   const char       *code);
/* One answer always stays: for a row that asks about a side or a moment. */
void        fb_ask_row_keep       (FbAskRow         *self);
/* (nullable) @words: "before: Yes (12.10.2026)" */
void        fb_ask_row_set_before (FbAskRow         *self,
                                   const char       *words);
void        fb_ask_row_focus      (FbAskRow         *self);

G_END_DECLS
