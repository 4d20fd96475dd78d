/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-report"

#include "app/fb-report-form.h"

#include "app/fb-deed-private.h"
#include "app/fb-papers.h"
#include "app/fb-reports.h"
#include "documents/fb-document-fillable.h"
#include "exchange/fb-form-file.h"

#include <glib/gi18n.h>

/* The columns of the sheet, in its order. */
static const char *const columns[] = { "date", "minutes", "how", "topics", "next", "call", NULL };

/**
 * fb_report_write_form:
 *
 * Writes the sheet of a duo as a PDF with fields to fill in.
 */
gboolean
fb_report_write_form (FbWorkspace  *workspace,
                      const char   *duo_id,
                      const char   *path,
                      GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  g_autoptr(FbDocument) document = duo != NULL ? fb_paper_new_contact_sheet (workspace, duo_id, NULL, error) : NULL;

  return document != NULL && fb_document_write_fillable (document, columns, duo->code, path, error);
}

/* (transfer full): the lines of the sheet, their cells apart by tabs */
static char *
dup_lines (GHashTable *values)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint row = 1; row <= FB_REPORT_SHEET_LINES; row++)
    {
      g_autoptr(GString) line = g_string_new (NULL);
      gboolean is_empty = TRUE;

      for (guint i = 0; columns[i] != NULL; i++)
        {
          g_autofree char *name = g_strdup_printf ("%s%u", columns[i], row);
          const char *value = g_hash_table_lookup (values, name);
          g_autofree char *plain = g_strdelimit (g_strdup (value != NULL ? value : ""), "\t\n", ' ');

          is_empty &= *plain == '\0';
          g_string_append_printf (line, "%s\t", plain);
        }
      if (!is_empty)
        g_string_append_printf (text, "%s\n", line->str);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full) (nullable) */
static char *
find_duo (FbWorkspace  *workspace,
          const char   *code,
          GError      **error)
{
  g_autoptr(GPtrArray) duos = NULL;

  if (code == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("This PDF is no sheet of ours, or it lost its fields on the way."));
      return NULL;
    }

  duos = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_kind, "code", code, NULL, error);
  if (duos == NULL)
    return NULL;
  if (duos->len != 1)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("This is the sheet of the duo %s, which is not in this file."), code);
      return NULL;
    }

  return g_strdup (fb_record_get_id (duos->pdata[0]));
}

/**
 * fb_report_read_form:
 * @path: a sheet that was filled in and sent back
 * @duo_id: (out) (transfer full): whose sheet it is
 *
 * Returns: (transfer full) (nullable): what was filled in, as lines of a sheet
 *   with cells apart by tabs; %NULL with @error set where it is no sheet of a
 *   duo of this workspace, or an empty one
 */
char *
fb_report_read_form (FbWorkspace  *workspace,
                     const char   *path,
                     char        **duo_id,
                     GError      **error)
{
  g_autoptr(GHashTable) values = fb_form_file_read (path, error);
  g_autofree char *id = values != NULL ? find_duo (workspace, g_hash_table_lookup (values, "duo"), error) : NULL;
  g_autofree char *lines = id != NULL ? dup_lines (values) : NULL;

  if (lines == NULL)
    return NULL;
  if (*lines == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Nothing was filled in on this sheet."));
      return NULL;
    }

  *duo_id = g_steal_pointer (&id);
  return g_steal_pointer (&lines);
}
