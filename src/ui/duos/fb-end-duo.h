/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-duo.h"

G_BEGIN_DECLS

GtkWidget *fb_end_duo_present      (GtkWidget   *parent,
                                    FbWorkspace *workspace,
                                    FbDuo       *duo,
                                    gboolean     is_early);
/* Asks why once, which may stay open, then withdraws the proposal. */
void       fb_withdraw_duo_present (GtkWidget   *parent,
                                    FbWorkspace *workspace,
                                    FbDuo       *duo);

G_END_DECLS
