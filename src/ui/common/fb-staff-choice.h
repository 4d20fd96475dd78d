/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A drop-down of those who work here. @nobody: (nullable): the words for nobody, where
 * that may be chosen; @but_id: (nullable): who is left out. */
GtkWidget  *fb_staff_choice_new (FbWorkspace *workspace,
                                 const char  *wanted_id,
                                 const char  *nobody,
                                 const char  *but_id);
const char *fb_staff_choice_get (GtkWidget   *self);

G_END_DECLS
