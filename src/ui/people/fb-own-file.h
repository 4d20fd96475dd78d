/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Saves what is kept about a person, for that person; asks where to. */
void fb_own_file_save (GtkWidget   *parent,
                       FbWorkspace *workspace,
                       const char  *person_id);

G_END_DECLS
