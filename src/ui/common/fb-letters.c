/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-letters"

#include "ui/common/fb-letters.h"

#define LARGE_DPI (96 * 5 / 4 * PANGO_SCALE)

gboolean
fb_letters_are_large (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return dpi >= LARGE_DPI;
}
