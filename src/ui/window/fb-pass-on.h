/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_pass_on_present (GtkWidget   *parent,
                               FbWorkspace *workspace);

G_END_DECLS
