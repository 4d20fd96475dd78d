/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The contact of a duo: a line to log one, what was held against what was
 * agreed, and what there was, newest first. */
#define FB_TYPE_CONTACT_VIEW (fb_contact_view_get_type ())
G_DECLARE_FINAL_TYPE (FbContactView, fb_contact_view, FB, CONTACT_VIEW, AdwBin)

GtkWidget *fb_contact_view_new     (FbWorkspace   *workspace);
void       fb_contact_view_set_duo (FbContactView *self,
                                    const char    *duo_id);
/* Gives the keyboard to the line that logs a contact. */
void       fb_contact_view_start   (FbContactView *self);

G_END_DECLS
