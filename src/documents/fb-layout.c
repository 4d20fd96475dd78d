/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-layout"

#include "documents/fb-layout.h"

#include "documents/fb-language.h"
#include "documents/fb-style.h"

/* Arabic script asks for more height than it needs beside Latin script. */
#define LINE_SPACING 1.04f
#define LINE_SPACING_RTL 0.88f
#define STACK_GAP 3.0
#define SMALLEST_TITLE 60 /* in parts of a hundred, of the size it should have */
#define TABLE_INSET 5.0

static void
clear_cell (gpointer data)
{
  FbPlacedCell *cell = data;

  g_clear_object (&cell->layout);
  g_array_unref (cell->lines);
}

static void
free_placed (gpointer data)
{
  FbPlacedBlock *placed = data;

  g_array_unref (placed->cells);
  g_free (placed);
}

/* A layout follows its context, so each text has one of its own. Texts are
 * measured without hinting, so that lines break alike on screen, on paper and
 * in a PDF, on every computer with the same fonts. */
static PangoContext *
create_context (const FbCell *cell)
{
  PangoLanguage *language = fb_language_to_pango (cell->language);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  pango_context_set_base_dir (context, cell->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  if (language != NULL)
    pango_context_set_language (context, language);

  return context;
}

static void
set_font (PangoLayout  *layout,
          const FbCell *cell,
          double        scale)
{
  g_autoptr(PangoFontDescription) font = _fb_style_dup_font (cell->style, scale);

  pango_layout_set_font_description (layout, font);
}

/* A title in a narrow column is made smaller until its longest word fits. */
static void
fit_title (PangoLayout  *layout,
           const FbCell *cell,
           int           width)
{
  int text_width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  for (guint size = cell->width < 0.9 ? 80 : 100; size >= SMALLEST_TITLE; size -= 5)
    {
      set_font (layout, cell, size / 100.0);
      pango_layout_get_size (layout, &text_width, NULL);
      if (text_width <= width)
        return;
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

static void
note_missing (FbLayout    *self,
              PangoLayout *layout)
{
  PangoLayoutIter *iter;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return;

  iter = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        {
          PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
          gunichar c = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;

          if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 && glyph != PANGO_GLYPH_INVALID_INPUT &&
              g_utf8_strchr (self->missing->str, -1, c) == NULL)
            g_string_append_unichar (self->missing, c);
        }
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/* Returns (transfer full): the text of @cell, broken into lines of @width points. */
PangoLayout *
_fb_layout_create_text (FbLayout     *self,
                        const FbCell *cell,
                        double        width)
{
  g_autofree char *guarded = cell->rtl ? fb_text_guard_numbers (cell->text) : NULL;
  PangoContext *context = create_context (cell);
  PangoLayout *layout = pango_layout_new (context);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, cell->alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_line_spacing (layout, cell->rtl ? LINE_SPACING_RTL : LINE_SPACING);
  pango_layout_set_text (layout, guarded != NULL ? guarded : cell->text, -1);
  set_font (layout, cell, 1.0);
  if (cell->style == FB_STYLE_TITLE)
    fit_title (layout, cell, (int) (width * PANGO_SCALE));
  note_missing (self, layout);
  g_object_unref (context);

  return layout;
}

static void
measure_lines (FbPlacedCell *placed)
{
  PangoLayoutIter *iter = pango_layout_get_iter (placed->layout);

  do
    {
      PangoRectangle extents;
      FbLine line;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.x = pango_units_to_double (extents.x);
      line.width = pango_units_to_double (extents.width);
      line.top = pango_units_to_double (top);
      line.bottom = pango_units_to_double (bottom);
      line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      g_array_append_val (placed->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  placed->height = g_array_index (placed->lines, FbLine, placed->lines->len - 1).bottom;

  pango_layout_iter_free (iter);
}

static void
measure_cell (FbLayout      *self,
              FbPlacedBlock *placed,
              const FbCell  *cell)
{
  double text_width = self->width - 2 * FB_MARGIN;
  double inset = (placed->block->flags & FB_BLOCK_TABLE) != 0 ? FB_CELL_INSET : 0.0;
  FbPlacedCell result = { 0 };

  result.cell = cell;
  result.lines = g_array_new (FALSE, FALSE, sizeof (FbLine));
  result.x = cell->x * text_width + inset;
  result.width = cell->width * text_width - 2 * inset;

  if (cell->kind != FB_CELL_CHECK && cell->text != NULL)
    {
      result.layout = _fb_layout_create_text (self, cell, result.width);
      measure_lines (&result);
    }
  if (cell->kind == FB_CELL_SIGNATURE)
    result.height = MM (FB_SIGNATURE_MM);
  else if (cell->kind == FB_CELL_RULE)
    result.height = MAX (result.height, MM (7.5));

  g_array_append_val (placed->cells, result);
}

/* Lets the first lines of all cells stand on one base line, whatever their
 * script and size; beside a line to write on, on that line. */
static void
align_cells (FbPlacedBlock *placed)
{
  double baseline = 0.0;
  gboolean has_rule = FALSE;

  for (guint i = 0; i < placed->cells->len; i++)
    {
      const FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, i);

      if (cell->cell->kind == FB_CELL_RULE)
        has_rule = TRUE;
      else if (cell->lines->len > 0)
        baseline = MAX (baseline, g_array_index (cell->lines, FbLine, 0).baseline);
    }
  if (has_rule)
    baseline = MAX (baseline, placed->block->min_height - FB_RULE_RISE);

  for (guint i = 0; i < placed->cells->len; i++)
    {
      FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, i);

      if (cell->lines->len > 0)
        cell->y = baseline - g_array_index (cell->lines, FbLine, 0).baseline;
      else if (cell->cell->kind == FB_CELL_CHECK)
        cell->y = baseline - MM (3.2);
    }
}

/* Puts cells that share a place below each other. */
static void
stack_cells (FbPlacedBlock *placed)
{
  for (guint i = 0; i < placed->cells->len; i++)
    {
      FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, i);

      for (guint j = 0; j < i; j++)
        {
          const FbPlacedCell *above = &g_array_index (placed->cells, FbPlacedCell, j);

          if (above->cell->x == cell->cell->x)
            cell->y = above->y + above->height + STACK_GAP;
        }
    }
}

static void
measure_block (FbLayout      *self,
               const FbBlock *block)
{
  FbPlacedBlock *placed = g_new0 (FbPlacedBlock, 1);

  placed->block = block;
  placed->cells = g_array_new (FALSE, FALSE, sizeof (FbPlacedCell));
  g_array_set_clear_func (placed->cells, clear_cell);
  placed->inset = (block->flags & FB_BLOCK_TABLE) != 0 ? TABLE_INSET : 0.0;

  for (guint i = 0; i < block->cells->len; i++)
    measure_cell (self, placed, g_ptr_array_index (block->cells, i));
  if ((block->flags & FB_BLOCK_STACK) != 0)
    stack_cells (placed);
  else
    align_cells (placed);

  for (guint i = 0; i < placed->cells->len; i++)
    {
      const FbPlacedCell *cell = &g_array_index (placed->cells, FbPlacedCell, i);

      placed->height = MAX (placed->height, cell->y + cell->height);
    }
  placed->height = MAX (placed->height + 2 * placed->inset, block->min_height);
  g_ptr_array_add (self->placed, placed);
}

/**
 * _fb_layout_new:
 * @document: outlives the layout
 *
 * Returns: (transfer full): the pages of @document on paper of this size
 */
FbLayout *
_fb_layout_new (FbDocument *document,
                double      width,
                double      height)
{
  FbLayout *self = g_new0 (FbLayout, 1);

  self->document = document;
  self->width = MAX (width, 4 * FB_MARGIN);
  self->height = MAX (height, 6 * FB_MARGIN);
  self->placed = g_ptr_array_new_with_free_func (free_placed);
  self->missing = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    measure_block (self, g_ptr_array_index (document->blocks, i));
  _fb_layout_break_pages (self);

  return self;
}

void
_fb_layout_free (FbLayout *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->placed);
  g_string_free (self->missing, TRUE);
  g_free (self);
}

guint
_fb_layout_get_n_pages (FbLayout *self)
{
  return self->pages->len;
}

const char *
_fb_layout_get_missing_glyphs (FbLayout *self)
{
  return self->missing->str;
}
