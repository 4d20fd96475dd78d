/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-ask-mail"

#include "ui/receive/fb-ask-mail.h"

#include "app/fb-agreements.h"
#include "app/fb-report-mail.h"
#include "app/fb-reports.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-person.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define KEY "fb-ask-mail"
#define WIDTH 640
#define HEIGHT 300

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *parent;    /* weak: told about the outcome */
  GPtrArray   *people;    /* of FbPerson: who is in the duo now */
  GtkWidget   *who;
  GtkWidget   *who_row;
  GtkWidget   *language;
  GtkWidget   *view;
} AskMail;

static void
ask_mail_free (gpointer data)
{
  AskMail *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_ptr_array_unref (self->people);
  g_free (self);
}

static FbPerson *
get_person (AskMail *self)
{
  return self->people->pdata[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who))];
}

static const char *
get_language (AskMail *self)
{
  return fb_report_list_languages ()[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->language))];
}

static void
show_message (AskMail *self)
{
  FbPerson *person = get_person (self);
  g_autofree char *text = fb_report_dup_message (self->workspace, fb_record_get_id (FB_RECORD (self->duo)),
                                                 fb_record_get_id (FB_RECORD (person)), get_language (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
  fb_plain_row_set_hint (self->who_row, person->email != NULL ? person->email : _("No e-mail address is known."));
}

/* The language in which they read letters, if the message can be written in it. */
static guint
find_language (FbPerson *person)
{
  const char *const *languages = fb_report_list_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (g_strcmp0 (languages[i], person->letter_language) == 0)
        return i;
    }

  return G_MAXUINT;
}

static void
who_cb (AskMail *self)
{
  guint language = find_language (get_person (self));

  if (language != G_MAXUINT)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->language), language);
  show_message (self);
}

static char *
dup_text (AskMail *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* From now on an answer is awaited. */
static void
note (AskMail *self)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_ask_report (self->workspace, fb_record_get_id (FB_RECORD (self->duo)), "email", &error) &&
      self->parent != NULL)
    fb_toast_error (self->parent, error);
}

static void
copy_cb (GtkWidget *button,
         AskMail   *self)
{
  g_autofree char *text = dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  note (self);
  if (self->parent != NULL)
    fb_toast (self->parent, _("Message copied"));
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GtkWidget) parent = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && gtk_widget_get_root (parent) != NULL)
    fb_toast (parent, _("No e-mail program was found. Copy the message instead."));
}

static void
open_cb (FbDialog *dialog,
         AskMail  *self)
{
  FbPerson *person = get_person (self);
  g_autofree char *text = dup_text (self);
  g_autofree char *subject = fb_report_dup_subject (self->duo->code, get_language (self));
  g_autofree char *to = g_uri_escape_string (person->email != NULL ? person->email : "", "@", FALSE);
  g_autofree char *about = g_uri_escape_string (subject, NULL, FALSE);
  g_autofree char *body = g_uri_escape_string (text, NULL, FALSE);
  g_autofree char *uri = g_strdup_printf ("mailto:%s?subject=%s&body=%s", to, about, body);

  note (self);
  if (self->parent != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (self->parent));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Mentees first, then mentors, who are in the duo now. */
static GPtrArray *
list_people (FbWorkspace *workspace,
             FbDuo       *duo)
{
  FbStore *store = fb_workspace_get_store (workspace);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), "role", NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];
      FbRecord *person = member->until_date == NULL
                         ? fb_store_get (store, &fb_person_kind, member->person_id, NULL) : NULL;

      if (person != NULL)
        g_ptr_array_add (people, person);
    }

  return people;
}

static GtkWidget *
make_who (AskMail *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    gtk_string_list_append (names, FB_PERSON (self->people->pdata[i])->name_used);

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

static GtkWidget *
make_language (void)
{
  const char *const *languages = fb_report_list_languages ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    gtk_string_list_append (names, fb_code_list_get_label (&fb_code_languages, languages[i]));

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

static guint
find_own_language (void)
{
  const char *const *languages = fb_report_list_languages ();
  g_autofree char *tag = g_strndup (g_get_language_names ()[0], 2);
  g_autofree char *own = fb_language_from_tag (tag);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (g_strcmp0 (languages[i], own) == 0)
        return i;
    }

  return 0;
}

static GtkWidget *
make_content (AskMail *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *copy = fb_accessible_button_new (_("_Copy"));

  self->who = make_who (self);
  self->who_row = fb_plain_row_new (_("Who Is Asked"), self->who);
  self->language = make_language ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->language), find_own_language ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->who_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Language"), self->language));

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 12);
  fb_accessible_set_label (self->view, _("Message"));
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_halign (copy, GTK_ALIGN_START);
  g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), self);
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), copy);
  g_signal_connect_swapped (self->who, "notify::selected", G_CALLBACK (who_cb), self);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (show_message), self);
  who_cb (self);

  return box;
}

void
fb_ask_mail_present (GtkWidget   *parent,
                     FbWorkspace *workspace,
                     FbDuo       *duo)
{
  g_autoptr(GPtrArray) people = list_people (workspace, duo);
  AskMail *self;
  GtkWidget *dialog;

  if (people->len == 0)
    {
      fb_toast (parent, _("Nobody is in this duo now."));
      return;
    }

  self = g_new0 (AskMail, 1);
  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  self->people = g_steal_pointer (&people);
  g_set_weak_pointer (&self->parent, parent);
  dialog = fb_dialog_new (parent, _("Ask How It Goes"), _("_Open in E-Mail"));
  g_object_set_data_full (G_OBJECT (dialog), KEY, self, ask_mail_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  fb_dialog_set_content (FB_DIALOG (dialog), make_content (self));
  g_signal_connect (dialog, "done", G_CALLBACK (open_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
