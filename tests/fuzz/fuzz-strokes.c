/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "domain/fb-strokes.h"

#include <string.h>

/* The lines of a drawn signature, as text and as drawn: read again they are
 * the same, and thinned they fit. */

void
fuzz_prepare (void)
{
}

static void
check_same (FbStrokes *strokes)
{
  g_autofree char *text = fb_strokes_to_text (strokes);
  g_autofree char *again = NULL;
  g_autoptr(FbStrokes) read = NULL;
  g_autoptr(GError) error = NULL;

  if (text == NULL)
    return;

  read = fb_strokes_parse (text, &error);
  g_assert_no_error (error);
  again = fb_strokes_to_text (read);
  g_assert_cmpstr (text, ==, again);
}

static void
check_fits (FbStrokes *strokes)
{
  FbPoint corner, other;

  fb_strokes_thin (strokes);
  g_assert_cmpuint (fb_strokes_get_n_points (strokes), <=, FB_STROKES_MAX_POINTS);
  if (fb_strokes_get_extents (strokes, &corner, &other))
    {
      g_assert_cmpint (corner.x, >=, 0);
      g_assert_cmpint (corner.y, >=, 0);
      g_assert_cmpint (other.x, <=, FB_STROKES_MAX_COORDINATE);
      g_assert_cmpint (other.y, <=, FB_STROKES_MAX_COORDINATE);
    }
  check_same (strokes);
}

static void
read_text (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStrokes) strokes = fb_strokes_parse (text, &error);

  if (strokes == NULL)
    {
      fuzz_check_error (error);
      return;
    }

  check_same (strokes);
  check_fits (strokes);
}

/* Nine bytes a step: a pen that rises, or any two numbers that there are. */
static void
draw (const uint8_t *data,
      size_t         size)
{
  g_autoptr(FbStrokes) strokes = fb_strokes_new ();

  for (; size >= 9; data += 9, size -= 9)
    {
      gint32 x, y;
      float millimetres[2];

      memcpy (&x, data + 1, 4);
      memcpy (&y, data + 5, 4);
      memcpy (millimetres, data + 1, 8);
      if (data[0] % 8 == 0)
        fb_strokes_begin (strokes);
      else if (data[0] % 8 == 1)
        fb_strokes_add_point (strokes, (double) millimetres[0], (double) millimetres[1]);
      else
        fb_strokes_add_point (strokes, x % 2000 / 10.0, y % 2000 / 10.0);
    }

  check_fits (strokes);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  read_text (text);
  draw (data, size);

  return 0;
}
