/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "rules/fb-assignment.h"

G_BEGIN_DECLS

/* How much each criterion counts, with what would come of it at once. Nothing is
 * stored before Apply. */
GtkWidget *fb_weights_window_present (GtkWidget   *parent,
                                      FbWorkspace *workspace,
                                      const char  *programme_id,
                                      FbObjective  objective);

G_END_DECLS
