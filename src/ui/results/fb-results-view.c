/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-results-view"

#include "ui/results/fb-results-view.h"

#include "app/fb-deed-closing.h"
#include "app/fb-papers.h"
#include "app/fb-step-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "rules/fb-enrolment-rules.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/contacts/fb-timeline-row.h"
#include "ui/results/fb-interview-dialog.h"
#include "ui/results/fb-outcome-dialog.h"

#include <glib/gi18n.h>

#define ID_KEY "fb-id"

struct _FbResultsView
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbDuo       *duo;

  GtkWidget   *people;      /* who goes on */
  GtkWidget   *people_list;
  GtkWidget   *certificate;
  GtkWidget   *outcomes;
  GtkWidget   *outcome_list;
  GtkWidget   *note;
  GtkWidget   *interviews;
  GtkWidget   *interview_list;
  GtkWidget   *ask;
};

G_DEFINE_FINAL_TYPE (FbResultsView, fb_results_view, ADW_TYPE_BIN)

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- who goes on ---- */

static void
propose_cb (GtkWidget     *button,
            FbResultsView *self)
{
  g_signal_emit (self, signals[OPEN], 0, "propose", g_object_get_data (G_OBJECT (button), ID_KEY));
}

/* Whoever waits or is free again is matched again from here. */
static void
add_propose (FbResultsView *self,
             GtkWidget     *row,
             FbEnrolment   *enrolment,
             const char    *name)
{
  gboolean is_mentee = g_str_equal (enrolment->role, "mentee");
  const char *text = is_mentee ? _("Find Another Mentor…") : _("Find Another Mentee…");
  GtkWidget *button = gtk_button_new_with_label (text);
  /* Translators: what a button does, and for whom */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), text, name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fb_accessible_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (fb_record_get_id (FB_RECORD (enrolment))), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (propose_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* "Waiting · goes first since 22.11.2026" */
static char *
dup_standing (FbEnrolment *enrolment,
              const char  *state)
{
  GString *line = g_string_new (NULL);
  g_autofree char *first = fb_priority_dup_words (enrolment->priority_since);

  fb_timeline_append (line, fb_code_list_get_label (&fb_code_enrolment_state, state));
  fb_timeline_append (line, first);

  return g_string_free (line, FALSE);
}

static GtkWidget *
make_person (FbRecord *record,
             gpointer  user_data)
{
  FbResultsView *self = user_data;
  FbEnrolment *enrolment = FB_ENROLMENT (record);
  FbStore *store = fb_workspace_get_store (self->workspace);
  gboolean is_mentor = g_str_equal (enrolment->role, "mentor");
  g_autoptr(FbListRow) line = fb_store_get_list_row (store, is_mentor ? FB_LIST_MENTORS : FB_LIST_MENTEES,
                                                     fb_record_get_id (record), NULL);
  const char *state = line != NULL ? fb_list_row_get (line, "status") : enrolment->status;
  g_autofree char *name = fb_workspace_dup_name_of (self->workspace, "person", enrolment->person_id);
  g_autofree char *standing = dup_standing (enrolment, state);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "—");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), standing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (!fb_store_is_read_only (store) && (g_strcmp0 (state, "waiting") == 0 || g_strcmp0 (state, "available") == 0))
    add_propose (self, row, enrolment, name != NULL ? name : "—");

  return row;
}

/* Made anew each time: what stands there is more than the record. */
static void
show_people (FbResultsView *self)
{
  g_autoptr(GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr(GPtrArray) enrolments = fb_duo_list_enrolments (self->workspace, self->duo, NULL);

  fb_record_rows_show (self->people_list, nobody, make_person, self);
  fb_record_rows_show (self->people_list, enrolments != NULL ? enrolments : nobody, make_person, self);
}

/* (transfer full): "As Planned on 22.11.2026 · Found Work · …" */
static char *
dup_end (FbDuo *duo)
{
  g_autofree char *date = duo->ended_on != NULL ? fb_date_dup_display (duo->ended_on) : g_strdup ("—");
  GString *line = g_string_new (NULL);

  /* Translators: %s is the last day of a duo */
  g_string_append_printf (line, g_strcmp0 (duo->relationship_status, "ended-early") == 0
                                  ? _("Ended early on %s") : _("Ended on %s"), date);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_end_reason, duo->end_reason));
  if (duo->ended_by != NULL)
    {
      g_autofree char *by = g_strdup_printf (_("By: %s"), fb_code_list_get_label (&fb_code_holder, duo->ended_by));

      fb_timeline_append (line, by);
    }
  fb_timeline_append (line, duo->end_note);

  return g_string_free (line, FALSE);
}

/* ---- what came of it, what they say ---- */

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  return fb_timeline_row_new (FB_RESULTS_VIEW (user_data)->workspace, record);
}

static void
show_list (FbResultsView *self,
           GtkWidget     *list,
           const FbKind  *kind,
           const char    *order)
{
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (self->workspace), kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (self->duo)), order, NULL);
  g_autoptr(GPtrArray) newest_first = g_ptr_array_new ();

  for (guint i = records != NULL ? records->len : 0; i > 0; i--)
    g_ptr_array_add (newest_first, records->pdata[i - 1]);
  fb_record_rows_show (list, newest_first, make_row, self);
  gtk_widget_set_visible (list, newest_first->len > 0);
}

