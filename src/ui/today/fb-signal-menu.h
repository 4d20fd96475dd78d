/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "rules/fb-signals.h"

G_BEGIN_DECLS

/* What can be done about a duo or person that needs somebody: take it up, be
 * reminded, say why it is all right; of a duo also log a contact and check in. */
GtkWidget *fb_signal_menu_new (FbWorkspace  *workspace,
                               const char   *about_kind,
                               const char   *about_id,
                               FbSignalCode  code,
                               const char   *since,
                               const char   *fact,
                               const char   *name);

G_END_DECLS
