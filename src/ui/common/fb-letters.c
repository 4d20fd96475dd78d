/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-letters"

#include "ui/common/fb-letters.h"

#define DPI (96 * PANGO_SCALE)
#define LARGE_DPI (DPI * 5 / 4)
/* What fits every screen that we promise to fit. */
#define WIDEST 1280

static int
get_dpi (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return dpi;
}

gboolean
fb_letters_are_large (void)
{
  return get_dpi () >= LARGE_DPI;
}

/* How wide something has to be for the same words as in @width with letters of the usual size, where they are large. */
int
fb_letters_scale (int width)
{
  return fb_letters_are_large () ? MIN (width * (get_dpi () / PANGO_SCALE) / 96, MAX (width, WIDEST)) : width;
}
