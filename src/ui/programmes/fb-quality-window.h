/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_quality_window_present (GtkWidget   *parent,
                                      FbWorkspace *workspace,
                                      const char  *programme_id,
                                      const char  *standard);

G_END_DECLS
