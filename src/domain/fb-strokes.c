/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-strokes"

#include "domain/fb-strokes.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "base/fb-error.h"

/* Thinning drops a point that lies closer than this to the line without it;
 * 0.1 mm is less than the width of the pen. */
#define TOLERANCE 10.0

struct _FbStrokes
{
  GPtrArray *strokes; /* of GArray of FbPoint */
};

static void
free_stroke (gpointer stroke)
{
  g_array_unref (stroke);
}

/**
 * fb_strokes_new:
 *
 * Returns: (transfer full): an empty drawing
 */
FbStrokes *
fb_strokes_new (void)
{
  FbStrokes *self = g_new (FbStrokes, 1);

  self->strokes = g_ptr_array_new_with_free_func (free_stroke);

  return self;
}

void
fb_strokes_free (FbStrokes *self)
{
  g_ptr_array_unref (self->strokes);
  g_free (self);
}

/* Reads one number in its canonical form: no sign, no leading zero. */
static gboolean
read_coordinate (const char **text,
                 int         *number)
{
  const char *c = *text;

  *number = 0;
  if (!g_ascii_isdigit (*c) || (*c == '0' && g_ascii_isdigit (c[1])))
    return FALSE;

  for (; g_ascii_isdigit (*c); c++)
    {
      *number = *number * 10 + (*c - '0');
      if (*number > FB_STROKES_MAX_COORDINATE)
        return FALSE;
    }
  *text = c;

  return TRUE;
}

static gboolean
read_point (const char **text,
            FbPoint     *point)
{
  if (!read_coordinate (text, &point->x) || **text != ',')
    return FALSE;
  (*text)++;

  return read_coordinate (text, &point->y);
}

static gboolean
read_strokes (FbStrokes  *self,
              const char *text)
{
  guint n_points = 0;

  fb_strokes_begin (self);

  for (;;)
    {
      GArray *stroke = g_ptr_array_index (self->strokes, self->strokes->len - 1);
      FbPoint point;

      if (++n_points > FB_STROKES_MAX_POINTS || !read_point (&text, &point))
        return FALSE;
      g_array_append_val (stroke, point);

      if (*text == '\0')
        return TRUE;
      if (*text == ';')
        fb_strokes_begin (self);
      else if (*text != ' ')
        return FALSE;
      text++;
    }
}

/**
 * fb_strokes_parse:
 * @text: strokes as they are stored, the canonical form only
 *
 * Returns: (transfer full) (nullable): the drawing; NULL with
 *   FB_ERROR_INVALID if @text is anything else or has too many points
 */
FbStrokes *
fb_strokes_parse (const char  *text,
                  GError     **error)
{
  g_autoptr(FbStrokes) self = fb_strokes_new ();

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_strokes (self, text))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("The lines of the drawn signature cannot be read."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

FbStrokes *
fb_strokes_copy (const FbStrokes *self)
{
  FbStrokes *copy = fb_strokes_new ();

  g_return_val_if_fail (self != NULL, copy);

  for (guint i = 0; i < self->strokes->len; i++)
    g_ptr_array_add (copy->strokes, g_array_copy (g_ptr_array_index (self->strokes, i)));

  return copy;
}

/**
 * fb_strokes_begin:
 *
 * The pen touches the paper: what is added now belongs to a new stroke.
 */
void
fb_strokes_begin (FbStrokes *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->strokes, g_array_new (FALSE, FALSE, sizeof (FbPoint)));
}

static int
to_coordinate (double mm)
{
  return (int) lround (CLAMP (mm * 100.0, 0.0, FB_STROKES_MAX_COORDINATE));
}

/**
 * fb_strokes_add_point:
 * @x_mm: millimetres from the left edge of the box
 * @y_mm: millimetres from its top
 *
 * Adds a point to the stroke begun last. A pen outside of the box draws along
 * its left and upper edge; a pen that rests adds nothing.
 */
void
fb_strokes_add_point (FbStrokes *self,
                      double     x_mm,
                      double     y_mm)
{
  FbPoint point = { to_coordinate (x_mm), to_coordinate (y_mm) };
  GArray *stroke;

  g_return_if_fail (self != NULL);

  if (self->strokes->len == 0)
    fb_strokes_begin (self);
  stroke = g_ptr_array_index (self->strokes, self->strokes->len - 1);

  if (stroke->len > 0)
    {
      const FbPoint *last = &g_array_index (stroke, FbPoint, stroke->len - 1);

      if (last->x == point.x && last->y == point.y)
        return;
    }
  g_array_append_val (stroke, point);
}

void
fb_strokes_clear (FbStrokes *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->strokes, 0);
}

/* Distance of @p from the line piece between @a and @b. */
static double
get_distance (const FbPoint *p,
              const FbPoint *a,
              const FbPoint *b)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = dx * dx + dy * dy;
  double t = 0.0;

  if (length > 0.0)
    t = CLAMP (((p->x - a->x) * dx + (p->y - a->y) * dy) / length, 0.0, 1.0);

  return hypot (p->x - (a->x + t * dx), p->y - (a->y + t * dy));
}

