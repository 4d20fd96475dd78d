/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-export-jobs"

#include "ui/exchange/fb-exchange-jobs.h"

#include "app/fb-exchange-words.h"
#include "app/fb-exchanges.h"
#include "app/fb-mentor-file.h"
#include "app/fb-recipients.h"
#include "app/fb-sharing.h"
#include "app/fb-word-list.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"
#include "ui/exchange/fb-unlock.h"

#include <glib/gi18n.h>

/* Of the places with protected names so many are shown. */
#define MAX_PLACES 6

/* An export that may have to ask in between. */
typedef struct
{
  FbWorkspace *workspace;
  FbScope      scope;
  char        *subject_id; /* (nullable) */
  char        *path;
  gboolean     is_for_mentor;
  char        *words;      /* (nullable) that protect it, as they are told */
  char        *reason;     /* (nullable) why none do */
  char        *to_id;      /* (nullable) who gets it */
  char        *to_words;   /* (nullable) the same, where there is no record */
  char        *purpose;    /* (nullable) the code of consent-purpose that it needs */
  gboolean     everybody;  /* also those who did not say yes to that */
  char        *sentence;   /* (nullable) what was written */
} Export;

/* What the thread works on. */
typedef struct
{
  char           *workspace_path;
  char           *actor; /* (nullable) */
  gboolean        is_read_only;
  FbScope         scope;
  char           *subject_id; /* (nullable) */
  char           *path;
  gboolean        is_for_mentor;
  char           *told;       /* (nullable) the words of a file for a mentor */
  char           *words;      /* (nullable) as the file knows them */
  char           *reason;     /* (nullable) */
  char           *to_id;      /* (nullable) */
  char           *to_words;   /* (nullable) */
  char           *purpose;    /* (nullable) who did not say yes to that stays behind */
  char           *left_out;   /* (nullable) how many did, in words */
  GStrv           without;    /* (nullable) their ids */
  gboolean        goes_on;    /* whoever was asked about protected names wants it so */
  GPtrArray      *mentions;   /* (nullable) FbMention */
  FbExportReport  report;
} Writing;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->workspace);
  g_free (self->subject_id);
  g_free (self->path);
  g_free (self->words);
  g_free (self->reason);
  g_free (self->to_id);
  g_free (self->to_words);
  g_free (self->purpose);
  g_free (self->sentence);
  g_free (self);
}

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_free (self->workspace_path);
  g_free (self->actor);
  g_free (self->subject_id);
  g_free (self->path);
  g_free (self->told);
  g_free (self->words);
  g_free (self->reason);
  g_free (self->to_id);
  g_free (self->to_words);
  g_free (self->purpose);
  g_free (self->left_out);
  g_strfreev (self->without);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  g_free (self);
}

static Writing *
writing_new (const Export *export,
             gboolean      goes_on)
{
  FbStore *store = fb_workspace_get_store (export->workspace);
  Writing *self = g_new0 (Writing, 1);

  self->workspace_path = g_strdup (fb_store_get_path (store));
  self->actor = g_strdup (fb_store_get_actor (store));
  self->is_read_only = fb_store_is_read_only (store);
  self->scope = export->scope;
  self->subject_id = g_strdup (export->subject_id);
  self->path = g_strdup (export->path);
  self->is_for_mentor = export->is_for_mentor;
  if (export->words != NULL)
    fb_words_read (export->words, &self->words, NULL);
  self->reason = g_strdup (export->reason);
  self->to_id = g_strdup (export->to_id);
  self->to_words = g_strdup (export->to_words);
  self->purpose = export->everybody ? NULL : g_strdup (export->purpose);
  self->goes_on = goes_on;

  return self;
}

/* Of a duo nobody can be left out: whoever asked for its file was told who did not
 * say yes. */
static gboolean
leave_out (Writing  *self,
           FbStore  *store,
           GError  **error)
{
  g_autoptr(FbSharing) sharing = NULL;

  if (self->purpose == NULL || self->scope != FB_SCOPE_PROGRAMME)
    return TRUE;

  sharing = fb_sharing_find (store, self->scope, self->subject_id, self->purpose, self->to_id, error);
  if (sharing == NULL)
    return FALSE;

  self->left_out = fb_sharing_dup_left_out (sharing);
  self->without = fb_sharing_list_without (sharing);
  return TRUE;
}

