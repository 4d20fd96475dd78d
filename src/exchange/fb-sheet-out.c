/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet"

#include "exchange/fb-sheet-out.h"

#include "base/fb-part.h"

#include <csv.h>
#include <locale.h>
#include <string.h>

/* With one of these a formula begins. */
static const char formula_starts[] = "=+-@\t\r";

static gboolean
starts_formula (const char *text)
{
  return *text != '\0' && strchr (formula_starts, *text) != NULL;
}

/**
 * fb_sheet_dup_safe:
 *
 * Returns: (transfer full): @text, with an apostrophe before what could be a
 *   formula, as people type it themselves in a spreadsheet
 */
char *
fb_sheet_dup_safe (const char *text)
{
  return g_strconcat (starts_formula (text) ? "'" : "", text, NULL);
}

/* The other way round: past that apostrophe. */
const char *
fb_sheet_skip_safe (const char *text)
{
  return text[0] == '\'' && starts_formula (text + 1) ? text + 1 : text;
}

/* Where numbers have a comma, spreadsheet programs part cells by semicolons. */
static const char *
get_mark (void)
{
  return g_str_equal (localeconv ()->decimal_point, ",") ? ";" : ",";
}

static void
add_cell (GString    *text,
          const char *cell)
{
  g_autofree char *safe = fb_sheet_dup_safe (cell);
  gsize length = strlen (safe);
  gsize room = 2 * length + 2;
  gsize from = text->len;

  g_string_set_size (text, from + room);
  g_string_set_size (text, from + csv_write (text->str + from, room, safe, length));
}

static void
add_row (GString  *text,
         char    **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, get_mark ());
      add_cell (text, cells[i]);
    }
  g_string_append (text, "\r\n");
}

/**
 * fb_sheet_dup_csv:
 *
 * Returns: (transfer full): the table in UTF-8, told as such at its start, as
 *   spreadsheet programs need it
 */
char *
fb_sheet_dup_csv (const FbSheetTable *table)
{
  GString *text = g_string_new ("\357\273\277");

  add_row (text, table->header);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (text, table->rows->pdata[i]);

  return g_string_free (text, FALSE);
}

/**
 * fb_sheet_write:
 * @path: ends with .xlsx for a workbook; replaced at once when all is written
 *
 * Writes a file that only the user can read.
 */
gboolean
fb_sheet_write (const char          *path,
                const FbSheetTable  *table,
                GError             **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *text = NULL;

  if (g_str_has_suffix (lower, ".xlsx"))
    return _fb_sheet_write_xlsx (path, table, error);

  text = fb_sheet_dup_csv (table);
  return fb_part_write (path, text, strlen (text), error);
}
