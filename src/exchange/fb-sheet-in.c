/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet"

#include "exchange/fb-sheet-in.h"

#include "base/fb-error.h"
#include "exchange/fb-small-file.h"
#include "store/fb-store-lock.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

/* By how many rows the mark between cells is judged. */
#define ROWS_TO_JUDGE 50
/* Longer than anything that is about one person. */
#define MAX_CELL 65536

static const char marks[] = ",;\t|";

static void
row_free (gpointer data)
{
  FbSheetRow *self = data;

  g_strfreev (self->cells);
  g_free (self);
}

void
fb_sheet_free (FbSheet *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* --- Bytes to text --- */

/* What spreadsheet programs save by themselves is no text. */
static gboolean
is_workbook (const char *data,
             gsize       length)
{
  return fb_small_file_starts_with (data, length, "PK\003\004", 4) ||
         fb_small_file_starts_with (data, length, "\320\317\021\340", 4);
}

/* (transfer full) (nullable): the text in UTF-8 */
static char *
decode (const char  *data,
        gsize        length,
        const char **encoding,
        GError     **error)
{
  *encoding = "UTF-8";
  if (length == 0)
    return g_strdup ("");
  if (fb_small_file_starts_with (data, length, "\357\273\277", 3))
    {
      data += 3;
      length -= 3;
    }
  else if (fb_small_file_starts_with (data, length, "\377\376", 2) ||
           fb_small_file_starts_with (data, length, "\376\377", 2))
    {
      *encoding = "UTF-16";
      return g_convert (data, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL);
    }

  if (memchr (data, '\0', length) != NULL)
    return NULL;
  if (g_utf8_validate (data, (gssize) length, NULL))
    return g_strndup (data, length);

  *encoding = "Windows-1252";
  return g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
}

/* Rows end with one character, wherever the file is from. */
static void
unify_lines (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      char c = *from;

      if (c == '\r' && from[1] == '\n')
        from++;
      *to++ = c == '\r' ? '\n' : c;
    }
  *to = '\0';
}

/* "sep=;", which some programs write above the header */
static char
take_told_mark (const char **text)
{
  const char *p = *text;
  char mark;

  if (g_ascii_strncasecmp (p, "sep=", 4) != 0 || p[4] == '\0' || strchr (marks, p[4]) == NULL ||
      (p[5] != '\n' && p[5] != '\0'))
    return '\0';

  mark = p[4];
  *text = p[5] == '\n' ? p + 6 : p + 5;
  return mark;
}

/* --- Text to rows --- */

typedef struct
{
  GPtrArray *rows;  /* of GPtrArray of char *, empty rows too */
  GPtrArray *row;
  guint      max_rows;
  gboolean   is_too_large;
} Reading;

static void
cell_cb (void   *data,
         size_t  length,
         void   *user_data)
{
  Reading *self = user_data;

  if (self->is_too_large)
    return;
  if (length > MAX_CELL || self->row->len >= FB_SHEET_MAX_COLUMNS)
    self->is_too_large = TRUE;
  else
    g_ptr_array_add (self->row, g_strndup (data, length));
}

static void
row_cb (int   mark,
        void *user_data)
{
  Reading *self = user_data;

  if (self->rows->len >= self->max_rows)
    self->is_too_large = TRUE;
  if (self->is_too_large)
    return;

  g_ptr_array_add (self->rows, self->row);
  self->row = g_ptr_array_new_with_free_func (g_free);
}

/* (transfer full): the rows up to @max_rows. @is_open: (out): a quotation mark
 * stays open; @is_too_large: (out): there are more of anything */
static GPtrArray *
parse (const char *text,
       char        mark,
       guint       max_rows,
       gboolean   *is_open,
       gboolean   *is_too_large)
{
  Reading self = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref),
                   g_ptr_array_new_with_free_func (g_free), max_rows, FALSE };
  struct csv_parser parser;

  csv_init (&parser, CSV_REPALL_NL);
  csv_set_delim (&parser, (unsigned char) mark);
  csv_parse (&parser, text, strlen (text), cell_cb, row_cb, &self);
  /* quotation marks within a cell are let pass, one that stays open is not */
  csv_set_opts (&parser, CSV_STRICT | CSV_STRICT_FINI);
  *is_open = csv_fini (&parser, cell_cb, row_cb, &self) != 0;
  *is_too_large = self.is_too_large;
  csv_free (&parser);
  g_ptr_array_unref (self.row);

  return self.rows;
}

/* How well @mark cuts the text: how many rows have as many cells as the first
 * one, times the cells; 0 where it cuts nothing. */
