/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document"

#include "documents/fb-document.h"

#include "documents/fb-document-private.h"
#include "documents/fb-language.h"
#include "documents/fb-style.h"

/* What a document holds besides running text: fields, lines to write on, check
 * boxes, tables and signatures. */

#define LABEL_SHARE 0.32 /* of a column: the label of a field */
#define LINE_HEIGHT MM (9.0)
#define CHECK_WIDTH 0.035

static void
add_field_column (FbDocument *self,
                  FbBlock    *block,
                  guint       index,
                  const char *label,
                  const char *value)
{
  const char *language = self->languages[index];
  gboolean rtl = fb_language_is_rtl (language);
  double x, width, label_width;
  FbCell *cell;

  _fb_document_get_column (self, index, &x, &width);
  label_width = width * LABEL_SHARE;

  cell = _fb_block_add_cell (block, FB_CELL_TEXT, rtl ? x + width - label_width : x,
                             label_width * 0.95);
  if (rtl)
    cell->x += label_width * 0.05;
  _fb_cell_set_text (cell, FB_STYLE_LABEL, language, label);

  cell = _fb_block_add_cell (block, FB_CELL_TEXT, rtl ? x : x + label_width, width - label_width);
  _fb_cell_set_value (cell, FB_STYLE_BODY, language, value);
}

/* "Datum · التاريخ" */
static char *
dup_both_labels (FbDocument *self,
                 const char *label,
                 const char *second_label)
{
  g_autofree char *second = NULL;

  if (second_label == NULL || self->languages[1] == NULL || g_str_equal (label, second_label))
    return g_strdup (label);
  second = fb_text_isolate (second_label, self->rtl);

  return g_strconcat (label, " · ", second, NULL);
}

/* One line for both languages: nobody writes the same twice by hand. */
static void
add_blank_field (FbDocument *self,
                 FbBlock    *block,
                 const char *label,
                 const char *second_label)
{
  g_autofree char *both = dup_both_labels (self, label, second_label);
  double x = self->rtl ? 1.0 - LABEL_SHARE : 0.0;

  block->min_height = LINE_HEIGHT;
  _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_TEXT, x, LABEL_SHARE * 0.97),
                     FB_STYLE_LABEL, self->languages[0], both);
  if (self->rtl)
    ((FbCell *) g_ptr_array_index (block->cells, 0))->x += LABEL_SHARE * 0.03;
  _fb_block_add_cell (block, FB_CELL_RULE, self->rtl ? 0.0 : LABEL_SHARE, 1.0 - LABEL_SHARE);
}

/**
 * fb_document_add_field:
 * @value: (nullable): NULL prints a line to write on
 * @second_label: (nullable): in a document of two languages, and @second_value
 */
void
fb_document_add_field (FbDocument *self,
                       const char *label,
                       const char *value,
                       const char *second_label,
                       const char *second_value)
{
  FbBlock *block;

  g_return_if_fail (FB_IS_DOCUMENT (self));

  block = _fb_document_add_block (self, FB_BLOCK_NONE, FB_STYLE_LABEL);
  if (value == NULL)
    {
      add_blank_field (self, block, label, second_label);
      return;
    }
  add_field_column (self, block, 0, label, value);
  if (self->languages[1] != NULL)
    add_field_column (self, block, 1, second_label, second_value);
}

/**
 * fb_document_add_lines:
 *
 * Adds ruled lines over the whole width, to write on by hand.
 */
void
fb_document_add_lines (FbDocument *self,
                       guint       n_lines)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  for (guint i = 0; i < n_lines; i++)
    {
      FbBlock *block = _fb_document_add_block (self, FB_BLOCK_NONE, FB_STYLE_BODY);

      block->before = block->after = 0.0;
      block->min_height = LINE_HEIGHT;
      _fb_block_add_cell (block, FB_CELL_RULE, 0.0, 1.0);
    }
}

void
fb_document_add_check (FbDocument *self,
                       gboolean    checked,
                       const char *text,
                       const char *second_text)
{
  const char *texts[2] = { text, second_text };
  FbBlock *block;

  g_return_if_fail (FB_IS_DOCUMENT (self));

  block = _fb_document_add_block (self, FB_BLOCK_NONE, FB_STYLE_BODY);
  for (guint i = 0; i < 2 && self->languages[i] != NULL; i++)
    {
      gboolean rtl = fb_language_is_rtl (self->languages[i]);
      double x, width;
      FbCell *box;

      _fb_document_get_column (self, i, &x, &width);
      box = _fb_block_add_cell (block, FB_CELL_CHECK, rtl ? x + width - CHECK_WIDTH : x, CHECK_WIDTH);
      box->rtl = rtl;
      box->text = checked ? g_strdup ("") : NULL;
      _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_TEXT, rtl ? x : x + CHECK_WIDTH,
                                             width - CHECK_WIDTH),
                         FB_STYLE_BODY, self->languages[i], texts[i]);
    }
}

/* What stands in one place for both languages, one below the other, each in its
 * own direction; once if they are the same. */
char *
_fb_document_join_texts (FbDocument *self,
                         const char *text,
                         const char *second_text)
{
  g_autofree char *first = fb_text_isolate (text, self->rtl);
  g_autofree char *second = NULL;

  if (second_text == NULL || self->languages[1] == NULL || g_str_equal (text, second_text))
    return g_steal_pointer (&first);
  second = fb_text_isolate (second_text, self->rtl);

  return g_strconcat (first, "\n", second, NULL);
}

