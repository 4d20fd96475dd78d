/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* What each side says to a proposal. Signals: "both-said-yes", "withdraw". */
#define FB_TYPE_DUO_ANSWERS (fb_duo_answers_get_type ())
G_DECLARE_FINAL_TYPE (FbDuoAnswers, fb_duo_answers, FB, DUO_ANSWERS, AdwBin)

GtkWidget *fb_duo_answers_new  (void);
void       fb_duo_answers_show (FbDuoAnswers    *self,
                                const FbDuoCase *whole);

G_END_DECLS
