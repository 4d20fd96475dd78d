/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today"

#include "app/fb-today.h"

/* What is asked, and of which file: objects of the window are no business of a
 * thread. */
typedef struct
{
  GWeakRef  workspace; /* a file is closed, whoever reads it */
  char     *path;
  char     *today;
  char     *programme_id;
  char     *staff_id;
  char     *reader_id; /* (nullable): who is working, and sees concerns */
  gboolean  counts;    /* how many there are is enough */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_weak_ref_clear (&self->workspace);
  g_free (self->path);
  g_free (self->today);
  g_free (self->programme_id);
  g_free (self->staff_id);
  g_free (self->reader_id);
  g_free (self);
}

static void
rows_free (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static void
return_answer (GTask       *task,
               Question    *question,
               FbWorkspace *workspace)
{
  GPtrArray *rows;
  GError *error = NULL;

  if (question->counts)
    {
      g_task_return_int (task, (gssize) fb_today_count (workspace, question->programme_id, question->staff_id));
      return;
    }

  rows = fb_today_list (workspace, question->programme_id, question->staff_id, &error);
  if (rows != NULL)
    g_task_return_pointer (task, rows, rows_free);
  else
    g_task_return_error (task, error);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  Question *question = task_data;
  GError *error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_workspace_open_aside (question->path, question->today, cancellable, &error);

  if (workspace != NULL && fb_workspace_set_staff (workspace, question->reader_id, &error))
    return_answer (task, question, workspace);
  else
    g_task_return_error (task, error);
}

/* What the thread found. */
static gboolean
pass_on (GTask       *from,
         GTask       *to,
         Question    *question,
         FbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  gpointer rows = NULL;
  gssize n = 0;

  if (question->counts)
    n = g_task_propagate_int (from, &error);
  else
    rows = g_task_propagate_pointer (from, &error);

  if (error != NULL)
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      return FALSE;
    }

  if (question->counts)
    g_task_return_int (to, n);
  else
    g_task_return_pointer (to, rows, rows_free);
  return TRUE;
}

/* What the thread could not read is read here. */
static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr(FbWorkspace) workspace = g_weak_ref_get (&question->workspace);

  if (workspace == NULL)
    g_task_return_new_error (outer, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The workspace is closed.");
  else if (!g_task_return_error_if_cancelled (outer) && !pass_on (G_TASK (result), outer, question, workspace))
    return_answer (outer, question, workspace);
}

/* Only the window can see a file that has lost its name, or never had one. */
static void
ask (FbWorkspace         *workspace,
     const char          *programme_id,
     const char          *staff_id,
     gboolean             counts,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  g_autoptr(GTask) outer = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr(GTask) inner = g_task_new (NULL, cancellable, worked_cb, g_object_ref (outer));
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->workspace, workspace);
  question->path = g_strdup (fb_store_get_path (fb_workspace_get_store (workspace)));
  question->today = g_strdup (fb_workspace_get_today (workspace));
  question->programme_id = g_strdup (programme_id);
  question->staff_id = g_strdup (staff_id);
  question->reader_id = g_strdup (fb_workspace_get_staff_id (workspace));
  question->counts = counts;
  g_task_set_task_data (inner, question, question_free);

  if (g_str_equal (question->path, ":memory:") ||
      !fb_store_is_still_there (fb_workspace_get_store (workspace), NULL))
    return_answer (inner, question, workspace);
  else
    g_task_run_in_thread (inner, work);
}

/**
 * fb_today_list_async:
 * @workspace: may be closed meanwhile; @cancellable is to be cancelled then
 *
 * fb_today_list() by a thread that reads the file by itself.
 */
void
fb_today_list_async (FbWorkspace         *workspace,
                     const char          *programme_id,
                     const char          *staff_id,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  ask (workspace, programme_id, staff_id, FALSE, cancellable, callback, user_data);
}

/* (transfer full) (element-type FbTodayRow): %NULL with %G_IO_ERROR_CANCELLED or an
 * error of fb_today_list() */
GPtrArray *
fb_today_list_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* fb_today_count() by a thread. */
void
fb_today_count_async (FbWorkspace         *workspace,
                      const char          *programme_id,
                      const char          *staff_id,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  ask (workspace, programme_id, staff_id, TRUE, cancellable, callback, user_data);
}

/* -1 where nobody is interested any more */
int
fb_today_count_finish (GAsyncResult *result)
{
  return (int) g_task_propagate_int (G_TASK (result), NULL);
}
