/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_check_in_present (GtkWidget   *parent,
                                FbWorkspace *workspace,
                                const char  *duo_id,
                                const char  *party);

G_END_DECLS
