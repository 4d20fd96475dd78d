/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-save-list"

#include "ui/common/fb-save-list.h"

#include "app/fb-sheet-export.h"
#include "domain/fb-enrolment.h"
#include "ui/common/fb-id-model.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-save-ask.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

static const FbFileFilter people_filter[] = {
  { N_("Spreadsheets (XLSX)"), "*.xlsx" },
  { N_("Tables (CSV)"), "*.csv" },
  { N_("Contacts for a Phone (VCF)"), "*.vcf" },
  { NULL },
};

/* What the thread works on. */
typedef struct
{
  char          *workspace_path;
  char          *staff_id; /* (nullable) */
  char         **ids;
  char          *title;
  char          *path;
  FbSheetTo     *to;
  FbSheetExport  result;
} People;

static void
people_free (gpointer data)
{
  People *self = data;

  g_free (self->workspace_path);
  g_free (self->staff_id);
  g_strfreev (self->ids);
  g_free (self->title);
  g_free (self->path);
  g_clear_pointer (&self->to, fb_sheet_to_free);
  g_free (self);
}

/* (transfer full): the ids of the lines in their order */
static char **
list_ids (FbListPage *page)
{
  GListModel *model = fb_list_page_get_model (page);
  guint n = g_list_model_get_n_items (model);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FbIdItem) item = g_list_model_get_item (model, i);

      ids[i] = g_strdup (fb_id_item_get_id (item));
    }

  return ids;
}

void
fb_save_tell (GtkWidget           *widget,
              const FbSheetExport *result,
              const char          *path,
              const GError        *error)
{
  g_autofree char *words = fb_sheet_export_dup_words (result, path);

  if (error == NULL)
    fb_toast (widget, words);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_toast_error (widget, error);
}

/* --- People: everything that is known for such a table, in a thread --- */

static gboolean
people_work (FbJob     *job,
             gpointer   data,
             GError   **error)
{
  People *self = data;
  g_autoptr(GError) local_error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (self->workspace_path, FB_STORE_READ_WRITE, &local_error);

  /* who may only read may save a list, and keeps no log */
  if (workspace == NULL)
    workspace = fb_workspace_open (self->workspace_path, FB_STORE_READ_ONLY, error);
  if (workspace == NULL)
    return FALSE;

  return fb_workspace_set_staff (workspace, self->staff_id, error) &&
         fb_sheet_export_people (workspace, (const char *const *) self->ids, self->title, self->path, self->to,
                                 fb_job_progress, job, fb_job_get_cancellable (job), &self->result, error);
}

static void
people_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  People *self = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  fb_job_finish (result, &error);
  fb_save_tell (GTK_WIDGET (source), &self->result, self->path, error);
}

/* @to: (transfer full) */
static void
save_people (FbListPage *page,
             const char *path,
             FbSheetTo  *to)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (page));
  People *self = g_new0 (People, 1);

  self->workspace_path = g_strdup (fb_store_get_path (fb_workspace_get_store (workspace)));
  self->staff_id = g_strdup (fb_workspace_get_staff_id (workspace));
  self->ids = list_ids (page);
  self->title = g_strdup (fb_page_get_title (FB_PAGE (page)));
  self->path = g_strdup (path);
  self->to = to;
  fb_job_run_async (GTK_WIDGET (page), _("Saving the List"), people_work, self, people_free, people_saved_cb, NULL);
}

/* --- Other lists: what stands in their columns --- */

char *
fb_save_dup_flat (const char *cell)
{
  g_auto(GStrv) lines = g_strsplit (cell, "\n", -1);
  g_autoptr(GPtrArray) full = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0')
        g_ptr_array_add (full, lines[i]);
    }
  g_ptr_array_add (full, NULL);

  return g_strjoinv (" · ", (char **) full->pdata);
}

static GPtrArray *
make_rows (FbListPage    *page,
           char         **ids,
           FbWithheld    *withheld,
           FbSheetExport *result)
{
  FbListPageClass *klass = FB_LIST_PAGE_GET_CLASS (page);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_auto(GStrv) cells = NULL;
      char **row;

      if (fb_withheld_keeps (withheld, ids[i], result))
        continue;

      cells = klass->dup_cells (page, ids[i]);
      row = g_new0 (char *, klass->n_columns + 1);
      for (guint j = 0; j < klass->n_columns; j++)
        row[j] = fb_save_dup_flat (cells[j]);
      g_ptr_array_add (rows, row);
    }
  result->n_rows = rows->len;

  return rows;
}

static void
save_cells (FbListPage      *page,
            const char      *path,
            const FbSheetTo *to)
{
  FbListPageClass *klass = FB_LIST_PAGE_GET_CLASS (page);
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (page));
  g_autofree char **header = g_new0 (char *, klass->n_columns + 1);
  g_auto(GStrv) ids = list_ids (page);
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWithheld) withheld = fb_withheld_new (workspace, to, &error);
  FbSheetExport result = { 0 };

  if (withheld != NULL)
    {
      for (guint i = 0; i < klass->n_columns; i++)
        header[i] = _(klass->columns[i].title);
      rows = make_rows (page, ids, withheld, &result);
      fb_sheet_export_table (workspace, &(FbSheetTable) { fb_page_get_title (FB_PAGE (page)), header, NULL, rows },
                             withheld, path, &error);
    }
  fb_save_tell (GTK_WIDGET (page), &result, path, error);
}

/* --- Where to --- */

static gboolean
shows_people (FbListPage *page)
{
  return FB_PAGE_GET_CLASS (page)->about_kind == &fb_enrolment_kind;
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  FbListPage *page = FB_LIST_PAGE (source);
  g_autoptr(FbSheetTo) to = NULL;
  g_autofree char *path = fb_save_ask_finish (result, &to);

  if (path == NULL)
    return;

  if (shows_people (page))
    save_people (page, path, g_steal_pointer (&to));
  else
    save_cells (page, path, to);
}

/* All lists name people, but those of programmes and of organisations. */
static gboolean
names_people (FbListPage *page)
{
  FbListKind list = FB_LIST_PAGE_GET_CLASS (page)->list;

  return list != FB_LIST_PROGRAMMES && list != FB_LIST_ORGANISATIONS;
}

void
fb_save_list (FbListPage *page)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (page));
  const char *title = fb_page_get_title (FB_PAGE (page));

  if (names_people (page))
    fb_save_ask_async (GTK_WIDGET (page), workspace, fb_page_get_programme_id (FB_PAGE (page)), title,
                       shows_people (page) ? people_filter : fb_file_filter_table, asked_cb, NULL);
  else
    fb_save_pick_async (GTK_WIDGET (page), workspace, title, fb_file_filter_table, asked_cb, NULL);
}
