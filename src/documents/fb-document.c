/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document"

#include "documents/fb-document.h"

#include <string.h>

#include "documents/fb-document-private.h"
#include "documents/fb-language.h"
#include "documents/fb-layout.h"
#include "documents/fb-style.h"

G_DEFINE_FINAL_TYPE (FbDocument, fb_document, G_TYPE_OBJECT)

static void
free_cell (gpointer data)
{
  FbCell *cell = data;

  g_free (cell->language);
  g_free (cell->text);
  g_clear_pointer (&cell->strokes, fb_strokes_free);
  g_free (cell);
}

static void
free_block (gpointer data)
{
  FbBlock *block = data;

  g_ptr_array_unref (block->cells);
  g_free (block);
}

static void
fb_document_finalize (GObject *object)
{
  FbDocument *self = FB_DOCUMENT (object);

  g_clear_pointer (&self->layout, _fb_layout_free);
  g_ptr_array_unref (self->blocks);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->languages[i]);
      g_free (self->pages[i]);
    }
  g_free (self->title);
  g_free (self->author);
  g_free (self->created);
  g_free (self->id);

  G_OBJECT_CLASS (fb_document_parent_class)->finalize (object);
}

static void
fb_document_class_init (FbDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_document_finalize;
}

static void
fb_document_init (FbDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (free_block);
}

FbBlock *
_fb_document_add_block (FbDocument   *self,
                        FbBlockFlags  flags,
                        FbStyle       style)
{
  const FbStyleSheet *sheet = _fb_style_get_sheet (style);
  FbBlock *block = g_new0 (FbBlock, 1);

  block->flags = flags;
  block->style = style;
  block->before = sheet->before;
  block->after = sheet->after;
  block->cells = g_ptr_array_new_with_free_func (free_cell);
  g_ptr_array_add (self->blocks, block);
  g_clear_pointer (&self->layout, _fb_layout_free);

  return block;
}

/* Where column @index of a page in two languages stands. The first language
 * stands where its readers begin: on the right if it is written from there. */
void
_fb_document_get_column (FbDocument *self,
                         guint       index,
                         double     *x,
                         double     *width)
{
  *x = 0.0;
  *width = 1.0;

  if (self->languages[1] == NULL)
    return;

  *width = (1.0 - FB_GUTTER) / 2.0;
  if ((index == 1) != self->rtl)
    *x = 1.0 - *width;
}

FbCell *
_fb_block_add_cell (FbBlock    *self,
                    FbCellKind  kind,
                    double      x,
                    double      width)
{
  FbCell *cell = g_new0 (FbCell, 1);

  cell->kind = kind;
  cell->style = FB_STYLE_BODY;
  cell->x = x;
  cell->width = width;
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/* @language: (nullable): NULL if the letters have to tell the direction */
void
_fb_cell_set_text (FbCell     *self,
                   FbStyle     style,
                   const char *language,
                   const char *text)
{
  self->style = style;
  self->language = g_strdup (language);
  self->text = g_strdup (text != NULL ? text : "");
  self->rtl = language != NULL ? fb_language_is_rtl (language) : fb_text_is_rtl (self->text, FALSE);
  self->alignment = self->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* A value stands where the column begins, but reads in the direction of its
 * own letters: an Arabic name in a Dutch column. */
void
_fb_cell_set_value (FbCell     *self,
                    FbStyle     style,
                    const char *language,
                    const char *text)
{
  gboolean rtl = fb_language_is_rtl (language);

  _fb_cell_set_text (self, style, language, text);
  self->rtl = fb_text_is_rtl (self->text, rtl);
}

/**
 * fb_document_new:
 * @language: ISO 639-3 code of the language it is written in
 * @second_language: (nullable): the language in the other column
 *
 * Returns: (transfer full): a document without content
 */
FbDocument *
fb_document_new (const char *language,
                 const char *second_language)
{
  FbDocument *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (FB_TYPE_DOCUMENT, NULL);
  self->languages[0] = g_strdup (language);
  self->languages[1] = g_strdup (second_language);
  self->rtl = fb_language_is_rtl (language);

  return self;
}

/**
 * fb_document_set_properties:
 * @author: (nullable): usually an organisation
 * @created: (nullable): day or moment of writing, as stored; it stands in the
 *   PDF, so that the same content on the same day gives the same bytes
 */
void
fb_document_set_properties (FbDocument *self,
                            const char *title,
                            const char *author,
                            const char *created)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  g_free (self->title);
  g_free (self->author);
  g_free (self->created);
  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->created = g_strdup (created);
}

/**
 * fb_document_set_footer:
 * @id: (nullable): what tells this document from all others
 * @pages: "Page {page} of {pages}" in the first language
 * @second_pages: (nullable): the same in the second
 */
void
fb_document_set_footer (FbDocument *self,
                        const char *id,
                        const char *pages,
                        const char *second_pages)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  g_free (self->id);
  g_free (self->pages[0]);
  g_free (self->pages[1]);
  self->id = g_strdup (id);
  self->pages[0] = g_strdup (pages);
  self->pages[1] = g_strdup (second_pages);
  g_clear_pointer (&self->layout, _fb_layout_free);
}

