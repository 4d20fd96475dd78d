/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document"

#include "documents/fb-document.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "base/fb-error.h"
#include "base/fb-part.h"
#include "documents/fb-layout.h"

static cairo_status_t
append_bytes (void                *bytes,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (FbDocument      *self,
              cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Footbridge " FB_VERSION);
  if (self->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  if (self->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->author);
  if (self->created != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, self->created);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, self->created);
    }
}

static gboolean
is_in_outline (const FbFragment *fragment)
{
  FbStyle style = fragment->placed->block->style;

  return fragment->placed->cells->len > 0 && (style == FB_STYLE_TITLE || style == FB_STYLE_HEADING);
}

/* Headings of the first language; those of the second stand beside them. */
static void
add_to_outline (cairo_surface_t  *surface,
                const FbFragment *fragment,
                guint             page,
                int              *title)
{
  const FbPlacedCell *cell = &g_array_index (fragment->placed->cells, FbPlacedCell, 0);
  gboolean is_title = fragment->placed->block->style == FB_STYLE_TITLE;
  /* Whole points: cairo 1.16 reads a fraction as the locale writes it, with a comma or a point. */
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, (int) fragment->y);
  int item;

  item = cairo_pdf_surface_add_outline (surface, is_title ? CAIRO_PDF_OUTLINE_ROOT : *title,
                                        cell->cell->text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (is_title)
    *title = item;
}

static cairo_status_t
draw_pages (FbDocument      *self,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = fb_document_get_n_pages (self);
  int title = CAIRO_PDF_OUTLINE_ROOT;
  cairo_status_t status;

  cairo_tag_begin (cr, "Document", NULL); /* else cairo does not call the PDF tagged */
  for (guint i = 0; i < n_pages; i++)
    {
      const GPtrArray *fragments = g_ptr_array_index (self->layout->pages, i);

      fb_document_draw_page (self, cr, i);
      for (guint j = 0; j < fragments->len; j++)
        if (is_in_outline (g_ptr_array_index (fragments, j)))
          add_to_outline (surface, g_ptr_array_index (fragments, j), i, &title);
      if (i + 1 == n_pages)
        cairo_tag_end (cr, "Document"); /* after the last page cairo 1.18 would begin another for it */
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/* (transfer full) (nullable): the bytes of the PDF. @version: the newest one
 * that it may need. */
static GByteArray *
make_pdf (FbDocument         *self,
          cairo_pdf_version_t version,
          GError            **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  fb_document_layout (self, FB_A4_WIDTH, FB_A4_HEIGHT);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, FB_A4_WIDTH, FB_A4_HEIGHT);
  cairo_pdf_surface_restrict_to_version (surface, version);
  set_metadata (self, surface);
  status = draw_pages (self, surface);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/* (transfer full) (nullable): a PDF whose objects are listed in one table, to
 * which more can be appended; newer versions pack them into streams */
GByteArray *
_fb_document_make_pdf (FbDocument  *self,
                       GError     **error)
{
  return make_pdf (self, CAIRO_PDF_VERSION_1_4, error);
}

/**
 * fb_document_write_pdf:
 * @path: where to; a file that is there is replaced, at once and whole
 *
 * Writes the document on A4: fonts inside, text that can be selected, headings
 * as outline and as structure for a screen reader. The same document gives the
 * same bytes.
 *
 * Returns: whether it was written; else FB_ERROR_FAILED where no PDF came
 *   about, a %G_IO_ERROR where the disk said no, and what was at @path is still there
 */
gboolean
fb_document_write_pdf (FbDocument  *self,
                       const char  *path,
                       GError     **error)
{
  g_autoptr(GByteArray) bytes = NULL;

  g_return_val_if_fail (FB_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = make_pdf (self, CAIRO_PDF_VERSION_1_5, error);

  return bytes != NULL && fb_part_write (path, bytes->data, bytes->len, error);
}
