/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* Which version of the guideline somebody has read (R151); to print, to note. */
GtkWidget *fb_guideline_read_new    (FbWorkspace *workspace,
                                     FbEnrolment *enrolment);
void       fb_guideline_read_update (GtkWidget   *group);

G_END_DECLS
