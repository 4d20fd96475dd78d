/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_outcome_present (GtkWidget   *parent,
                               FbWorkspace *workspace,
                               const char  *duo_id);
GtkWidget *fb_outcome_present_of_event (GtkWidget   *parent,
                                        FbWorkspace *workspace,
                                        const char  *enrolment_id);

G_END_DECLS
