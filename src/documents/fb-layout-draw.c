/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-layout"

#include "documents/fb-layout.h"

#include <math.h>
#include <string.h>

#include "documents/fb-language.h"
#include "documents/fb-style.h"

#define HAIR_LINE 0.5
#define HAIR_INK 0.72
#define WRITE_INK 0.45
#define PEN MM (0.45)
#define CHECK_SIZE 9.0

static void
set_ink (cairo_t *cr,
         double   ink)
{
  cairo_set_source_rgb (cr, ink, ink, ink);
}

static void
draw_line (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   ink)
{
  set_ink (cr, ink);
  cairo_set_line_width (cr, HAIR_LINE);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

/* Lines @first to @last of @cell; the first of them begins at @y. */
static void
draw_lines (cairo_t            *cr,
            const FbPlacedCell *cell,
            double              x,
            double              y,
            guint               first,
            guint               last)
{
  const FbStyleSheet *sheet = _fb_style_get_sheet (cell->cell->style);
  double top;

  if (last <= first)
    return;

  top = g_array_index (cell->lines, FbLine, first).top;
  set_ink (cr, sheet->ink);
  cairo_tag_begin (cr, sheet->tag, NULL);
  for (guint i = first; i < last; i++)
    {
      const FbLine *line = &g_array_index (cell->lines, FbLine, i);

      cairo_move_to (cr, x + line->x, y + line->baseline - top);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (cell->layout, (int) i));
    }
  cairo_tag_end (cr, sheet->tag);
}

/* A line to write on: from the end of its label, if it has one, to the edge. */
static void
draw_rule (cairo_t            *cr,
           const FbPlacedCell *cell,
           double              x,
           double              y,
           double              height)
{
  double bottom = y + MAX (cell->height, height) - FB_RULE_RISE;
  double label = 0.0;

  if (cell->lines->len > 0)
    {
      const FbLine *line = &g_array_index (cell->lines, FbLine, 0);

      label = line->width + 5.0;
      draw_lines (cr, cell, x, bottom - line->baseline, 0, cell->lines->len);
    }
  draw_line (cr, cell->cell->rtl ? x : x + label, bottom, cell->width - label, WRITE_INK);
}

static void
draw_check (cairo_t            *cr,
            const FbPlacedCell *cell,
            double              x,
            double              y)
{
  double left = cell->cell->rtl ? x + cell->width - CHECK_SIZE : x;

  set_ink (cr, WRITE_INK);
  cairo_set_line_width (cr, 0.8);
  cairo_rectangle (cr, left, y, CHECK_SIZE, CHECK_SIZE);
  cairo_stroke (cr);

  if (cell->cell->text == NULL)
    return;

  set_ink (cr, 0.1);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, left + 2.0, y + 4.5);
  cairo_line_to (cr, left + 4.0, y + 7.0);
  cairo_line_to (cr, left + 7.5, y + 2.0);
  cairo_stroke (cr);
}

static void
trace_strokes (cairo_t         *cr,
               const FbStrokes *strokes)
{
  for (guint i = 0; i < fb_strokes_get_n_strokes (strokes); i++)
    {
      guint n_points;
      const FbPoint *points = fb_strokes_get_stroke (strokes, i, &n_points);

      for (guint j = 0; j < n_points; j++)
        cairo_line_to (cr, points[j].x, points[j].y);
      if (n_points == 1)
        cairo_line_to (cr, points[0].x, points[0].y); /* a dot: the round end of the pen */
      cairo_new_sub_path (cr);
    }
}

