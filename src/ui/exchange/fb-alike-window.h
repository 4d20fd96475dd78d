/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-people-alike.h"

G_BEGIN_DECLS

/* Who came in with a file beside who may be the same person here, pair by pair.
 * It closes when all are answered. */
GtkWidget *fb_alike_window_new (GtkWidget   *parent,
                                FbWorkspace *workspace,
                                GPtrArray   *pairs,
                                 gboolean     is_search);

G_END_DECLS
