/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document"

#include "documents/fb-document-fillable.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/fb-error.h"
#include "base/fb-part.h"
#include "documents/fb-layout.h"
#include "documents/fb-style.h"

/* cairo writes no forms. What follows appends them to what it wrote, as PDF
 * 32000 calls it, by an incremental update: pages and catalogue once more, with
 * their fields. The first bytes of the file stay as they are. */

#define INSET 2.0
#define CHECK_SIZE 10.0

/* One field of the form. */
typedef struct
{
  char    *name;
  char    *spoken; /* what a screen reader says */
  guint    page;
  double   x, y;   /* of its lower left corner, from that of the page */
  double   width, height;
  gboolean is_check;
} Field;

/* A PDF on its way. */
typedef struct
{
  GByteArray *bytes;
  GArray     *offsets; /* of gsize: of each object, 0 where there is none */
  GArray     *changed; /* of guint: the objects that were written anew */
  guint       root;
  char       *info;    /* (nullable) "203 0 R" */
  gsize       start;   /* of the table of objects that was there */
} Pdf;

static void
clear_field (gpointer data)
{
  Field *field = data;

  g_free (field->name);
  g_free (field->spoken);
}

static void
clear_pdf (Pdf *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->offsets, g_array_unref);
  g_clear_pointer (&self->changed, g_array_unref);
  g_free (self->info);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pdf, clear_pdf)

/* --- Where the fields are --- */

static void
add_row (GArray             *fields,
         const FbFragment   *fragment,
         const char *const  *columns,
         guint               page,
         guint               row,
         double              page_height)
{
  const FbBlock *header = fragment->placed->block->header;

  for (guint i = 0; i < fragment->placed->cells->len && columns[i] != NULL; i++)
    {
      const FbPlacedCell *cell = &g_array_index (fragment->placed->cells, FbPlacedCell, i);
      const FbCell *title = g_ptr_array_index (header->cells, i);
      Field field = { .page = page, .is_check = cell->cell->text != NULL && *cell->cell->text != '\0' };

      field.name = g_strdup_printf ("%s%u", columns[i], row);
      field.spoken = g_strdup_printf ("%s, %u", title->text, row);
      field.x = FB_MARGIN + cell->x + (i > 0 ? INSET : 0.0);
      field.width = field.is_check ? CHECK_SIZE : cell->width - (i > 0 ? INSET : 0.0);
      field.height = field.is_check ? CHECK_SIZE : fragment->height - 2 * INSET;
      field.y = page_height - fragment->y - INSET - field.height;
      if (field.is_check)
        {
          field.x = FB_MARGIN + cell->x + (cell->cell->rtl ? cell->width - CHECK_SIZE : 0.0);
          field.y = page_height - fragment->y - fragment->placed->inset - CHECK_SIZE - 2 * INSET;
        }
      g_array_append_val (fields, field);
      /* cppcheck-suppress memleak ; the array has them now */
    }
}

/* Every row of a table that is to be written in. */
static GArray *
find_fields (FbDocument         *document,
             const char *const  *columns)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (Field));
  guint row = 0;

  g_array_set_clear_func (fields, clear_field);
  for (guint page = 0; page < document->layout->pages->len; page++)
    {
      const GPtrArray *fragments = g_ptr_array_index (document->layout->pages, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const FbFragment *fragment = g_ptr_array_index (fragments, i);

          if ((fragment->placed->block->flags & FB_BLOCK_TABLE) && !(fragment->placed->block->flags & FB_BLOCK_HEADER))
            add_row (fields, fragment, columns, page, ++row, document->layout->height);
        }
    }

  return fields;
}

/* --- What cairo wrote --- */

/* The number that follows the last @key, or -1. */
static gint64
find_number (const char *text,
             const char *key)
{
  const char *found = strstr (text, key);

  return found != NULL ? g_ascii_strtoll (found + strlen (key), NULL, 10) : -1;
}

/* (nullable): where the last @key begins; PDF has bytes that are no text */
static const char *
find_last (const GByteArray *bytes,
           const char       *key)
{
  gsize length = strlen (key);

  for (gsize i = bytes->len - length; i > 0; i--)
    {
      if (memcmp (bytes->data + i, key, length) == 0)
        return (const char *) bytes->data + i;
    }

  return NULL;
}

static gboolean
read_objects (Pdf *self)
{
  const char *end = (const char *) self->bytes->data + self->bytes->len;
  char *rest = (char *) self->bytes->data + self->start;
  gint64 n;

  if (self->start >= self->bytes->len || !g_str_has_prefix (rest, "xref"))
    return FALSE;

  rest += strlen ("xref");
  strtoll (rest, &rest, 10); /* the first object: always 0 */
  n = strtoll (rest, &rest, 10);
  while (rest < end && g_ascii_isspace (*rest))
    rest++;
  for (gint64 i = 0; i < n && rest + 20 <= end; i++, rest += 20)
    {
      gsize offset = rest[17] == 'n' ? (gsize) g_ascii_strtoull (rest, NULL, 10) : 0;

      if (offset >= self->bytes->len)
        return FALSE;
      g_array_append_val (self->offsets, offset);
    }

  return n > 0 && self->offsets->len == (guint) n;
}

