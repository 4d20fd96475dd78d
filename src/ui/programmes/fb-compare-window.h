/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_compare_window_present (GtkWidget   *parent,
                                      FbWorkspace *workspace,
                                      const char  *programme_id);

G_END_DECLS
