/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-send-back"

#include "ui/mentor/fb-send-back.h"

#include "app/fb-mentor-file.h"
#include "app/fb-unfinished.h"
#include "domain/fb-duo.h"
#include "exchange/fb-package.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-pick-file.h"
#include "ui/exchange/fb-unlock.h"

#include <glib/gi18n.h>

/* What the thread works on. */
typedef struct
{
  char *workspace_path;
  char *path;
  char *told; /* (nullable) the words that were made for it */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_free (self->workspace_path);
  g_free (self->path);
  g_free (self->told);
  g_free (self);
}

static gboolean
work (FbJob     *job,
      gpointer   data,
      GError   **error)
{
  Writing *self = data;
  g_autoptr(FbStore) store = fb_store_open (self->workspace_path, FB_STORE_READ_WRITE, error);

  return store != NULL &&
         fb_deed_send_back (store, self->path, &self->told, fb_job_progress, job, fb_job_get_cancellable (job), error);
}

static void
tell_ready (GtkWidget  *parent,
            const char *path,
            gboolean    is_told)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *body = NULL;

  /* Translators: %s is the name of a file */
  body = g_strdup_printf (is_told ? _("Send “%s” by e-mail to those who sent you yours, and tell them the six words by "
                                      "phone.\n\nYou can go on here. What you write later goes along "
                                      "if you send it back again before they have taken this file in.")
                          /* Translators: %s is the name of a file */
                                  : _("Send “%s” by e-mail to those who sent you yours. It opens with the same six words, which "
                                      "they know.\n\nYou can go on here. What you write later goes along "
                                      "if you send it back again before they have taken this file in."), name);
  fb_tell (parent, _("The File Is Ready"), body);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree char *path = user_data;

  tell_ready (GTK_WIDGET (source), path, TRUE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const Writing *writing = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_job_finish (result, &error);

  if (ok && writing->told != NULL)
    fb_tell_words_async (GTK_WIDGET (source), writing->path, writing->told, noted_cb, g_strdup (writing->path));
  else if (ok)
    tell_ready (GTK_WIDGET (source), writing->path, FALSE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (source), _("The File Cannot Be Written"), error->message);

  g_task_return_boolean (task, ok);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  FbWorkspace *workspace = g_task_get_task_data (task);
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  Writing *writing;

  if (file == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  writing = g_new0 (Writing, 1);
  writing->workspace_path = g_strdup (fb_store_get_path (fb_workspace_get_store (workspace)));
  writing->path = g_strdup (g_file_peek_path (file));
  fb_job_run_async (GTK_WIDGET (source), _("Writing the File"), work, writing, writing_free, written_cb,
                    g_steal_pointer (&task));
}

/* (transfer full): the name to propose */
static char *
dup_name (FbWorkspace *workspace)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  g_autofree char *name = NULL;
  g_autoptr(FbRecord) duo = NULL;

  if (fb_mentor_find_ticket (store, &ticket, &duo_id))
    duo = fb_store_get (store, &fb_duo_kind, duo_id, NULL);
  /* Translators: the name of a file: the code of a duo, a day */
  name = g_strdup_printf (_("%s back from the mentor %s"), duo != NULL ? FB_DUO (duo)->code : "",
                          fb_workspace_get_today (workspace));
  g_strdelimit (g_strstrip (name), "/\\:*?\"<>|", '-');

  return g_strconcat (name, FB_PACKAGE_SUFFIX, NULL);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autofree char *name = dup_name (g_task_get_task_data (task));

  if (fb_ask_finish (result))
    fb_pick_file_async (GTK_WIDGET (source), FB_PICK_SAVE, _("Send Back"), name, fb_file_filter_exchange, picked_cb,
                        g_steal_pointer (&task));
  else
    g_task_return_boolean (task, FALSE);
}

void
fb_send_back_async (GtkWidget           *parent,
                    FbWorkspace         *workspace,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  g_autoptr(GPtrArray) unfinished = fb_unfinished_find_all (workspace);
  guint n = unfinished != NULL ? unfinished->len : 0;
  g_autoptr(GString) body = g_string_new (_("This makes a file with what you wrote here, for those who sent you yours. They "
                                            "see each line and take it in. It is protected by six words."));

  if (n > 0)
    {
      g_string_append (body, "\n\n");
      g_string_append_printf (body, ngettext ("%u entry is not finished and does not go along.",
                                              "%u entries are not finished and do not go along.", n), n);
    }
  g_task_set_task_data (task, g_object_ref (workspace), g_object_unref);
  fb_ask_async (parent, _("Send Back?"), body->str, _("_Make the File…"), FB_ASK_SUGGESTED, asked_cb, task);
}

gboolean
fb_send_back_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