/* In its own size if it fits into the frame, else as large as fits. */
static void
draw_strokes (cairo_t         *cr,
              const FbStrokes *strokes,
              double           x,
              double           y,
              double           width,
              double           height)
{
  FbPoint from, to;
  double scale = MM (0.01), margin = MM (2.0);
  double drawn_width, drawn_height;

  if (!fb_strokes_get_extents (strokes, &from, &to))
    return;

  drawn_width = MAX (to.x - from.x, 1);
  drawn_height = MAX (to.y - from.y, 1);
  scale = MIN (scale, (width - 2 * margin) / drawn_width);
  scale = MIN (scale, (height - 2 * margin) / drawn_height);

  cairo_save (cr);
  cairo_translate (cr, x + (width - drawn_width * scale) / 2, y + (height - drawn_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -from.x, -from.y);
  cairo_new_path (cr);
  trace_strokes (cr, strokes);
  cairo_restore (cr);

  set_ink (cr, 0.1);
  cairo_save (cr);
  cairo_set_line_width (cr, PEN);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_signature (cairo_t            *cr,
                const FbPlacedCell *cell,
                double              x,
                double              y)
{
  set_ink (cr, HAIR_INK);
  cairo_set_line_width (cr, HAIR_LINE);
  cairo_rectangle (cr, x, y, cell->width, cell->height);
  cairo_stroke (cr);

  if (cell->cell->strokes != NULL)
    {
      draw_strokes (cr, cell->cell->strokes, x, y, cell->width, cell->height);
    }
  else if (cell->lines->len > 0)
    {
      double text_height = g_array_index (cell->lines, FbLine, cell->lines->len - 1).bottom;

      draw_lines (cr, cell, x, y + (cell->height - text_height) / 2, 0, cell->lines->len);
    }
}

static void
draw_cell (cairo_t          *cr,
           const FbFragment *fragment,
           guint             index)
{
  const FbPlacedCell *cell = &g_array_index (fragment->placed->cells, FbPlacedCell, index);
  double x = FB_MARGIN + cell->x;
  double y = fragment->y + fragment->placed->inset + (fragment->first[index] == 0 ? cell->y : 0.0);

  switch (cell->cell->kind)
    {
    case FB_CELL_RULE:
      draw_rule (cr, cell, x, y, fragment->placed->block->min_height);
      break;
    case FB_CELL_CHECK:
      if (fragment->begins)
        draw_check (cr, cell, x, y);
      break;
    case FB_CELL_SIGNATURE:
      draw_signature (cr, cell, x, y);
      break;
    case FB_CELL_TEXT:
    default:
      draw_lines (cr, cell, x, y, fragment->first[index], fragment->last[index]);
      break;
    }
}

static gboolean
has_flag (const FbFragment *fragment,
          FbBlockFlags      flag)
{
  return fragment != NULL && (fragment->placed->block->flags & flag) != 0;
}

static void
draw_table_row (FbLayout         *self,
                cairo_t          *cr,
                const FbFragment *fragment)
{
  gboolean is_header = has_flag (fragment, FB_BLOCK_HEADER);
  const char *cell_tag = is_header ? "TH" : "TD";

  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < fragment->placed->cells->len; i++)
    {
      cairo_tag_begin (cr, cell_tag, NULL);
      draw_cell (cr, fragment, i);
      cairo_tag_end (cr, cell_tag);
    }
  cairo_tag_end (cr, "TR");

  draw_line (cr, FB_MARGIN, fragment->y + fragment->height, self->width - 2 * FB_MARGIN,
             is_header ? WRITE_INK : HAIR_INK);
}

static void
draw_fragment (FbLayout         *self,
               cairo_t          *cr,
               const GPtrArray  *page,
               guint             index)
{
  const FbFragment *fragment = g_ptr_array_index (page, index);
  const FbFragment *before = index > 0 ? g_ptr_array_index (page, index - 1) : NULL;
  const FbFragment *after = index + 1 < page->len ? g_ptr_array_index (page, index + 1) : NULL;

  if (!has_flag (fragment, FB_BLOCK_TABLE))
    {
      for (guint i = 0; i < fragment->placed->cells->len; i++)
        draw_cell (cr, fragment, i);
      return;
    }

  if (!has_flag (before, FB_BLOCK_TABLE) || has_flag (fragment, FB_BLOCK_HEADER))
    cairo_tag_begin (cr, "Table", NULL);
  draw_table_row (self, cr, fragment);
  if (!has_flag (after, FB_BLOCK_TABLE) || has_flag (after, FB_BLOCK_HEADER))
    cairo_tag_end (cr, "Table");
}

/* Puts numbers for {page} and {pages}. */
static char *
dup_page_text (FbLayout   *self,
               const char *format,
               guint       page)
{
  g_autoptr(GString) text = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *n_pages = g_strdup_printf ("%u", self->pages->len);

  g_string_replace (text, "{page}", number, 0);
  g_string_replace (text, "{pages}", n_pages, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_footer_text (FbLayout       *self,
                  cairo_t        *cr,
                  const char     *text,
                  const char     *language,
                  PangoAlignment  alignment)
{
  FbCell cell = { 0 };
  double width = self->width - 2 * FB_MARGIN;
  g_autoptr(PangoLayout) layout = NULL;

  cell.style = FB_STYLE_SMALL;
  cell.text = (char *) text;
  cell.language = (char *) language;
  cell.rtl = fb_language_is_rtl (language);
  cell.alignment = alignment;
  layout = _fb_layout_create_text (self, &cell, width);

  set_ink (cr, _fb_style_get_sheet (FB_STYLE_LABEL)->ink);
  cairo_move_to (cr, FB_MARGIN, self->height - FB_MARGIN + FB_FOOTER -
                 pango_units_to_double (pango_layout_get_baseline (layout)));
  pango_cairo_show_layout (cr, layout);
}

/* One language: id at the left, page at the right. Two: a page text under
 * each column, the id between them. */
static void
draw_footer (FbLayout *self,
             cairo_t  *cr,
             guint     page)
{
  FbDocument *document = self->document;
  gboolean is_double = document->pages[1] != NULL && document->languages[1] != NULL;
  PangoAlignment begin = document->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  PangoAlignment end = document->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;

  if (document->id != NULL)
    draw_footer_text (self, cr, document->id, NULL, is_double ? PANGO_ALIGN_CENTER : begin);

  for (guint i = 0; i < 2 && document->pages[i] != NULL && document->languages[i] != NULL; i++)
    {
      g_autofree char *text = dup_page_text (self, document->pages[i], page);

      draw_footer_text (self, cr, text, document->languages[i], is_double && i == 0 ? begin : end);
    }
}

void
_fb_layout_draw_page (FbLayout *self,
                      cairo_t  *cr,
                      guint     page)
{
  const GPtrArray *fragments = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < fragments->len; i++)
    draw_fragment (self, cr, fragments, i);
  draw_footer (self, cr, page);
}
