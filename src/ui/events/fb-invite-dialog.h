/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-event.h"

G_BEGIN_DECLS

/* Asks who is invited to an event: mentees and mentors of its programme, and contact persons
 * of organisations; whoever is invited already is not in it. */
GtkWidget *fb_invite_dialog_present (GtkWidget   *parent,
                                     FbWorkspace *workspace,
                                     FbEvent     *event);

G_END_DECLS
