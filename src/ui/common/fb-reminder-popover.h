/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Asks what to remind of, and when. Signal "wanted" (const char *text,
 * const char *due_on): both can be stored. */
#define FB_TYPE_REMINDER_POPOVER (fb_reminder_popover_get_type ())
G_DECLARE_FINAL_TYPE (FbReminderPopover, fb_reminder_popover, FB, REMINDER_POPOVER, GtkPopover)

GtkWidget *fb_reminder_popover_new      (FbWorkspace       *workspace);
void       fb_reminder_popover_set_text (FbReminderPopover *self,
                                         const char        *text);

void       fb_reminder_popover_keep     (FbReminderPopover *self,
                                         FbRecord          *about);

G_END_DECLS
