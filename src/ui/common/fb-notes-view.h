/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The notes and reminders about a record: what is promised first, then what
 * was written, newest first, and a box to write. */
#define FB_TYPE_NOTES_VIEW (fb_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (FbNotesView, fb_notes_view, FB, NOTES_VIEW, AdwBin)

GtkWidget *fb_notes_view_new            (FbWorkspace *workspace,
                                         FbRecord    *about);
void       fb_notes_view_add_source     (FbNotesView *self,
                                         FbRecord    *about);
void       fb_notes_view_start          (FbNotesView *self,
                                         gboolean     is_reminder);

G_END_DECLS
