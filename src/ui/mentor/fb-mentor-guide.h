/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* At a mentor's: what mentors of the programme get to read, to read it again. */
gboolean   fb_mentor_guide_is_there (FbWorkspace *workspace,
                                     const char  *duo_id);
GtkWidget *fb_mentor_guide_present  (GtkWidget   *parent,
                                     FbWorkspace *workspace,
                                     const char  *duo_id);

G_END_DECLS
