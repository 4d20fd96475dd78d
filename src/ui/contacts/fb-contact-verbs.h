/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-contact.h"

G_BEGIN_DECLS

/* What became of a planned contact: adds to @menu that it was held, is moved,
 * or was missed and by whom. @row is below which the toasts are shown, and has
 * the button Was Held once the day has come. To be called again after each
 * change of @contact. */
void fb_contact_verbs_add (GtkWidget   *row,
                           FbWorkspace *workspace,
                           FbContact   *contact,
                           GMenu       *menu);

G_END_DECLS
