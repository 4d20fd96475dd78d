/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-protection-read"

#include "app/fb-protection-read.h"

#include "domain/fb-enrolment.h"
#include "domain/fb-person.h"

/* What is asked, and of which file: objects of the window are no business of a thread. */
typedef struct
{
  char *path;
  char *today;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->path);
  g_free (self->today);
  g_free (self);
}

void
fb_protection_facts_free (FbProtectionFacts *self)
{
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  g_free (self);
}

static void
facts_free (gpointer facts)
{
  fb_protection_facts_free (facts);
}

/* (transfer full): the ids alone, as records stay with the file they were read from */
static GPtrArray *
take_ids (GPtrArray *records)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids, g_strdup (fb_record_get_id (records->pdata[i])));

  return ids;
}

static gboolean
read_hidden (FbWorkspace        *workspace,
             FbProtectionFacts  *self,
             GError            **error)
{
  g_autoptr(GPtrArray) people = fb_store_list (fb_workspace_get_store (workspace), &fb_person_kind,
                                               "protected-identity", "yes", "name_used", error);

  if (people == NULL)
    return FALSE;

  self->hidden = take_ids (people);

  return TRUE;
}

static FbProtectionFacts *
read_facts (FbWorkspace  *workspace,
            GError      **error)
{
  g_autoptr(FbProtectionFacts) self = g_new0 (FbProtectionFacts, 1);
  g_autoptr(GPtrArray) missing = NULL;

  self->due = fb_retention_list_due (workspace, error);
  if (self->due == NULL || (missing = fb_consents_list_missing (workspace, error)) == NULL ||
      (self->periods = fb_retention_list_periods (workspace, self->due, error)) == NULL ||
      (self->consents = fb_consents_list_counts (workspace, error)) == NULL ||
      !read_hidden (workspace, self, error))
    return NULL;

  self->missing = take_ids (missing);

  return g_steal_pointer (&self);
}

static void
return_facts (GTask       *task,
              FbWorkspace *workspace)
{
  GError *error = NULL;
  FbProtectionFacts *facts = read_facts (workspace, &error);

  if (facts != NULL)
    g_task_return_pointer (task, facts, facts_free);
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

  if (workspace != NULL)
    return_facts (task, workspace);
  else
    g_task_return_error (task, error);
}

/* Only the window can see a file that has lost its name, or never had one. */
void
fb_protection_read_async (FbWorkspace         *workspace,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  FbStore *store = fb_workspace_get_store (workspace);
  Question *question = g_new0 (Question, 1);

  question->path = g_strdup (fb_store_get_path (store));
  question->today = g_strdup (fb_workspace_get_today (workspace));
  g_task_set_task_data (task, question, question_free);

  if (g_str_equal (question->path, ":memory:") || !fb_store_is_still_there (store, NULL))
    return_facts (task, workspace);
  else
    g_task_run_in_thread (task, work);
}

FbProtectionFacts *
fb_protection_read_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