static FbBlockFlags
get_text_flags (FbStyle style)
{
  switch (style)
    {
    case FB_STYLE_KICKER:
    case FB_STYLE_TITLE:
    case FB_STYLE_HEADING:
    case FB_STYLE_SUBHEADING:
      return FB_BLOCK_KEEP_NEXT | FB_BLOCK_WHOLE;
    case FB_STYLE_BODY:
    case FB_STYLE_STRONG:
    case FB_STYLE_LABEL:
    case FB_STYLE_SMALL:
    case FB_N_STYLES:
    default:
      return FB_BLOCK_NONE;
    }
}

static void
add_pair (FbDocument *self,
          FbStyle     style,
          const char *const texts[2])
{
  FbBlock *block = _fb_document_add_block (self, get_text_flags (style), style);
  double x, width;

  for (guint i = 0; i < 2; i++)
    if (texts[i] != NULL)
      {
        _fb_document_get_column (self, i, &x, &width);
        _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_TEXT, x, width),
                           style, self->languages[i], texts[i]);
      }
}

/* Takes the next paragraph that is not empty off @rest; NULL if there is none. */
static char *
take_paragraph (const char **rest)
{
  while (*rest != NULL && **rest != '\0')
    {
      const char *begin = *rest;
      gsize length = strcspn (begin, "\n");
      g_autofree char *paragraph = g_strstrip (g_strndup (begin, length));

      *rest = begin + length + (begin[length] == '\n');
      if (*paragraph != '\0')
        return g_steal_pointer (&paragraph);
    }

  return NULL;
}

/**
 * fb_document_add_text:
 * @text: (nullable): one or more paragraphs in the first language
 * @second_text: (nullable): the same in the second
 *
 * Adds text in both columns, the paragraphs of the two side by side. In a
 * document of one language @second_text is not printed.
 */
void
fb_document_add_text (FbDocument *self,
                      FbStyle     style,
                      const char *text,
                      const char *second_text)
{
  const char *rest[2] = { text, second_text };

  g_return_if_fail (FB_IS_DOCUMENT (self));

  if (self->languages[1] == NULL)
    rest[1] = NULL;

  for (;;)
    {
      g_autofree char *first = take_paragraph (&rest[0]);
      g_autofree char *second = take_paragraph (&rest[1]);

      if (first == NULL && second == NULL)
        break;
      add_pair (self, style, (const char *const[]) { first, second });
    }
}

/**
 * fb_document_add_free_text:
 * @text: paragraphs that somebody wrote, in whatever language
 *
 * Adds text over the whole width; each paragraph in the direction of its letters.
 */
void
fb_document_add_free_text (FbDocument *self,
                           FbStyle     style,
                           const char *text)
{
  char *paragraph;

  g_return_if_fail (FB_IS_DOCUMENT (self));

  while ((paragraph = take_paragraph (&text)) != NULL)
    {
      FbBlock *block = _fb_document_add_block (self, get_text_flags (style), style);

      _fb_cell_set_text (_fb_block_add_cell (block, FB_CELL_TEXT, 0.0, 1.0), style, NULL, paragraph);
      g_free (paragraph);
    }
}

void
fb_document_add_space (FbDocument *self,
                       double      height_mm)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  _fb_document_add_block (self, FB_BLOCK_NONE, FB_STYLE_BODY)->min_height = MM (height_mm);
}

void
fb_document_add_page_break (FbDocument *self)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  _fb_document_add_block (self, FB_BLOCK_BREAK, FB_STYLE_BODY);
}

/**
 * fb_document_layout:
 * @width: of the paper, in points; the margins are part of it
 * @height: of the paper
 *
 * Breaks the document into pages. Nothing else needs to be called before
 * drawing; without it the paper is A4.
 */
void
fb_document_layout (FbDocument *self,
                    double      width,
                    double      height)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  g_clear_pointer (&self->layout, _fb_layout_free);
  self->layout = _fb_layout_new (self, width, height);
}

static void
ensure_layout (FbDocument *self)
{
  if (self->layout == NULL)
    fb_document_layout (self, FB_A4_WIDTH, FB_A4_HEIGHT);
}

guint
fb_document_get_n_pages (FbDocument *self)
{
  g_return_val_if_fail (FB_IS_DOCUMENT (self), 0);

  ensure_layout (self);

  return _fb_layout_get_n_pages (self->layout);
}

/**
 * fb_document_draw_page:
 * @cr: a context whose unit is the point and whose origin is the corner of the paper
 * @page: from 0
 */
void
fb_document_draw_page (FbDocument *self,
                       cairo_t    *cr,
                       guint       page)
{
  g_return_if_fail (FB_IS_DOCUMENT (self));

  ensure_layout (self);
  g_return_if_fail (page < _fb_layout_get_n_pages (self->layout));

  _fb_layout_draw_page (self->layout, cr, page);
}

/**
 * fb_document_get_missing_glyphs:
 *
 * Returns: (transfer none): the characters of the text that no font of this
 *   computer can print, each once; empty if all is well
 */
const char *
fb_document_get_missing_glyphs (FbDocument *self)
{
  g_return_val_if_fail (FB_IS_DOCUMENT (self), "");

  ensure_layout (self);

  return _fb_layout_get_missing_glyphs (self->layout);
}
