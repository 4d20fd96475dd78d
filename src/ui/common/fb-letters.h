/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the letters are larger by a quarter or more, so that fewer things stand side by side. */
gboolean fb_letters_are_large (void);
int      fb_letters_scale     (int width);

G_END_DECLS
