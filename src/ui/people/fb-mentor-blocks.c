/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-blocks"

#include "ui/people/fb-mentor-blocks.h"

#include "app/fb-deed-event.h"
#include "app/fb-deed-mentor.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* A block that asks and then records; lives as long as its group. */
typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *enrolment;
  GtkWidget   *group;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *result;    /* screening */
  GtkWidget   *note;
  GtkWidget   *overruled;
  GtkWidget   *overruled_row;
  GtkWidget   *minutes;   /* training */
  GtkWidget   *minutes_row;
} Block;

static void
block_free (gpointer data)
{
  Block *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->enrolment);
  g_free (self);
}

/* What is filled in before anybody said so would be a fact to somebody who reads. */
static Block *
block_new (const FbEnrolmentCase *whole,
           const char            *date)
{
  Block *self = g_new0 (Block, 1);
  const char *today = fb_workspace_is_read_only (whole->workspace) ? NULL : fb_workspace_get_today (whole->workspace);

  self->workspace = g_object_ref (whole->workspace);
  self->enrolment = g_object_ref (whole->enrolment);
  self->group = adw_preferences_group_new ();
  self->date = fb_date_entry_new (_("Date"), date != NULL ? date : today);
  self->date_row = fb_plain_row_new (_("Date"), self->date);
  g_object_set_data_full (G_OBJECT (self->group), "fb-block", self, block_free);

  return self;
}

static void
add_row (Block     *self,
         GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static GtkWidget *
make_entry (const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);

  return entry;
}

/* (transfer full) (nullable) */
static char *
dup_text (GtkWidget *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
set_verb (Block      *self,
          const char *verb,
          GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (verb);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), button);
}

/* Why somebody goes on is asked only of those who were not found suitable. */
static void
result_selected_cb (Block *self)
{
  gtk_widget_set_visible (self->overruled_row,
                          g_strcmp0 (fb_code_drop_down_get (self->result), "not-suitable") == 0);
}

static void
screening_clicked_cb (Block *self)
{
  g_autofree char *date = NULL;
  g_autofree char *note = dup_text (self->note);
  g_autofree char *overruled = dup_text (self->overruled);
  g_autoptr(GtkWidget) group = g_object_ref (self->group);
  g_autoptr(GError) error = NULL;
  FbScreening screening = { .result = fb_code_drop_down_get (self->result), .note = note };

  if (screening.result == NULL)
    {
      fb_toast (group, _("Say what came of the screening."));
      return;
    }
  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;

  screening.on = date;
  screening.overruled = g_str_equal (screening.result, "not-suitable") ? overruled : NULL;
  if (!fb_deed_record_screening (self->workspace, self->enrolment, &screening, &error))
    {
      fb_toast_error (group, error);
      return;
    }

  fb_kept_text_forget (self->note);
  fb_kept_text_forget (self->overruled);
  fb_toast_undo (group, _("Screening recorded"));
}

static char *
dup_screening_words (FbEnrolment *enrolment)
{
  g_autofree char *date = fb_date_dup_display (enrolment->screening_on);

  if (enrolment->screening_result == NULL)
    return g_strdup (_("Not recorded yet."));

  /* Translators: a result such as "Suitable", and a date */
  return g_strdup_printf (C_("screening", "%s on %s"),
                          fb_code_list_get_label (&fb_code_screening_result, enrolment->screening_result),
                          date != NULL ? date : "—");
}

/**
 * fb_screening_block_new:
 *
 * Returns: (transfer floating): result, day and note, kept by a verb
 */
