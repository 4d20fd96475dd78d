/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What each group of personal data is kept for; a row opens a window in which the
 * organisation gives its own words. */
GtkWidget *fb_purpose_list_new (FbWorkspace *workspace);

G_END_DECLS
