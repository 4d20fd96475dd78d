/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* One note or one reminder in a boxed list. */
GtkWidget *fb_note_row_new (FbWorkspace *workspace,
                            FbRecord    *record);

G_END_DECLS
