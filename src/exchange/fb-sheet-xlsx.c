/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet"

#include "exchange/fb-sheet-out.h"

#include "base/fb-date.h"
#include "base/fb-error.h"
#include "base/fb-part.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* Of a column, in letters. */
#define MIN_WIDTH 8
#define MAX_WIDTH 44
/* What a cell holds at most, and the name of a sheet. */
#define MAX_CELL 32767
#define MAX_TITLE 31

/* (transfer full): without what the name of a sheet may not have */
static char *
dup_title (const char *title)
{
  g_autofree char *clean = g_strdelimit (g_strdup (title), "[]:*?/\\'", ' ');

  return g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), MAX_TITLE));
}

/* Never by the functions that look what a text could be: those make formulas
 * and links of it. */
static void
write_text (lxw_worksheet *sheet,
            guint          row,
            guint          column,
            const char    *text,
            lxw_format    *format)
{
  g_autofree char *cut = g_utf8_strlen (text, -1) > MAX_CELL ? g_utf8_substring (text, 0, MAX_CELL) : NULL;

  if (*text != '\0')
    worksheet_write_string (sheet, row, (lxw_col_t) column, cut != NULL ? cut : text, format);
}

static void
write_date (lxw_worksheet *sheet,
            guint          row,
            guint          column,
            const char    *text,
            lxw_format    *format)
{
  GDate date;

  if (fb_date_is_valid (text, FALSE) && fb_date_to_gdate (text, &date))
    {
      lxw_datetime day = { g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0 };

      worksheet_write_datetime (sheet, row, (lxw_col_t) column, &day, format);
    }
  else
    write_text (sheet, row, column, text, NULL);
}

static void
write_cell (lxw_worksheet   *sheet,
            guint            row,
            guint            column,
            const char      *text,
            FbSheetCellKind  kind,
            lxw_format      *date_format)
{
  gint64 number;

  if (kind == FB_SHEET_DATE)
    write_date (sheet, row, column, text, date_format);
  else if (kind == FB_SHEET_NUMBER &&
           g_ascii_string_to_signed (text, 10, -G_MAXINT32, G_MAXINT32, &number, NULL))
    worksheet_write_number (sheet, row, (lxw_col_t) column, (double) number, NULL);
  else
    write_text (sheet, row, column, text, NULL);
}

/* As wide as what stands in it, within reason. */
static void
set_width (lxw_worksheet      *sheet,
           const FbSheetTable *table,
           guint               column)
{
  glong width = g_utf8_strlen (table->header[column], -1);

  for (guint i = 0; i < table->rows->len; i++)
    width = MAX (width, g_utf8_strlen (((char **) table->rows->pdata[i])[column], -1));

  worksheet_set_column (sheet, (lxw_col_t) column, (lxw_col_t) column,
                        (double) CLAMP (width + 2, MIN_WIDTH, MAX_WIDTH), NULL);
}

static void
fill (lxw_workbook       *book,
      const FbSheetTable *table)
{
  g_autofree char *title = dup_title (table->title);
  lxw_worksheet *sheet = workbook_add_worksheet (book, title);
  lxw_format *bold = workbook_add_format (book);
  lxw_format *day = workbook_add_format (book);
  guint n_columns = g_strv_length (table->header);

  format_set_bold (bold);
  format_set_num_format (day, "yyyy-mm-dd");
  for (guint i = 0; i < n_columns; i++)
    {
      write_text (sheet, 0, i, table->header[i], bold);
      set_width (sheet, table, i);
    }
  for (guint row = 0; row < table->rows->len; row++)
    {
      for (guint i = 0; i < n_columns; i++)
        write_cell (sheet, row + 1, i, ((char **) table->rows->pdata[row])[i],
                    table->kinds != NULL ? table->kinds[i] : FB_SHEET_TEXT, day);
    }

  worksheet_freeze_panes (sheet, 1, 0);
  if (n_columns > 0)
    worksheet_autofilter (sheet, 0, 0, table->rows->len, (lxw_col_t) (n_columns - 1));
}

gboolean
_fb_sheet_write_xlsx (const char          *path,
                      const FbSheetTable  *table,
                      GError             **error)
{
  g_autoptr(FbPart) part = fb_part_new (path);
  g_autoptr(FbPart) folder = fb_part_new_folder (error);
  lxw_workbook_options options = { .tmpdir = folder != NULL ? (char *) fb_part_get_path (folder) : NULL };
  lxw_workbook *book;
  lxw_error status;
  int fd;

  if (folder == NULL)
    return FALSE;

  /* the library opens it again, and keeps who may read it */
  fd = g_open (fb_part_get_path (part), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0 || close (fd) != 0)
    return fb_part_fail (path, error);

  book = workbook_new_opt (fb_part_get_path (part), &options);
  fill (book, table);
  status = workbook_close (book);
  if (status != LXW_NO_ERROR)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("“%s” could not be written: %s"), path,
                   lxw_strerror (status));
      return FALSE;
    }

  return fb_part_finish (part, TRUE, error);
}
