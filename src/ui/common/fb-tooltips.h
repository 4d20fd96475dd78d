/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No tooltip stays below a window that must be answered. To be called once. */
void fb_tooltips_keep (void);

G_END_DECLS
