/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The files kept with a record, such as the scan of what was signed on paper:
 * to open, and to add. */
GtkWidget *fb_scans_new (FbWorkspace *workspace,
                         FbRecord    *owner,
                         const char  *description);

G_END_DECLS
