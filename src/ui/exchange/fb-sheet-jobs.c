/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-jobs"

#include "ui/exchange/fb-sheet-jobs.h"

#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"

#include <glib/gi18n.h>

/* What a job works on. */
typedef struct
{
  char                       *workspace_path;
  char                       *staff_id; /* (nullable) */
  char                       *today;
  const FbSheet              *sheet;
  const FbSheetColumn *const *columns;
  char                       *programme_id;
  char                       *role;
  FbSheetPlan                *made;     /* by the check */
  const FbSheetPlan          *plan;     /* to be taken in */
  FbSheetBad                  bad;
  char                       *file;
  FbSheetResult               result;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_free (self->workspace_path);
  g_free (self->staff_id);
  g_free (self->today);
  g_free (self->programme_id);
  g_free (self->role);
  g_free (self->file);
  g_clear_pointer (&self->made, fb_sheet_plan_free);
  g_free (self);
}

static Work *
work_new (FbWorkspace *workspace)
{
  Work *self = g_new0 (Work, 1);

  self->workspace_path = g_strdup (fb_store_get_path (fb_workspace_get_store (workspace)));
  self->staff_id = g_strdup (fb_workspace_get_staff_id (workspace));
  self->today = g_strdup (fb_workspace_get_today (workspace));

  return self;
}

/* (transfer full) (nullable): the same workspace, for this thread */
static FbWorkspace *
open_workspace (const Work   *self,
                FbStoreMode   mode,
                GError      **error)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (self->workspace_path, mode, error);

  if (workspace == NULL || !fb_workspace_set_today (workspace, self->today, error) ||
      !fb_workspace_set_staff (workspace, self->staff_id, error))
    return NULL;

  return g_steal_pointer (&workspace);
}

static void
tell (GtkWidget    *parent,
      const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (parent, _("Nothing Was Taken In"), error->message);
}

/* --- What would come in --- */

static gboolean
check_work (FbJob     *job,
            gpointer   data,
            GError   **error)
{
  Work *self = data;
  g_autoptr(FbWorkspace) workspace = open_workspace (self, FB_STORE_READ_ONLY, error);

  if (workspace == NULL)
    return FALSE;

  self->made = fb_sheet_plan_new (workspace, self->sheet, self->columns, self->programme_id, self->role, error);
  return self->made != NULL;
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Work *self = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (!fb_job_finish (result, &error))
    tell (GTK_WIDGET (source), error);
  g_task_return_pointer (task, g_steal_pointer (&self->made), (GDestroyNotify) fb_sheet_plan_free);
}

void
fb_sheet_check_async (GtkWidget                  *parent,
                      FbWorkspace                *workspace,
                      const FbSheet              *sheet,
                      const FbSheetColumn *const *columns,
                      const char                 *programme_id,
                      const char                 *role,
                      GAsyncReadyCallback         callback,
                      gpointer                    user_data)
{
  Work *work = work_new (workspace);

  work->sheet = sheet;
  work->columns = columns;
  work->programme_id = g_strdup (programme_id);
  work->role = g_strdup (role);
  fb_job_run_async (parent, _("Reading the Rows"), check_work, work, work_free, checked_cb,
                    g_task_new (parent, NULL, callback, user_data));
}

FbSheetPlan *
fb_sheet_check_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* --- Taking in --- */

static gboolean
take_work (FbJob     *job,
           gpointer   data,
           GError   **error)
{
  Work *self = data;
  g_autoptr(FbWorkspace) workspace = open_workspace (self, FB_STORE_READ_WRITE, error);

  return workspace != NULL &&
         fb_deed_import_sheet (workspace, self->plan, self->bad, self->file, fb_job_progress, job,
                               fb_job_get_cancellable (job), &self->result, error);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  FbWorkspace *workspace = g_task_get_task_data (task);
  Work *self = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (!fb_job_finish (result, &error))
    {
      tell (GTK_WIDGET (source), error);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  fb_store_refresh (fb_workspace_get_store (workspace));
  g_task_return_pointer (task, g_memdup2 (&self->result, sizeof self->result), g_free);
}

void
fb_sheet_take_async (GtkWidget           *parent,
                     FbWorkspace         *workspace,
                     const FbSheetPlan   *plan,
                     FbSheetBad           bad,
                     const char          *file,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Work *work = work_new (workspace);

  work->plan = plan;
  work->bad = bad;
  work->file = g_strdup (file);
  g_task_set_task_data (task, g_object_ref (workspace), g_object_unref);
  fb_job_run_async (parent, work->plan->duos->len > 0 ? _("Taking In the Duos") : _("Taking In the People"), take_work, work, work_free, taken_cb, task);
}

gboolean
fb_sheet_take_finish (GAsyncResult  *task,
                      FbSheetResult *result)
{
  g_autofree FbSheetResult *taken = g_task_propagate_pointer (G_TASK (task), NULL);

  if (taken != NULL)
    *result = *taken;

  return taken != NULL;
}
