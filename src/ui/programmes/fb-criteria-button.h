/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What mentor and mentee should have in common: a button with the criteria
 * chosen, and behind it all of them to tick.
 *
 * Signal "chosen" (const char *codes): other ones were ticked; sorted codes
 * with spaces between. */
#define FB_TYPE_CRITERIA_BUTTON (fb_criteria_button_get_type ())
G_DECLARE_FINAL_TYPE (FbCriteriaButton, fb_criteria_button, FB, CRITERIA_BUTTON, AdwBin)

GtkWidget *fb_criteria_button_new       (const char       *label);
void       fb_criteria_button_set_codes (FbCriteriaButton *self,
                                         const char       *codes);

G_END_DECLS