/* One row of a table; the columns as wide, and as many, as in @header. */
static FbBlock *
add_table_row (FbDocument        *self,
               FbBlockFlags       flags,
               FbBlock           *header,
               const char *const *texts)
{
  FbBlock *block = _fb_document_add_block (self, FB_BLOCK_TABLE | flags, FB_STYLE_BODY);

  block->before = block->after = 0.0;
  block->header = header;

  for (guint i = 0; i < header->cells->len; i++)
    {
      FbCell *title = g_ptr_array_index (header->cells, i);

      _fb_cell_set_value (_fb_block_add_cell (block, FB_CELL_TEXT, title->x, title->width),
                 FB_STYLE_BODY, self->languages[0], texts[i]);
    }

  return block;
}

/**
 * fb_document_begin_table:
 * @widths: one for each column; their sum does not matter
 * @titles: (array length=n_columns): what is in each column
 * @second_titles: (nullable): the same in the second language
 *
 * The header comes again on each page. In a document that reads from right to
 * left the first column stands on the right.
 */
void
fb_document_begin_table (FbDocument        *self,
                         guint              n_columns,
                         const double      *widths,
                         const char *const *titles,
                         const char *const *second_titles)
{
  double sum = 0.0, x = 0.0;
  FbBlock *block;

  g_return_if_fail (FB_IS_DOCUMENT (self));

  block = _fb_document_add_block (self, FB_BLOCK_TABLE | FB_BLOCK_HEADER | FB_BLOCK_KEEP_NEXT |
                                  FB_BLOCK_WHOLE, FB_STYLE_LABEL);
  block->before = 8.0;
  block->after = 0.0;
  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];

  for (guint i = 0; i < n_columns; i++)
    {
      double width = widths[i] / sum;
      FbCell *cell = _fb_block_add_cell (block, FB_CELL_TEXT, self->rtl ? 1.0 - x - width : x, width);
      g_autofree char *both = _fb_document_join_texts (self, titles[i],
                                                       second_titles != NULL ? second_titles[i] : NULL);

      _fb_cell_set_text (cell, FB_STYLE_LABEL, self->languages[0], both);
      x += width;
    }
  self->header = block;
}

/**
 * fb_document_add_row:
 * @texts: one for each column of the table begun last, NULL for an empty cell;
 *   a '\n' begins a new line, which may be in another language
 * @min_height_mm: least height, for rows to write in by hand
 */
void
fb_document_add_row (FbDocument        *self,
                     const char *const *texts,
                     double             min_height_mm)
{
  FbBlock *block;

  g_return_if_fail (FB_IS_DOCUMENT (self));
  g_return_if_fail (self->header != NULL);

  block = add_table_row (self, FB_BLOCK_NONE, self->header, texts);
  block->min_height = MM (min_height_mm);
}

static void
add_signature_words (FbDocument           *self,
                     FbBlock              *block,
                     const FbSignatureBox *signature,
                     double                x,
                     double                width)
{
  for (guint i = 0; i < 2 && self->languages[i] != NULL; i++)
    if (signature->details[i] != NULL)
      _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_TEXT, x, width),
                         FB_STYLE_SMALL, self->languages[i], signature->details[i]);

  for (guint i = 0; signature->blanks[0] != NULL && signature->blanks[0][i] != NULL; i++)
    {
      const char *second = signature->blanks[1] != NULL ? signature->blanks[1][i] : NULL;
      g_autofree char *both = dup_both_labels (self, signature->blanks[0][i], second);

      _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_RULE, x, width),
                         FB_STYLE_SMALL, self->languages[0], both);
    }
}

/* The frame to sign in, with the strokes or the words that stand for them. */
static void
add_signature_frame (FbDocument           *self,
                     FbBlock              *block,
                     const FbSignatureBox *signature,
                     double                x,
                     double                width)
{
  FbCell *frame = _fb_block_add_cell (block, FB_CELL_SIGNATURE, x, width);
  const char *mark = signature->mark[0], *second = signature->mark[1];

  if (signature->strokes != NULL)
    {
      frame->strokes = fb_strokes_parse (signature->strokes, NULL);
    }
  else if (mark != NULL)
    {
      g_autofree char *both = _fb_document_join_texts (self, mark, second);

      _fb_cell_set_text (frame, FB_STYLE_LABEL, self->languages[0], both);
      frame->alignment = PANGO_ALIGN_CENTER;
    }
}

/**
 * fb_document_add_signature:
 *
 * Adds a frame to sign in, or with the signature; beside it who, when and how.
 * It is never split over two pages, and signatures in a row stand together on
 * one if they fit.
 */
void
fb_document_add_signature (FbDocument           *self,
                           const FbSignatureBox *signature)
{
  double width = (1.0 - FB_GUTTER) / 2.0;
  double frame_x = self->rtl ? 1.0 - width : 0.0;
  double words_x = self->rtl ? 0.0 : 1.0 - width;
  FbBlock *block;

  g_return_if_fail (FB_IS_DOCUMENT (self));

  block = _fb_document_add_block (self, FB_BLOCK_STACK | FB_BLOCK_WHOLE | FB_BLOCK_GATHER, FB_STYLE_STRONG);
  block->before = block->after = 12.0;

  /* without a second language an empty line keeps the words beside the frame */
  for (guint i = 0; i < 2; i++)
    _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_TEXT, i == 0 ? frame_x : words_x, width),
                       FB_STYLE_STRONG, self->languages[i],
                       self->languages[i] != NULL ? signature->party[i] : "");

  add_signature_frame (self, block, signature, frame_x, width);
  _fb_cell_set_value (_fb_block_add_cell (block, FB_CELL_TEXT, frame_x, width),
                      FB_STYLE_BODY, self->languages[0], signature->name);

  add_signature_words (self, block, signature, words_x, width);
}
