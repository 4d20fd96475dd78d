/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-unlock"

#include "ui/exchange/fb-unlock.h"

#include "app/fb-protected.h"
#include "app/fb-word-list.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"

#include <glib/gi18n.h>

/* What is asked about, until it is open. */
typedef struct
{
  char   *path;
  char   *words;  /* (nullable) as the file knows them */
  FbPart *folder; /* (nullable) */
} Question;

/* What the thread works on. */
typedef struct
{
  char   *path;
  char   *typed;
  FbPart *folder;
} Opening;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->path);
  g_free (self->words);
  g_clear_pointer (&self->folder, fb_part_free);
  g_free (self);
}

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_free (self->path);
  g_free (self->typed);
  g_clear_pointer (&self->folder, fb_part_free);
  g_free (self);
}

static gboolean
work (FbJob     *job,
      gpointer   data,
      GError   **error)
{
  Opening *self = data;

  self->folder = fb_unlock (self->path, self->typed, fb_job_progress, job, fb_job_get_cancellable (job), error);

  return self->folder != NULL;
}

static void ask (GTask      *task,
                 const char *sentence,
                 const char *typed);

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  Opening *opening = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (fb_job_finish (result, &error))
    {
      question->folder = g_steal_pointer (&opening->folder);
      fb_words_read (opening->typed, &question->words, NULL);
      g_task_return_pointer (task, fb_unlocked_dup_path (question->folder), g_free);
      return;
    }

  if (g_error_matches (error, FB_ERROR, FB_ERROR_REFUSED))
    {
      ask (g_steal_pointer (&task), error->message, opening->typed);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (source), _("Nothing Was Taken In"), error->message);
  g_task_return_pointer (task, NULL, NULL);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const Question *question = g_task_get_task_data (task);
  g_autofree char *typed = fb_ask_text_finish (result);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  Opening *opening;

  if (typed == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  if (!fb_words_read (typed, &words, &error))
    {
      ask (g_steal_pointer (&task), error->message, typed);
      return;
    }

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (question->path);
  opening->typed = g_steal_pointer (&typed);
  fb_job_run_async (GTK_WIDGET (source), _("Opening the File"), work, opening, opening_free, opened_cb,
                    g_steal_pointer (&task));
}

/* Takes over @task. @sentence: (nullable): what was wrong with the words before */
static void
ask (GTask      *task,
     const char *sentence,
     const char *typed)
{
  fb_ask_text_async (g_task_get_source_object (task), _("Which Six Words?"),
                     sentence != NULL ? sentence
                                      : _("The file is protected. Type the six words that its sender tells you by "
                                          "phone. Capitals and accents do not matter."),
                     _("Six Words"), typed, _("_Open"), asked_cb, task);
}

void
fb_unlock_async (GtkWidget           *parent,
                 const char          *path,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->path = g_strdup (path);
  g_task_set_task_data (task, question, question_free);
  if (fb_package_is (path))
    {
      ask (task, NULL, NULL);
      return;
    }

  g_task_return_pointer (task, g_strdup (path), g_free);
  g_object_unref (task);
}

char *
fb_unlock_finish (GAsyncResult  *result,
                  FbPart       **folder)
{
  Question *question = g_task_get_task_data (G_TASK (result));

  *folder = g_steal_pointer (&question->folder);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

char *
fb_unlock_dup_words (GAsyncResult *result)
{
  const Question *question = g_task_get_task_data (G_TASK (result));

  return g_strdup (question->words);
}

/* --- The words of a file that was made --- */

/* Three a line, as they are read aloud. */
static GtkWidget *
make_words (const char *words)
{
  g_auto(GStrv) each = g_strsplit (words, " – ", -1);
  g_autoptr(GString) lines = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; each[i] != NULL; i++)
    g_string_append_printf (lines, "%s%s", i == 0 ? "" : i % 3 == 0 ? "\n"
                                                                    : " – ",
                            each[i]);
  label = gtk_label_new (lines->str);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "title-2");
  fb_accessible_set_label (label, words);

  return label;
}

void
fb_tell_words_async (GtkWidget           *parent,
                     const char          *file,
                     const char          *words,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autofree char *name = g_path_get_basename (file);
  /* Translators: %s is the name of a file */
  g_autofree char *body = g_strdup_printf (_("“%s” only opens with these words. They are shown once: note them and "
                                             "tell them by phone, not in the message that takes the file."),
                                              name);

  fb_tell_with_async (parent, _("Tell These Six Words by Phone"), body, make_words (words), _("They Are _Noted"), callback, user_data);
}
