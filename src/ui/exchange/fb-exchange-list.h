/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The files that came in and went out, the newest first; what came in can be
 * taken back. */
GtkWidget *fb_exchange_list_new (GtkWidget   *parent,
                                 FbWorkspace *workspace);

G_END_DECLS