/* Nothing is written before a person has seen which protected names would go. */
static gboolean
may_go_on (Writing       *self,
           FbStore       *store,
           GCancellable  *cancellable,
           GError       **error)
{
  if (self->goes_on)
    return TRUE;

  self->mentions = fb_mentions_find (store, self->scope, self->subject_id, (const char *const *) self->without,
                                     cancellable, error);
  if (self->mentions != NULL && self->mentions->len > 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");

  return self->mentions != NULL && self->mentions->len == 0;
}

static gboolean
write_file (Writing  *self,
            FbStore  *store,
            FbJob    *job,
            GError  **error)
{
  const FbRecipient to = { self->to_id, self->to_words };
  const FbExportOptions options = { .words = self->words, .reason = self->reason, .to = to,
                                    .without = (const char *const *) self->without };
  GCancellable *cancellable = fb_job_get_cancellable (job);

  if (self->is_for_mentor)
    return fb_deed_send_to_mentor (store, self->subject_id, to, self->path, &self->told, fb_job_progress, job, cancellable,
                                   &self->report, error);

  return fb_deed_export_file_with (store, self->scope, self->subject_id, self->path, &options, fb_job_progress, job,
                                   cancellable, &self->report, error);
}

static gboolean
export_work (FbJob     *job,
             gpointer   data,
             GError   **error)
{
  Writing *self = data;
  FbStoreMode mode = self->is_read_only ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE;
  g_autoptr(FbStore) store = fb_store_open (self->workspace_path, mode, error);

  if (store == NULL)
    return FALSE;

  fb_store_set_actor (store, self->actor);

  return leave_out (self, store, error) && may_go_on (self, store, fb_job_get_cancellable (job), error) && write_file (self, store, job, error);
}

static char *
dup_sentence (const Writing *writing)
{
  const FbExportReport *report = &writing->report;
  g_autoptr(GString) sentence = g_string_new (NULL);

  g_string_printf (sentence, ngettext ("%lu record was written.", "%lu records were written.",
                                       (gulong) report->n_records),
                   (gulong) report->n_records);
  if (report->n_private > 0)
    {
      g_string_append_c (sentence, ' ');
      g_string_append_printf (sentence, ngettext ("%lu private value stayed here.",
                                                  "%lu private values stayed here.", (gulong) report->n_private),
                              (gulong) report->n_private);
    }
  if (report->n_protected > 0)
    {
      g_string_append_c (sentence, ' ');
      g_string_append_printf (sentence, ngettext ("%lu protected name stayed here.",
                                                  "%lu protected names stayed here.",
                                                  (gulong) report->n_protected),
                              (gulong) report->n_protected);
    }

  if (writing->left_out != NULL)
    g_string_append_printf (sentence, " %s", writing->left_out);

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static void start (GTask    *task,
                   gboolean  goes_on);

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  if (fb_ask_finish (result))
    start (g_steal_pointer (&task), TRUE);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
ask_about_mentions (GTask     *task,
                    GPtrArray *mentions)
{
  const Export *self = g_task_get_task_data (task);
  g_autofree char *warning = fb_mentions_dup_warning (mentions->len);
  g_autoptr(GString) body = g_string_new (warning);

  for (guint i = 0; i < MIN (mentions->len, MAX_PLACES); i++)
    {
      g_autofree char *place = fb_mention_dup_place (self->workspace, mentions->pdata[i]);

      g_string_append_printf (body, "%s%s", i == 0 ? "\n\n" : "\n", place);
    }
  if (mentions->len > MAX_PLACES)
    {
      guint n = mentions->len - MAX_PLACES;

      g_string_append_c (body, '\n');
      g_string_append_printf (body, ngettext ("and %u more place", "and %u more places", n), n);
    }

  fb_ask_async (g_task_get_source_object (task), _("A Protected Name Goes Along"), body->str,
                _("_Export All the Same"), FB_ASK_DESTRUCTIVE, asked_cb, task);
}

/* What the file holds is said once its words are noted. */
static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Export *self = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&self->sentence), g_free);
}

static void
tell (GTask   *task,
      Writing *writing)
{
  Export *self = g_task_get_task_data (task);

  fb_store_tell_exchange (fb_workspace_get_store (self->workspace));
  self->sentence = dup_sentence (writing);
  if (writing->told != NULL)
    self->words = g_steal_pointer (&writing->told);
  if (self->words != NULL)
    fb_tell_words_async (g_task_get_source_object (task), self->path, self->words, noted_cb, task);
  else
    noted_cb (NULL, NULL, task);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Writing *writing = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (fb_job_finish (result, &error))
    {
      tell (g_steal_pointer (&task), writing);
      return;
    }

  if (writing->mentions != NULL && writing->mentions->len > 0 && !writing->goes_on)
    {
      ask_about_mentions (g_steal_pointer (&task), writing->mentions);
      return;
    }

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (source), _("The File Cannot Be Written"), error->message);
  g_task_return_pointer (task, NULL, NULL);
}

/* Takes over @task. */
static void
start (GTask    *task,
       gboolean  goes_on)
{
  Writing *writing = writing_new (g_task_get_task_data (task), goes_on);

  fb_job_run_async (g_task_get_source_object (task), _("Writing the File"), export_work, writing, writing_free,
                    exported_cb, task);
}

/* Where words that go along name somebody who is protected, it asks first. */
void
fb_export_async (GtkWidget            *parent,
                 FbWorkspace          *workspace,
                 const FbExportChoice *choice,
                 const char           *path,
                 GAsyncReadyCallback   callback,
                 gpointer              user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Export *self = g_new0 (Export, 1);

  self->workspace = g_object_ref (workspace);
  self->scope = choice->scope;
  self->subject_id = g_strdup (choice->subject_id);
  self->path = g_strdup (path);
  self->words = choice->is_protected ? fb_words_make () : NULL;
  self->reason = g_strdup (choice->reason);
  fb_recipient_read (workspace, choice->to, &self->to_id, &self->to_words);
  self->purpose = g_strdup (fb_sharing_get_purpose (workspace, self->scope, self->to_id, self->to_words, FALSE));
  self->everybody = choice->everybody;
  g_task_set_task_data (task, self, export_free);
  start (task, FALSE);
}

/* The duo for its mentor, with a ticket to come back with; ended by fb_export_finish(). */
void
fb_send_to_mentor_async (GtkWidget           *parent,
                         FbWorkspace         *workspace,
                         const char          *duo_id,
                         const char          *mentor_id,
                         const char          *path,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Export *self = g_new0 (Export, 1);

  self->workspace = g_object_ref (workspace);
  self->scope = FB_SCOPE_DUO;
  self->subject_id = g_strdup (duo_id);
  self->to_id = g_strdup (mentor_id);
  self->path = g_strdup (path);
  self->is_for_mentor = TRUE;
  g_task_set_task_data (task, self, export_free);
  start (task, FALSE);
}

/* (transfer full) (nullable): what the file holds, in a sentence */
char *
fb_export_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
