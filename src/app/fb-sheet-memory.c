/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-memory"

#include "app/fb-sheet-memory.h"

/* Stands for a column that is left out. */
#define NOTHING "-"

/* Under which it is kept: names of columns are long and may say anything. */
static char *
dup_setting (const FbSheet *sheet,
             const char    *role)
{
  const char *rows = g_strcmp0 (role, FB_SHEET_ROW_DUO) == 0 ? "duos." : "";
  g_autofree char *names = g_strjoinv ("\n", sheet->header);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, names, -1);

  return g_strconcat ("sheet-columns.", rows, digest, NULL);
}

const FbSheetColumn **
fb_sheet_recall_columns (FbStore        *store,
                         const FbSheet  *sheet,
                         const char     *role,
                         gboolean       *is_known)
{
  const FbSheetColumn **columns = fb_sheet_guess_columns (sheet, role);
  g_autofree char *setting = dup_setting (sheet, role);
  g_autofree char *kept = fb_store_dup_setting (store, setting);
  g_auto(GStrv) names = kept != NULL ? g_strsplit (kept, " ", -1) : NULL;
  gboolean known = names != NULL && g_strv_length (names) == sheet->n_columns;

  /* what a later version called otherwise is left out */
  for (guint i = 0; known && i < sheet->n_columns; i++)
    columns[i] = fb_sheet_columns_find (names[i]);
  if (is_known != NULL)
    *is_known = known;

  return columns;
}

gboolean
fb_sheet_remember_columns (FbStore                    *store,
                           const FbSheet              *sheet,
                           const char                 *role,
                           const FbSheetColumn *const *columns,
                           GError                    **error)
{
  g_autofree char *setting = dup_setting (sheet, role);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < sheet->n_columns; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", columns[i] != NULL ? columns[i]->name : NOTHING);

  return fb_store_set_setting (store, setting, names->str, error);
}
