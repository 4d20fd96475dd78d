/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-deed-concern.h"

G_BEGIN_DECLS

/* @about: a stored person, enrolment, duo, programme or organisation */
GtkWidget *fb_concern_raise_present (GtkWidget   *parent,
                                     FbWorkspace *workspace,
                                     FbRecord    *about);
GtkWidget *fb_concern_close_present (GtkWidget   *parent,
                                     FbWorkspace *workspace,
                                     FbConcern   *concern);

G_END_DECLS
