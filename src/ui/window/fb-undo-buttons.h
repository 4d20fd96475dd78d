/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Undo and Redo, each saying what it would take back or do again.
 *
 * Signal "changed": so it may be something else now. */
#define FB_TYPE_UNDO_BUTTONS (fb_undo_buttons_get_type ())
G_DECLARE_FINAL_TYPE (FbUndoButtons, fb_undo_buttons, FB, UNDO_BUTTONS, AdwBin)

void  fb_undo_buttons_set_workspace (FbUndoButtons *self,
                                     FbWorkspace   *workspace);
void  fb_undo_buttons_update        (FbUndoButtons *self);
gboolean fb_undo_buttons_can_undo   (FbUndoButtons *self);
gboolean fb_undo_buttons_can_redo   (FbUndoButtons *self);

/* Takes back or does again, and says so over @place. */
void  fb_undo_buttons_run           (FbUndoButtons *self,
                                     GtkWidget     *place,
                                     gboolean       is_undo);
/* The keys of "win.undo" and "win.redo". */
void  fb_undo_keys_add              (GtkWidgetClass *widget_class);

G_END_DECLS