/* (transfer full): when it is asked the next time */
static char *
dup_next (FbResultsView *self)
{
  const char *id = fb_record_get_id (FB_RECORD (self->duo));
  FbFollowUp asked;
  g_autofree char *date = NULL;

  if (self->duo->ended_on == NULL)
    return g_strdup (_("Asked at the end, and at the follow-up points of the programme."));
  if (fb_duo_is_follow_up_due (self->workspace, id, &asked))
    {
      date = fb_date_dup_display (asked.due_on);
      if (asked.months == 0)
        /* Translators: %s is the last day of a duo */
        return g_strdup_printf (_("To be asked since the end, %s."), date);

      return g_strdup_printf (ngettext ("To be asked: %d month later, on %s.", "To be asked: %d months later, on %s.",
                                        (gulong) asked.months), asked.months, date);
    }
  if (!fb_duo_has_later_follow_up (self->workspace, id, &asked))
    return g_strdup (_("Nothing more to ask: the programme has no later follow-up."));

  date = fb_date_dup_display (asked.due_on);
  return g_strdup_printf (ngettext ("Asked again %d month later, on %s. Today tells when it is time.",
                                    "Asked again %d months later, on %s. Today tells when it is time.",
                                    (gulong) asked.months), asked.months, date);
}

static void
fill (GtkWidget *widget)
{
  FbResultsView *self = FB_RESULTS_VIEW (widget);
  gboolean writes = !fb_workspace_is_read_only (self->workspace);
  gboolean is_agreed = g_strcmp0 (self->duo->match_status, "agreed") == 0;
  gboolean is_over = g_strcmp0 (self->duo->relationship_status, "completed") == 0 ||
                     g_strcmp0 (self->duo->relationship_status, "ended-early") == 0;
  gboolean is_declined = g_strcmp0 (self->duo->match_status, "declined") == 0;
  g_autofree char *end = is_declined ? g_strdup (self->duo->end_note) : is_over ? dup_end (self->duo) : NULL;
  g_autofree char *next = dup_next (self);

  fb_form_set_title (self->people, is_declined ? _("Proposal Withdrawn") : _("The End"), end);
  gtk_widget_set_visible (self->people, is_over || is_declined);
  if (is_over || is_declined)
    show_people (self);
  gtk_widget_set_visible (self->outcomes, !is_declined);
  gtk_widget_set_visible (self->interviews, !is_declined);
  fb_form_set_title (self->outcomes, _("What Came of It"), next);
  show_list (self, self->outcome_list, &fb_outcome_kind, "measured_on");
  show_list (self, self->interview_list, &fb_interview_kind, "held_on");
  gtk_widget_set_visible (self->certificate, is_over);
  gtk_widget_set_visible (self->note, writes && is_agreed);
  gtk_widget_set_visible (self->ask, writes && is_agreed);
}

void
fb_results_view_start (FbResultsView *self)
{
  fb_outcome_present (GTK_WIDGET (self), self->workspace, fb_record_get_id (FB_RECORD (self->duo)));
}

/* What the mentor takes along, for those who get it by e-mail. */
static void
certificate_cb (FbResultsView *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document =
    fb_paper_new_certificate (self->workspace, fb_record_get_id (FB_RECORD (self->duo)), NULL, &error);
  g_autofree char *name = g_strdup_printf ("%s %s.pdf", _("Certificate"), self->duo->code);

  if (document != NULL)
    fb_save_pdf (GTK_WIDGET (self), document, name);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
ask_cb (FbResultsView *self)
{
  fb_interview_present (GTK_WIDGET (self), self->workspace, fb_record_get_id (FB_RECORD (self->duo)));
}

static GtkWidget *
make_group (GtkWidget **list)
{
  GtkWidget *group = adw_preferences_group_new ();

  *list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (*list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (*list, "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), *list);

  return group;
}

static GtkWidget *
add_verb (FbResultsView *self,
          GtkWidget     *group,
          const char    *label,
          GCallback      callback)
{
  GtkWidget *button = fb_accessible_button_new (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE); /* until fill() knows whether the window may write */
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);

  return button;
}

static void
fb_results_view_dispose (GObject *object)
{
  FbResultsView *self = FB_RESULTS_VIEW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->duo);

  G_OBJECT_CLASS (fb_results_view_parent_class)->dispose (object);
}

static void
fb_results_view_class_init (FbResultsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_results_view_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
fb_results_view_init (FbResultsView *self)
{
}

/* (transfer floating) */
GtkWidget *
fb_results_view_new (FbWorkspace *workspace,
                     FbDuo       *duo)
{
  static const char *const kinds[] = { "outcome", "interview", "follow-up-point", "duo", "enrolment", NULL };
  FbResultsView *self = g_object_new (FB_TYPE_RESULTS_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  self->people = make_group (&self->people_list);
  self->outcomes = make_group (&self->outcome_list);
  self->interviews = make_group (&self->interview_list);
  fb_form_set_title (self->interviews, _("What Each Side Says"),
                     _("Interviews with mentee, mentor and organisation about five themes."));
  self->certificate = add_verb (self, self->people, _("Mentor’s _Certificate…"), G_CALLBACK (certificate_cb));
  self->note = add_verb (self, self->outcomes, _("Note _Outcome…"), G_CALLBACK (fb_results_view_start));
  self->ask = add_verb (self, self->interviews, _("_Interview…"), G_CALLBACK (ask_cb));
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (self->people, self->outcomes, self->interviews, NULL));
  fb_follow_store (GTK_WIDGET (self), fb_workspace_get_store (workspace), kinds, fill);

  return GTK_WIDGET (self);
}