/* Ramer-Douglas-Peucker between two kept points; on an own stack, because a
 * scribble of thousands of points would recurse as deep. */
static void
mark_kept (const FbPoint *points,
           guint          n_points,
           double         tolerance,
           gboolean      *kept)
{
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (FbPoint));
  FbPoint piece = { 0, (int) n_points - 1 };

  kept[0] = kept[n_points - 1] = TRUE;
  g_array_append_val (pieces, piece);

  while (pieces->len > 0)
    {
      double farthest = tolerance;
      int split = -1;

      piece = g_array_index (pieces, FbPoint, pieces->len - 1);
      g_array_set_size (pieces, pieces->len - 1);

      for (int i = piece.x + 1; i < piece.y; i++)
        {
          double distance = get_distance (&points[i], &points[piece.x], &points[piece.y]);

          if (distance > farthest)
            {
              farthest = distance;
              split = i;
            }
        }
      if (split < 0)
        continue;

      kept[split] = TRUE;
      g_array_append_val (pieces, ((FbPoint) { piece.x, split }));
      g_array_append_val (pieces, ((FbPoint) { split, piece.y }));
    }
}

static void
thin_stroke (GArray *stroke,
             double  tolerance)
{
  g_autofree gboolean *kept = g_new0 (gboolean, stroke->len);
  guint n_kept = 0;

  mark_kept ((const FbPoint *) (gpointer) stroke->data, stroke->len, tolerance, kept);

  for (guint i = 0; i < stroke->len; i++)
    if (kept[i])
      g_array_index (stroke, FbPoint, n_kept++) = g_array_index (stroke, FbPoint, i);
  g_array_set_size (stroke, n_kept);
}

/**
 * fb_strokes_thin:
 *
 * Drops the points that the eye does not miss (0.1 mm), and strokes without a
 * point. A drawing that still has more than FB_STROKES_MAX_POINTS is thinned
 * further until it fits; one of more strokes than that loses the last ones.
 */
void
fb_strokes_thin (FbStrokes *self)
{
  double tolerance = TOLERANCE;

  g_return_if_fail (self != NULL);

  for (guint i = self->strokes->len; i > 0; i--)
    if (((GArray *) g_ptr_array_index (self->strokes, i - 1))->len == 0)
      g_ptr_array_remove_index (self->strokes, i - 1);

  if (self->strokes->len > FB_STROKES_MAX_POINTS / 2)
    g_ptr_array_set_size (self->strokes, FB_STROKES_MAX_POINTS / 2);

  do
    {
      for (guint i = 0; i < self->strokes->len; i++)
        thin_stroke (g_ptr_array_index (self->strokes, i), tolerance);
      tolerance *= 2;
    }
  while (fb_strokes_get_n_points (self) > FB_STROKES_MAX_POINTS);
}

guint
fb_strokes_get_n_strokes (const FbStrokes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->strokes->len;
}

guint
fb_strokes_get_n_points (const FbStrokes *self)
{
  guint n_points = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->strokes->len; i++)
    n_points += ((GArray *) g_ptr_array_index (self->strokes, i))->len;

  return n_points;
}

/**
 * fb_strokes_get_stroke:
 * @n_points: (out): how many points the stroke has
 *
 * Returns: (transfer none): the points of stroke @index
 */
const FbPoint *
fb_strokes_get_stroke (const FbStrokes *self,
                       guint            index,
                       guint           *n_points)
{
  GArray *stroke;

  g_return_val_if_fail (self != NULL && index < self->strokes->len, NULL);

  stroke = g_ptr_array_index (self->strokes, index);
  *n_points = stroke->len;

  return (const FbPoint *) (gpointer) stroke->data;
}

/**
 * fb_strokes_get_extents:
 *
 * Returns: whether there is a point at all; else neither corner is set
 */
gboolean
fb_strokes_get_extents (const FbStrokes *self,
                        FbPoint         *top_left,
                        FbPoint         *bottom_right)
{
  gboolean found = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->strokes->len; i++)
    {
      guint n_points;
      const FbPoint *points = fb_strokes_get_stroke (self, i, &n_points);

      for (guint j = 0; j < n_points; j++)
        {
          if (!found)
            *top_left = *bottom_right = points[j];
          found = TRUE;
          top_left->x = MIN (top_left->x, points[j].x);
          top_left->y = MIN (top_left->y, points[j].y);
          bottom_right->x = MAX (bottom_right->x, points[j].x);
          bottom_right->y = MAX (bottom_right->y, points[j].y);
        }
    }

  return found;
}

/**
 * fb_strokes_to_text:
 *
 * Returns: (transfer full) (nullable): the drawing as it is stored; NULL if
 *   nothing is drawn
 */
char *
fb_strokes_to_text (const FbStrokes *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->strokes->len; i++)
    {
      guint n_points;
      const FbPoint *points = fb_strokes_get_stroke (self, i, &n_points);

      for (guint j = 0; j < n_points; j++)
        {
          if (text->len > 0)
            g_string_append_c (text, j == 0 ? ';' : ' ');
          g_string_append_printf (text, "%d,%d", points[j].x, points[j].y);
        }
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
