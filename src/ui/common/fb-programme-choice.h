/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A drop-down of the programmes that go on. */
GtkWidget  *fb_programme_choice_new (FbWorkspace *workspace,
                                     const char  *wanted_id);
/* (transfer floating): all programmes but that one, those that ended too */
GtkWidget  *fb_programme_choice_new_others (FbWorkspace *workspace,
                                            const char  *but_id);
const char *fb_programme_choice_get (GtkWidget   *self);

G_END_DECLS
