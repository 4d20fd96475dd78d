/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Who changed what, and when. */
void fb_history_dialog_present (GtkWidget         *parent,
                                FbWorkspace       *workspace,
                                const char        *about,
                                const char *const *record_ids);

G_END_DECLS
