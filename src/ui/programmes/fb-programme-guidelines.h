/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* What mentors and mentees of a programme get to read (R149-R151): which
 * versions there are, who has read them; to change and to print. */
GtkWidget *fb_programme_guidelines_new    (FbWorkspace *workspace,
                                           FbProgramme *programme);
void       fb_programme_guidelines_update (GtkWidget   *group);

G_END_DECLS