static guint
judge_mark (const char *text,
            char        mark)
{
  gboolean is_open, is_too_large;
  g_autoptr(GPtrArray) rows = parse (text, mark, ROWS_TO_JUDGE, &is_open, &is_too_large);
  guint n_cells = 0, n_alike = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const GPtrArray *row = rows->pdata[i];

      if (n_cells == 0)
        n_cells = row->len;
      n_alike += row->len > 0 && row->len == n_cells;
    }

  return n_cells > 1 ? n_alike * n_cells : 0;
}

static char
find_mark (const char *text)
{
  g_autofree char *start = NULL;
  const char *end = text;
  char best = ',';
  guint most = 0;

  for (guint i = 0; i < ROWS_TO_JUDGE * 2 && (end = strchr (end, '\n')) != NULL; i++)
    end++;
  start = end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);

  for (const char *mark = marks; *mark != '\0'; mark++)
    {
      guint n = judge_mark (start, *mark);

      if (n > most)
        {
          best = *mark;
          most = n;
        }
    }

  return best;
}

/* --- Rows to a sheet --- */

static gboolean
is_empty (const GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (*(const char *) row->pdata[i] != '\0')
        return FALSE;
    }

  return TRUE;
}

static char **
take_cells (const GPtrArray *row,
            guint            n_columns)
{
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_strdup (i < row->len ? row->pdata[i] : "");

  return cells;
}

static void
add_row (FbSheet         *self,
         const GPtrArray *cells,
         guint            number)
{
  FbSheetRow *row = g_new0 (FbSheetRow, 1);

  row->number = number;
  row->cells = take_cells (cells, self->n_columns);
  g_ptr_array_add (self->rows, row);
}

/* The widest row counts, so that nothing falls off unseen. @first: the row of
 * the spreadsheet that stands first in @rows */
static FbSheet *
make_sheet (GPtrArray *rows,
            guint      first)
{
  FbSheet *self = g_new0 (FbSheet, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < rows->len; i++)
    self->n_columns = MAX (self->n_columns, ((GPtrArray *) rows->pdata[i])->len);

  for (guint i = 0; i < rows->len; i++)
    {
      if (is_empty (rows->pdata[i]))
        continue;
      if (self->header == NULL)
        self->header = take_cells (rows->pdata[i], self->n_columns);
      else
        add_row (self, rows->pdata[i], first + i);
    }
  if (self->header == NULL)
    self->header = g_new0 (char *, 1);

  return self;
}

/**
 * fb_sheet_read:
 * @bytes: a file of a spreadsheet program, saved as CSV
 *
 * Finds out the encoding and the mark between cells. The first row that holds
 * anything is the header.
 *
 * Returns: (transfer full): the sheet; %FB_ERROR_INVALID where the file is no
 *   such table, is too large, or holds no row below its header
 */
FbSheet *
fb_sheet_read (GBytes  *bytes,
               GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *decoded = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(FbSheet) self = NULL;
  gboolean is_open, is_too_large;
  const char *encoding, *text;
  char mark;

  if (length > FB_SHEET_MAX_BYTES)
    return fb_small_file_refuse (error, _("The file is larger than 20 MB. Save a part of the table by itself."));
  if (is_workbook (data, length))
    return fb_small_file_refuse (error, _("This is the spreadsheet itself. Open it in its program and save it as CSV: "
                                          "File, Save As, CSV."));

  decoded = decode (data, length, &encoding, error);
  if (decoded == NULL)
    return fb_small_file_refuse (error, _("This is not a table. In the spreadsheet program, save it as CSV."));

  unify_lines (decoded);
  text = decoded;
  mark = take_told_mark (&text);
  if (mark == '\0')
    mark = find_mark (text);

  rows = parse (text, mark, FB_SHEET_MAX_ROWS + 1, &is_open, &is_too_large);
  if (is_too_large)
    return fb_small_file_refuse (error, _("The table is too large: at most 20,000 rows and 200 columns can be read."));
  if (is_open)
    return fb_small_file_refuse (error, _("A quotation mark opens a cell and never closes it. Save the table as CSV "
                                          "once more."));

  self = make_sheet (rows, text == decoded ? 1 : 2);
  self->encoding = encoding;
  self->delimiter = mark;
  if (self->rows->len == 0)
    return fb_small_file_refuse (error, _("There is no row below the header."));

  return g_steal_pointer (&self);
}

/* fb_sheet_read() of a file; of one larger than may be read nothing is read. */
FbSheet *
fb_sheet_read_file (const char  *path,
                    GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = fb_store_check_not_open (path, error) ? g_file_read (file, NULL, error) : NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize length = 0;
  g_autofree char *data = g_malloc (FB_SHEET_MAX_BYTES + 1);

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), data, FB_SHEET_MAX_BYTES + 1, &length, NULL, error))
    return NULL;

  bytes = g_bytes_new (data, length);
  return fb_sheet_read (bytes, error);
}