GtkWidget *
fb_screening_block_new (const FbEnrolmentCase *whole)
{
  FbEnrolment *enrolment = whole->enrolment;
  Block *self = block_new (whole, enrolment->screening_on);
  g_autofree char *words = dup_screening_words (enrolment);
  GtkWidget *result;

  self->result = fb_code_drop_down_new (&fb_code_screening_result, TRUE, enrolment->screening_result);
  self->note = make_entry (enrolment->screening_note);
  self->overruled = make_entry (enrolment->screening_overruled);
  self->overruled_row = fb_plain_row_new (_("Why All the Same"), self->overruled);
  fb_kept_text_attach (self->note, self->workspace, FB_RECORD (enrolment), "enrolment.screening-note");
  fb_kept_text_attach (self->overruled, self->workspace, FB_RECORD (enrolment), "enrolment.screening-overruled");

  fb_form_set_title (self->group, _("Screening"), words);
  result = fb_plain_row_new (_("Result"), self->result);
  add_row (self, result);
  add_row (self, self->date_row);
  add_row (self, fb_plain_row_new (_("About the Screening"), self->note));
  add_row (self, self->overruled_row);
  set_verb (self, _("Record Screening"), G_CALLBACK (screening_clicked_cb));
  g_signal_connect_swapped (self->result, "notify::selected", G_CALLBACK (result_selected_cb), self);
  result_selected_cb (self);
  fb_hold_for_readers (self->group, self->workspace);
  fb_hold_row_for_readers (result, self->workspace, _("Result"),
                           fb_code_list_get_label (&fb_code_screening_result, enrolment->screening_result));

  return self->group;
}

static void
training_clicked_cb (Block *self)
{
  const FbField *field = fb_kind_find_field (&fb_enrolment_kind, "training-minutes");
  g_autofree char *typed = dup_text (self->minutes);
  g_autofree char *minutes = NULL;
  g_autofree char *date = NULL;
  g_autoptr(GtkWidget) group = g_object_ref (self->group);
  g_autoptr(GError) error = NULL;

  fb_plain_row_set_error (self->minutes_row, NULL);
  if (!fb_field_read (field, typed, &minutes, &error))
    {
      fb_plain_row_set_error (self->minutes_row, error->message);
      return;
    }
  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;

  if (fb_deed_record_training (self->workspace, self->enrolment,
                               minutes != NULL ? g_ascii_strtoll (minutes, NULL, 10) : FB_UNSET,
                               date, &error))
    fb_toast_undo (group, _("Training recorded"));
  else
    fb_toast_error (group, error);
}

static char *
dup_training_words (const FbEnrolmentCase *whole)
{
  g_autofree char *date = fb_date_dup_display (whole->enrolment->training_on);
  gint64 minutes = whole->enrolment->training_minutes;
  gint64 missing = fb_training_get_missing (whole->programme, minutes);

  if (missing > 0)
    /* Translators: minutes of training had, asked for, and still missing */
    return g_strdup_printf (_("%d of %d minutes so far, %d are missing. The first match waits for them."), (int) minutes,
                            (int) whole->programme->mentor_training_minutes, (int) missing);
  if (date != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Done on %s."), date);

  return g_strdup (g_strcmp0 (whole->programme->mentor_training_needed, "yes") == 0
                     ? _("This programme asks for it before the first match.")
                     : _("This programme does not ask for it."));
}

/* What came in with events is in the minutes already. */
static void
tell_events (Block *self)
{
  int counted = (int) fb_enrolment_count_training (self->workspace, self->enrolment);
  g_autofree char *words = NULL;

  if (counted == 0)
    return;

  words = g_strdup_printf (ngettext ("With %d minute from events.", "With %d minutes from events.", (gulong) counted), counted);
  fb_plain_row_set_hint (self->minutes_row, words);
}

/* (transfer full) (nullable): what was recorded; for who records, else what the programme asks */
static char *
dup_minutes (const FbEnrolmentCase *whole)
{
  gint64 minutes = whole->enrolment->training_minutes;

  if (minutes == FB_UNSET && !fb_workspace_is_read_only (whole->workspace))
    minutes = whole->programme->mentor_training_minutes;

  return minutes != FB_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, minutes) : NULL;
}

/* (transfer floating): minutes and day, kept by a verb */
GtkWidget *
fb_training_block_new (const FbEnrolmentCase *whole)
{
  FbEnrolment *enrolment = whole->enrolment;
  g_autofree char *typed = dup_minutes (whole);
  Block *self = block_new (whole, enrolment->training_on);
  g_autofree char *words = dup_training_words (whole);

  self->minutes = make_entry (typed);
  self->minutes_row = fb_plain_row_new (_("Minutes in All"), self->minutes);
  tell_events (self);

  fb_form_set_title (self->group, _("Training"), words);
  add_row (self, self->date_row);
  add_row (self, self->minutes_row);
  set_verb (self, _("Record Training"), G_CALLBACK (training_clicked_cb));
  fb_hold_for_readers (self->group, self->workspace);

  return self->group;
}
