/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-shown"

#include "ui/common/fb-shown.h"

#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-save-list.h"

#include <glib/gi18n.h>

struct _FbShownTable
{
  char     **titles;
  guint      n_columns;
  GPtrArray *rows;  /* (element-type GStrv) */
  GPtrArray *about; /* (nullable) each: id */
};

G_DEFINE_INTERFACE (FbShown, fb_shown, FB_TYPE_PAGE)

static void
fb_shown_default_init (FbShownInterface *iface)
{
}

FbShownTable *
fb_shown_table_new (const char *const *titles)
{
  FbShownTable *self = g_new0 (FbShownTable, 1);

  self->titles = g_strdupv ((char **) titles);
  self->n_columns = g_strv_length (self->titles);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->about = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
fb_shown_table_free (FbShownTable *self)
{
  g_strfreev (self->titles);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->about);
  g_free (self);
}

void
fb_shown_table_add (FbShownTable      *self,
                    const char        *about_id,
                    const char *const *cells)
{
  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = fb_save_dup_flat (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->about, g_strdup (about_id));
}

/* Takes out the lines about those whose identity is protected. */
static void
hide (FbShownTable  *self,
      GHashTable    *hidden,
      FbSheetExport *result)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      const char *id = self->about->pdata[i - 1];

      if (id == NULL || !g_hash_table_contains (hidden, id))
        continue;
      g_ptr_array_remove_index (self->rows, i - 1);
      result->n_protected++;
    }
  result->n_rows = self->rows->len;
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FbPage *page = FB_PAGE (source);
  FbWorkspace *workspace = fb_page_get_workspace (page);
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(FbShownTable) table = NULL;
  g_autoptr(GHashTable) hidden = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetExport done = { 0 };

  if (file == NULL)
    return;

  table = FB_SHOWN_GET_IFACE (page)->dup_table (FB_SHOWN (page));
  hidden = fb_protected_list (workspace, &error);
  if (hidden != NULL)
    {
      hide (table, hidden, &done);
      fb_sheet_export_table (workspace, &(FbSheetTable) { fb_page_get_title (page), table->titles, NULL, table->rows },
                             g_file_peek_path (file), &error);
    }
  fb_save_tell (GTK_WIDGET (page), &done, g_file_peek_path (file), error);
}

void
fb_shown_save (FbShown *self)
{
  fb_save_list_ask (FB_PAGE (self), picked_cb);
}
