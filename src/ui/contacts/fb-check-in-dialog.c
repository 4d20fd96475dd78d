/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-check-in-dialog"

#include "ui/contacts/fb-check-in-dialog.h"

#include "app/fb-deed-check-in.h"
#include "app/fb-mentor-file.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-kept-text-row.h"
#include "ui/contacts/fb-ask-row.h"

#include <glib/gi18n.h>

#define FORM_HEIGHT 560
#define WIDTH 640

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  GtkWidget   *dialog;
  FbWorkspace *workspace;
  char        *duo_id;
  gboolean     is_own;  /* the mentor answers, without staff */
  GtkWidget   *party;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *how;
  GtkWidget   *rows[FB_N_ASKED];
  GtkWidget   *obstacle;
  GtkWidget   *obstacle_row;
  GtkWidget   *note;
} CheckIn;

static void
check_in_free (gpointer data)
{
  CheckIn *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_free (self->duo_id);
  g_free (self);
}

/* What this side said the last time, beside each question. */
static void
show_before (CheckIn *self)
{
  g_autoptr(FbCheckIn) latest = fb_check_in_find_latest (self->workspace, self->duo_id, fb_ask_row_get_party (FB_ASK_ROW (self->party)));
  g_autofree char *date = latest != NULL ? fb_date_dup_display (latest->held_on) : NULL;

  for (guint i = 0; i < FB_N_ASKED; i++)
    {
      const FbField *field = fb_kind_find_field (&fb_check_in_kind, fb_asked_get_field (i));
      const char *code = latest != NULL ? fb_record_peek_text (FB_RECORD (latest), field) : NULL;
      g_autofree char *words = NULL;

      if (code != NULL)
        /* Translators: the answer of the last time, and its date */
        words = g_strdup_printf (_("Last time: %s (%s)"),
                                 fb_code_list_get_label (&fb_code_check_answer, code), date);
      fb_ask_row_set_before (FB_ASK_ROW (self->rows[i]), words);
    }
}

static void
party_cb (CheckIn *self)
{
  show_before (self);
  fb_ask_row_focus (FB_ASK_ROW (self->rows[0]));
}

/* Why the network is not used, once that is so. */
static void
show_obstacle (CheckIn *self)
{
  const char *answer = fb_ask_row_get (FB_ASK_ROW (self->rows[FB_ASK_NETWORK]));

  gtk_widget_set_visible (self->obstacle_row, answer != NULL && !g_str_equal (answer, "yes"));
}

/* The next question that is open; after the last one Enter keeps it all. */
static void
answered_cb (GtkWidget *row,
             CheckIn   *self)
{
  guint i = 0;

  show_obstacle (self);
  while (i < FB_N_ASKED && self->rows[i] != row)
    i++;
  for (i++; i < FB_N_ASKED; i++)
    {
      if (fb_ask_row_get (FB_ASK_ROW (self->rows[i])) == NULL)
        {
          fb_ask_row_focus (FB_ASK_ROW (self->rows[i]));
          return;
        }
    }
  if (gtk_widget_get_visible (self->obstacle_row))
    gtk_widget_grab_focus (self->obstacle);
  else
    gtk_widget_grab_focus (fb_dialog_get_verb (FB_DIALOG (self->dialog)));
}

static gboolean
save (CheckIn     *self,
      const char  *held_on,
      GError     **error)
{
  g_autofree char *note = fb_kept_text_dup (self->note);
  g_autoptr(FbCheckIn) check_in = NULL;
  FbNewCheckIn values = {
    .duo_id = self->duo_id,
    .party = fb_ask_row_get_party (FB_ASK_ROW (self->party)),
    .held_on = held_on,
    .how = self->is_own ? NULL : fb_code_drop_down_get (self->how),
    .obstacle = gtk_widget_get_visible (self->obstacle_row) ? fb_code_drop_down_get (self->obstacle)
                                                             : NULL,
    .note = note,
  };

  for (guint i = 0; i < FB_N_ASKED; i++)
    values.answers[i] = fb_ask_row_get (FB_ASK_ROW (self->rows[i]));
  check_in = fb_deed_check_in (self->workspace, &values, error);

  return check_in != NULL;
}

