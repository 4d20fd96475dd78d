/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_guideline_readers_present (GtkWidget   *parent,
                                         FbWorkspace *workspace,
                                         const char  *programme_id,
                                         const char  *role);

G_END_DECLS
