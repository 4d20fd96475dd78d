/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* Where mentors are missing, where they wait, and how long a match takes. */
GtkWidget *fb_match_shortage_new (FbWorkspace *workspace,
                                  FbMatching  *matching,
                                  const char  *programme_id);

G_END_DECLS