/* cairo ends every PDF of version 1.4 with a table of objects and a trailer. */
static gboolean
open_pdf (Pdf        *self,
          GByteArray *bytes)
{
  const char *trailer, *start, *info;
  gint64 root;

  g_byte_array_append (bytes, (const guint8 *) "", 1); /* so that it ends as a string */
  self->bytes = bytes;
  self->offsets = g_array_new (FALSE, TRUE, sizeof (gsize));
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  trailer = find_last (bytes, "trailer");
  start = find_last (bytes, "startxref");
  if (trailer == NULL || start == NULL)
    return FALSE;

  root = find_number (trailer, "/Root");
  info = strstr (trailer, "/Info");
  if (info != NULL)
    self->info = g_strdup_printf ("%d 0 R", (int) find_number (info, "/Info"));
  self->root = (guint) root;
  self->start = (gsize) find_number (start, "startxref");
  if (root <= 0 || !read_objects (self) || self->root >= self->offsets->len)
    return FALSE;

  g_byte_array_set_size (bytes, bytes->len - 1);
  return TRUE;
}

/* (transfer full) (nullable): "<< … >>" of an object */
static char *
dup_dictionary (Pdf   *self,
                guint  number)
{
  gsize offset = g_array_index (self->offsets, gsize, number);
  const char *object = (const char *) self->bytes->data + offset;
  const char *begin, *end;

  if (offset == 0)
    return NULL;

  begin = g_strstr_len (object, (gssize) (self->bytes->len - offset), "<<");
  end = g_strstr_len (object, (gssize) (self->bytes->len - offset), "endobj");
  if (begin == NULL || end == NULL || begin > end)
    return NULL;

  return g_strchomp (g_strndup (begin, (gsize) (end - begin)));
}

/* (transfer full) (element-type guint): the pages, in the order of the file */
static GArray *
find_pages (Pdf *self)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 1; i < self->offsets->len; i++)
    {
      g_autofree char *dictionary = dup_dictionary (self, i);
      const char *type = dictionary != NULL ? strstr (dictionary, "/Type /Page") : NULL;

      if (type != NULL && !g_ascii_isalpha (type[strlen ("/Type /Page")]))
        g_array_append_val (pages, i);
    }

  return pages;
}

/* --- What is appended --- */

static void
append (Pdf        *self,
        const char *text)
{
  g_byte_array_append (self->bytes, (const guint8 *) text, (guint) strlen (text));
}

static guint
begin_object (Pdf   *self,
              guint  number)
{
  g_autofree char *begin = NULL;
  gsize offset = self->bytes->len;

  if (number == 0)
    {
      number = self->offsets->len;
      g_array_append_val (self->offsets, offset);
    }
  g_array_index (self->offsets, gsize, number) = offset;
  g_array_append_val (self->changed, number);
  begin = g_strdup_printf ("%u 0 obj\n", number);
  append (self, begin);

  return number;
}

/* Writes an object, anew where @number is not 0. Returns its number. */
static guint
write_object (Pdf        *self,
              guint       number,
              const char *text)
{
  number = begin_object (self, number);
  append (self, text);
  append (self, "\nendobj\n");

  return number;
}

/* (transfer full): a text string in UTF-16, as hexadecimal digits */
static char *
dup_string (const char *text)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  GString *hex = g_string_new ("<FEFF");

  for (guint i = 0; units != NULL && units[i] != 0; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');

  return g_string_free (hex, FALSE);
}

/* A number with a point, whatever the locale. */
static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static guint
write_mark (Pdf        *self,
            const char *drawing)
{
  g_autofree char *text =
    g_strdup_printf ("<< /Type /XObject /Subtype /Form /BBox [ 0 0 %d %d ] /Length %u >>\nstream\n%s\nendstream",
                     (int) CHECK_SIZE, (int) CHECK_SIZE, (guint) strlen (drawing), drawing);

  return write_object (self, 0, text);
}

static guint
write_field (Pdf         *self,
             const Field *field,
             guint        page,
             guint        on,
             guint        off)
{
  g_autofree char *name = dup_string (field->name);
  g_autofree char *spoken = dup_string (field->spoken);
  g_autoptr(GString) text = g_string_new ("<< /Type /Annot /Subtype /Widget /F 4");

  g_string_append_printf (text, " /T %s /TU %s /P %u 0 R /Rect [", name, spoken, page);
  append_number (text, field->x);
  append_number (text, field->y);
  append_number (text, field->x + field->width);
  append_number (text, field->y + field->height);
  if (field->is_check)
    g_string_append_printf (text, " ] /FT /Btn /V /Off /AS /Off /AP << /N << /Yes %u 0 R /Off %u 0 R >> >> >>", on, off);
  else
    g_string_append (text, " ] /FT /Tx /V () /DA (/Helv 10 Tf 0 g) /MK << >> >>");

  return write_object (self, 0, text->str);
}

