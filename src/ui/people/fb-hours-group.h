/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The time that a volunteer gave, of the company or their own (R126). */
GtkWidget *fb_hours_group_new (FbWorkspace *workspace,
                               const char  *person_id);

G_END_DECLS
