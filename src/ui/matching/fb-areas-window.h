/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The areas with their postcodes, and the minutes between them. */
GtkWidget *fb_areas_window_present (GtkWidget   *parent,
                                    FbWorkspace *workspace);

G_END_DECLS