/* What tells whose sheet it is when it comes back. */
static guint
write_id (Pdf        *self,
          const char *id,
          guint       page)
{
  g_autofree char *value = dup_string (id);
  g_autofree char *text =
    g_strdup_printf ("<< /Type /Annot /Subtype /Widget /FT /Tx /Ff 1 /F 2 /T (duo) /V %s /P %u 0 R /Rect [ 0 0 0 0 ]"
                     " /DA (/Helv 10 Tf 0 g) >>", value, page);

  return write_object (self, 0, text);
}

/* Writes a dictionary anew, with more in it. */
static gboolean
extend (Pdf        *self,
        guint       number,
        const char *more)
{
  g_autofree char *dictionary = dup_dictionary (self, number);
  char *end = dictionary != NULL ? g_strrstr (dictionary, ">>") : NULL;
  g_autofree char *text = NULL;

  if (end == NULL)
    return FALSE;

  *end = '\0';
  text = g_strdup_printf ("%s %s >>", dictionary, more);
  write_object (self, number, text);

  return TRUE;
}

/* The fields of one page; their numbers go to @all too. */
static gboolean
write_page (Pdf        *self,
            GArray     *fields,
            const char *id,
            guint       index,
            guint       page,
            GString    *all)
{
  guint on = write_mark (self, "1.2 w 2 2 m 8 8 l 2 8 m 8 2 l S");
  guint off = write_mark (self, "");
  g_autoptr(GString) annots = g_string_new ("/Annots [");

  if (index == 0)
    g_string_append_printf (annots, " %u 0 R", write_id (self, id, page));
  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = &g_array_index (fields, Field, i);

      if (field->page == index)
        g_string_append_printf (annots, " %u 0 R", write_field (self, field, page, on, off));
    }
  g_string_append (all, annots->str + strlen ("/Annots ["));
  g_string_append (annots, " ]");

  return extend (self, page, annots->str);
}

static void
write_table (Pdf *self)
{
  gsize start = self->bytes->len;
  g_autofree char *trailer = NULL;

  append (self, "xref\n");
  for (guint i = 0; i < self->changed->len; i++)
    {
      guint number = g_array_index (self->changed, guint, i);
      g_autofree char *entry = g_strdup_printf ("%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                                                g_array_index (self->offsets, gsize, number));

      append (self, entry);
    }
  trailer = g_strdup_printf ("trailer\n<< /Size %u /Root %u 0 R%s%s /Prev %" G_GSIZE_FORMAT " >>\n"
                             "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                             self->offsets->len, self->root, self->info != NULL ? " /Info " : "",
                             self->info != NULL ? self->info : "", self->start, start);
  append (self, trailer);
}

static gboolean
add_form (Pdf        *self,
          GArray     *fields,
          const char *id)
{
  g_autoptr(GArray) pages = find_pages (self);
  g_autoptr(GString) all = g_string_new (NULL);
  g_autofree char *form = NULL;
  guint font, marks;

  append (self, "\n");
  font = write_object (self, 0, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  marks = write_object (self, 0, "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>");
  for (guint i = 0; i < pages->len; i++)
    {
      if (!write_page (self, fields, id, i, g_array_index (pages, guint, i), all))
        return FALSE;
    }
  form = g_strdup_printf ("/AcroForm << /Fields [%s ] /NeedAppearances true /DA (/Helv 10 Tf 0 g)"
                          " /DR << /Font << /Helv %u 0 R /ZaDb %u 0 R >> >> >>", all->str, font, marks);
  if (pages->len == 0 || !extend (self, self->root, form))
    return FALSE;

  write_table (self);
  return TRUE;
}

/**
 * fb_document_write_fillable:
 * @columns: ended by %NULL: the names of the fields of a row; the number of the
 *   row follows each, as in "minutes3"
 * @id: what the hidden field "duo" says when the file comes back
 * @path: where to; a file that is there is replaced, at once and whole
 *
 * Writes the document as a PDF whose rows can be filled in on a screen.
 *
 * Returns: whether it was written, see fb_document_write_pdf()
 */
gboolean
fb_document_write_fillable (FbDocument         *self,
                            const char *const  *columns,
                            const char         *id,
                            const char         *path,
                            GError            **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  g_autoptr(GArray) fields = NULL;
  g_auto(Pdf) pdf = { 0 };

  g_return_val_if_fail (FB_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (columns != NULL && id != NULL && path != NULL, FALSE);

  bytes = _fb_document_make_pdf (self, error);
  if (bytes == NULL)
    return FALSE;

  fields = find_fields (self, columns);
  if (!open_pdf (&pdf, g_byte_array_ref (bytes)) || !add_form (&pdf, fields, id))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("The PDF could not be made: %s"), "form");
      return FALSE;
    }

  return fb_part_write (path, pdf.bytes->data, pdf.bytes->len, error);
}