static void
done_cb (FbDialog *dialog,
         CheckIn  *self)
{
  g_autofree char *date = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;
  if (!save (self, date, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->note);
  fb_dialog_finish (dialog, self->parent, self->is_own ? _("Answers Kept") : _("Check-In Kept"));
}

static GtkWidget *
make_party (CheckIn *self)
{
  GtkWidget *form = adw_preferences_group_new ();

  self->party = fb_ask_row_new (_("Who Is Asked"), &fb_code_party);
  fb_ask_row_keep (FB_ASK_ROW (self->party));
  g_signal_connect_swapped (self->party, "answered", G_CALLBACK (party_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->party);
  gtk_widget_set_visible (form, !self->is_own);

  return form;
}

static GtkWidget *
make_questions (CheckIn *self)
{
  GtkWidget *form = adw_preferences_group_new ();

  fb_form_set_title (form, _("Questions"),
                     self->is_own
                       ? _("Keys 1, 2 and 3 answer and go on to the next question. You may skip any question.")
                       : _("Keys 1, 2 and 3 answer and go on to the next question. What was not asked stays open."));
  for (guint i = 0; i < FB_N_ASKED; i++)
    {
      self->rows[i] = fb_ask_row_new (self->is_own ? fb_asked_get_question_to_mentor (i) : fb_asked_get_question (i),
                                      &fb_code_check_answer);
      g_signal_connect (self->rows[i], "answered", G_CALLBACK (answered_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->rows[i]);
    }
  self->obstacle = fb_code_drop_down_new (&fb_code_network_obstacle, TRUE, NULL);
  self->obstacle_row = fb_plain_row_new (_("Why Not?"), self->obstacle);
  gtk_widget_set_visible (self->obstacle_row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->obstacle_row);

  return form;
}

static GtkWidget *
make_talk (CheckIn  *self,
           FbRecord *duo)
{
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *note_row = fb_kept_text_row_new (_("Note for Staff"), NULL, self->workspace, duo, "check-in.staff-note",
                                              &self->note);
  GtkWidget *how_row;

  self->date = fb_date_entry_new (_("Date"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Date"), self->date);
  self->how = fb_code_drop_down_new (&fb_code_contact_how, TRUE, "phone");
  how_row = fb_plain_row_new (_("How"), self->how);
  gtk_widget_set_visible (note_row, !self->is_own);
  gtk_widget_set_visible (how_row, !self->is_own);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), note_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->date_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), how_row);

  return form;
}

/**
 * fb_check_in_present:
 * @party: (nullable): whom to ask; else who was not asked for the longest time
 *
 * Asks how it goes, one side by itself (R184-R188). Kept with Done, whole.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_check_in_present (GtkWidget   *parent,
                     FbWorkspace *workspace,
                     const char  *duo_id,
                     const char  *party)
{
  CheckIn *self = g_new0 (CheckIn, 1);
  g_autofree char *next = party == NULL ? fb_check_in_dup_next_party (workspace, duo_id) : NULL;
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, duo_id, NULL);
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "duo", duo_id);
  g_autofree char *title = NULL;
  GtkWidget *page;

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->duo_id = g_strdup (duo_id);
  self->is_own = fb_mentor_is_copy (fb_workspace_get_store (workspace));
  /* Translators: %s are the names of two people */
  title = g_strdup_printf (self->is_own ? _("How It Goes: %s") : _("Check-In: %s"), name);
  self->dialog = fb_dialog_new (parent, title, _("_Done"));
  page = fb_form_page_new (make_party (self), make_questions (self), make_talk (self, duo), NULL);
  fb_ask_row_set (FB_ASK_ROW (self->party), party != NULL ? party : next);
  show_before (self);

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), FORM_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-check-in", self, check_in_free);
  fb_dialog_set_content (FB_DIALOG (self->dialog), page);
  g_signal_connect (self->dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  fb_ask_row_focus (FB_ASK_ROW (self->rows[0]));

  return self->dialog;
}
