/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *fb_notes_window_present (GtkWidget   *parent,
                                    FbWorkspace *workspace,
                                    FbRecord    *about,
                                    gboolean     is_reminder);

G_END_DECLS
