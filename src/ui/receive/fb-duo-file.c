/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-file"

#include "ui/receive/fb-duo-file.h"

#include "app/fb-mentor-file.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define LINE_KEY "fb-line"
#define WIDTH 680
/* About as high as its lines, as long as that fits. */
#define HEAD_HEIGHT 130
#define LINE_HEIGHT 60
#define MOST_HEIGHT 480

/* What the thread works on. */
typedef struct
{
  FbWorkspace    *workspace;      /* for what comes after */
  char           *workspace_path;
  char           *path;
  char           *words;          /* (nullable) that somebody typed */
  gboolean        needs_words;
  FbMentorReturn *found;          /* (nullable) */
} Reading;

/* As long as the dialog. */
typedef struct
{
  GtkWidget      *parent; /* weak: told about the outcome */
  FbWorkspace    *workspace;
  FbMentorReturn *found;
  GtkWidget      *sentence;
} Taking;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->workspace);
  g_free (self->workspace_path);
  g_free (self->path);
  g_free (self->words);
  g_clear_pointer (&self->found, fb_mentor_return_free);
  g_free (self);
}

static void
taking_free (gpointer data)
{
  Taking *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  fb_mentor_return_free (self->found);
  g_free (self);
}

static gboolean
read_work (FbJob     *job,
           gpointer   data,
           GError   **error)
{
  Reading *self = data;
  g_autoptr(FbStore) store = fb_store_open (self->workspace_path, FB_STORE_READ_ONLY, error);
  g_autoptr(FbWorkspace) workspace = store != NULL ? fb_workspace_new (store) : NULL;

  if (workspace != NULL)
    self->found = fb_mentor_return_read (workspace, self->path, self->words, &self->needs_words,
                                         fb_job_get_cancellable (job), error);

  return self->found != NULL;
}

/* --- What is taken --- */

static void
show_count (Taking *self)
{
  guint n = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->found->lines->len; i++)
    n += ((FbMentorLine *) self->found->lines->pdata[i])->is_taken ? 1 : 0;

  words = g_strdup_printf (ngettext ("%u line will be taken in.", "%u lines will be taken in.", n), n);
  gtk_label_set_text (GTK_LABEL (self->sentence), words);
}

static void
toggled_cb (GtkCheckButton *tick,
            FbDialog       *dialog)
{
  FbMentorLine *line = g_object_get_data (G_OBJECT (tick), LINE_KEY);

  line->is_taken = gtk_check_button_get_active (tick);
  show_count (g_object_get_data (G_OBJECT (dialog), "fb-taking"));
}

static void
done_cb (FbDialog *dialog,
         Taking   *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  int n = fb_deed_take_mentor_return (self->workspace, self->found, &error);

  if (n < 0)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  words = g_strdup_printf (ngettext ("%d line taken in", "%d lines taken in", (gulong) n), n);
  if (self->parent != NULL)
    fb_toast_undo (self->parent, words);
  gtk_window_close (GTK_WINDOW (dialog));
}

static GtkWidget *
make_row (FbDialog     *dialog,
          FbMentorLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *title = fb_mentor_line_dup_title (line);
  g_autofree char *changes = fb_mentor_line_dup_changes (line);
  /* Translators: accessible name of a tick box; %s is a line of what a mentor wrote */
  g_autofree char *label = g_strdup_printf (_("Take in: %s"), title);

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), line->is_taken);
  gtk_widget_set_sensitive (tick, !line->is_void);
  g_object_set_data (G_OBJECT (tick), LINE_KEY, line);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), dialog, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), changes);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  fb_accessible_set_label (tick, label); /* after the row, which names it too */

  return row;
}

static GtkWidget *
make_lines (FbDialog *dialog,
            Taking   *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *page = fb_form_page_new (group, NULL);
  g_autofree char *name = fb_workspace_dup_name_of (self->workspace, "duo", self->found->duo_id);

  fb_form_set_title (group, name,
                     _("What the mentor wrote. What is known here stands beside it. Take the tick off what is to stay "
                       "as it is here."));
  for (guint i = 0; i < self->found->lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (dialog, self->found->lines->pdata[i]));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page),
                                              MIN (HEAD_HEIGHT + self->found->lines->len * LINE_HEIGHT, MOST_HEIGHT));

  return page;
}

/* Takes over @found. */
static void
present (GtkWidget      *parent,
         FbWorkspace    *workspace,
         FbMentorReturn *found)
{
  GtkWidget *dialog = fb_dialog_new (parent, _("From a Duo File"), _("_Take In"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Taking *self = g_new0 (Taking, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->found = found;
  self->sentence = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  g_object_set_data_full (G_OBJECT (dialog), "fb-taking", self, taking_free);
  gtk_box_append (GTK_BOX (box), make_lines (FB_DIALOG (dialog), self));
  gtk_box_append (GTK_BOX (box), self->sentence);
  show_count (self);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  fb_dialog_set_content (FB_DIALOG (dialog), box);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void read_file (GtkWidget   *parent,
                       FbWorkspace *workspace,
                       const char  *path,
                       const char  *words);

/* The file waits until the words were asked for. */
typedef struct
{
  FbWorkspace *workspace;
  char        *path;
} Asking;

static void
words_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Asking *self = user_data;
  g_autofree char *typed = fb_ask_text_finish (result);

  if (typed != NULL)
    read_file (GTK_WIDGET (source), self->workspace, self->path, typed);
  g_object_unref (self->workspace);
  g_free (self->path);
  g_free (self);
}

static void
ask_words (GtkWidget     *parent,
           const Reading *reading,
           const char    *sentence)
{
  Asking *self = g_new0 (Asking, 1);

  self->workspace = g_object_ref (reading->workspace);
  self->path = g_strdup (reading->path);
  fb_ask_text_async (parent, _("Which Six Words?"), sentence, _("Six Words"), reading->words, _("_Open"), words_cb, self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GtkWidget *parent = GTK_WIDGET (source);
  Reading *reading = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (!fb_job_finish (result, &error))
    {
      if (reading->needs_words)
        ask_words (parent, reading, error->message);
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fb_tell (parent, _("Nothing Was Taken In"), error->message);
    }
  else if (reading->found->lines->len == 0)
    fb_tell (parent, _("Nothing in It Is New"), _("All that the mentor wrote in this file is known here."));
  else
    present (parent, reading->workspace, g_steal_pointer (&reading->found));
}

/* @words: (nullable): that somebody typed */
static void
read_file (GtkWidget   *parent,
           FbWorkspace *workspace,
           const char  *path,
           const char  *words)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->workspace = g_object_ref (workspace);
  reading->workspace_path = g_strdup (fb_store_get_path (fb_workspace_get_store (workspace)));
  reading->path = g_strdup (path);
  reading->words = g_strdup (words);
  fb_job_run_async (parent, _("Opening the File"), read_work, reading, reading_free, read_cb, NULL);
}

void
fb_duo_file_read (GtkWidget   *parent,
                  FbWorkspace *workspace,
                  const char  *path)
{
  read_file (parent, workspace, path, NULL);
}
