/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A button with a calendar. Signal "chosen" (const char *date). */
#define FB_TYPE_DATE_BUTTON (fb_date_button_get_type ())
G_DECLARE_FINAL_TYPE (FbDateButton, fb_date_button, FB, DATE_BUTTON, AdwBin)

GtkWidget *fb_date_button_new      (const char   *label);
void       fb_date_button_set_date (FbDateButton *self,
                                    const char   *date);

G_END_DECLS
