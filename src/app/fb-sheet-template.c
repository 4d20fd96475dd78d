/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-template"

#include "app/fb-deed-sheet.h"

#include "domain/fb-codes.h"
#include "exchange/fb-sheet-out.h"

#include <glib/gi18n.h>

/* People who are plainly made up; what is no text stands there as its code. */
static const struct
{
  const char *name;
  const char *values[2];
} examples[] = {
  { "name-used", { "Amina Voorbeeld", "Jan Beispiel" } },
  { "given-name", { "Amina", "Jan" } },
  { "family-name", { "Voorbeeld", "Beispiel" } },
  { "birth-date", { "1994", "1961" } },
  { "phone", { "000 00 00 01", "000 00 00 02" } },
  { "email", { "amina@example.org", "jan@example.org" } },
  { "channel", { "call", "email" } },
  { "languages", { "ara eng", "nld" } },
  { "employment-status", { "unemployed", NULL } },
  { "experience-years", { NULL, "25" } },
  { "capacity", { NULL, "1" } },
  { "mentee", { "Amina Voorbeeld", NULL } },
  { "mentee-birth-date", { "1994", NULL } },
  { "mentor", { "Jan Beispiel", NULL } },
  { "starts-on", { "2025-09-15", NULL } },
  { "relationship-status", { "active", NULL } },
};

static const char *
find_example (const FbSheetColumn *column,
              guint                which)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      if (g_str_equal (examples[i].name, column->name))
        return examples[i].values[which];
    }

  return NULL;
}

static char **
make_row (const char *role,
          guint       which)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *example = find_example (&columns[i], which);
      const FbField *field = fb_sheet_column_get_field (&columns[i]);
      gboolean is_code = field->kind == FB_FIELD_CODE || field->kind == FB_FIELD_CODES;

      if (!fb_sheet_column_is_for (&columns[i], role))
        continue;
      if (g_str_equal (columns[i].name, "role"))
        example = which == 0 ? "mentee" : "mentor";
      g_ptr_array_add (cells, example != NULL && is_code
                              ? fb_code_list_dup_labels (fb_field_get_code_list (field), example)
                              : g_strdup (example != NULL ? example : ""));
    }
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&cells), FALSE);
}

/**
 * fb_sheet_write_template:
 * @role: (nullable): "mentee" or "mentor": without the columns of the others; or
 *   FB_SHEET_ROW_DUO
 *
 * In the language of the program; the program reads it back as it is.
 */
gboolean
fb_sheet_write_template (const char  *path,
                         const char  *role,
                         GError     **error)
{
  g_autoptr(GPtrArray) header = g_ptr_array_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gboolean is_of_duos = g_strcmp0 (role, FB_SHEET_ROW_DUO) == 0;
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (fb_sheet_column_is_for (&columns[i], role))
        g_ptr_array_add (header, (char *) fb_sheet_column_get_label (&columns[i]));
    }
  g_ptr_array_add (header, NULL);

  for (guint which = 0; which < 2; which++)
    {
      if (role == NULL || g_str_equal (role, which == 0 ? "mentee" : "mentor") || (is_of_duos && which == 0))
        g_ptr_array_add (rows, make_row (role, which));
    }

  return fb_sheet_write (path, &(FbSheetTable) { is_of_duos ? _("Duos") : _("People"), (char **) header->pdata, NULL, rows }, error);
}
