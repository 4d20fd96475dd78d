/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-shown"

#include "ui/common/fb-shown.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-save-ask.h"
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

/* Takes out the lines that stay with us. */
static void
hide (FbShownTable  *self,
      FbWithheld    *withheld,
      FbSheetExport *result)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      if (fb_withheld_keeps (withheld, self->about->pdata[i - 1], result))
        g_ptr_array_remove_index (self->rows, i - 1);
    }
  result->n_rows = self->rows->len;
}

/* What is to be written, until it is known where. */
typedef struct
{
  FbWorkspace  *workspace;
  FbShownTable *table;
  char         *title;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->workspace);
  fb_shown_table_free (self->table);
  g_free (self->title);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Saving) self = user_data;
  g_autoptr(FbSheetTo) to = NULL;
  g_autofree char *path = fb_save_ask_finish (result, &to);
  g_autoptr(FbWithheld) withheld = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetExport done = { 0 };

  if (path == NULL)
    return;

  withheld = fb_withheld_new (self->workspace, to, &error);
  if (withheld != NULL)
    {
      hide (self->table, withheld, &done);
      fb_sheet_export_table (self->workspace, &(FbSheetTable) { self->title, self->table->titles, NULL, self->table->rows },
                             withheld, path, &error);
    }
  fb_save_tell (GTK_WIDGET (source), &done, path, error);
}

void
fb_shown_table_save (FbShownTable *self,
                     GtkWidget    *widget,
                     FbWorkspace  *workspace,
                     const char   *programme_id,
                     const char   *title)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->workspace = g_object_ref (workspace);
  saving->table = self;
  saving->title = g_strdup (title);
  fb_save_ask_async (widget, workspace, programme_id, title, fb_file_filter_table, asked_cb, saving);
}

void
fb_shown_save (FbShown *self)
{
  FbPage *page = FB_PAGE (self);

  fb_shown_table_save (FB_SHOWN_GET_IFACE (self)->dup_table (self), GTK_WIDGET (self), fb_page_get_workspace (page),
                       fb_page_get_programme_id (page), fb_page_get_title (page));
}

GtkWidget *
fb_shown_save_button_new (void)
{
  return fb_accessible_button_new (_("Save This _List…"));
}
