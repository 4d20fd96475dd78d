/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean     fb_test_text_set_up     (void);
void         fb_test_text_check      (GtkWidget     *window,
                                      const char    *where);

G_END_DECLS
