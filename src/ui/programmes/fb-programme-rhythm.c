/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-rhythm"

#include "ui/programmes/fb-programme-rhythm.h"

#include "app/fb-criteria.h"
#include "app/fb-follow-ups.h"
#include "app/fb-programme-parts.h"
#include "app/fb-signal-facts.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-record-group.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/programmes/fb-criteria-button.h"

#include <glib/gi18n.h>

struct _FbProgrammeRhythm
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  FbProgramme  *programme;
  GtkWidget    *criteria;
  GtkWidget    *follow_up; /* the group */
  GtkWidget    *points;    /* its list */
  GtkWidget    *sites;
};

G_DEFINE_FINAL_TYPE (FbProgrammeRhythm, fb_programme_rhythm, ADW_TYPE_BIN)

static void
criteria_chosen_cb (FbProgrammeRhythm *self,
                    const char        *codes)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_set_criteria (self->workspace, fb_record_get_id (FB_RECORD (self->programme)), codes,
                            &error))
    fb_toast_undo (GTK_WIDGET (self), _("Criteria Changed"));
  else
    fb_toast_error (GTK_WIDGET (self), error);

  fb_programme_rhythm_update (self);
}

static GtkWidget *
make_criteria_row (FbProgrammeRhythm *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->criteria = fb_criteria_button_new (_("What Mentor and Mentee Have in Common"));
  gtk_widget_set_valign (self->criteria, GTK_ALIGN_CENTER);
  fb_hold_for_readers (self->criteria, self->workspace);
  g_signal_connect_swapped (self->criteria, "chosen", G_CALLBACK (criteria_chosen_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("What Mentor and Mentee Have in Common"));
  fb_accessible_set_label (row, _("What Mentor and Mentee Have in Common"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->criteria);

  return row;
}

/* When Today shows a duo (R189-R193). The sentences say what an empty field
 * stands for: see fb_signal_thresholds_default. */
static GtkWidget *
make_contact_signals (FbProgrammeRhythm *self)
{
  GtkWidget *form = fb_form_new (self->workspace, FB_RECORD (self->programme), _("When to Ask How It Goes"), "signal-never-started", "signal-fading", "signal-sporadic", "signal-missed", "signal-application", NULL);

  fb_form_set_title (form, _("When to Ask How It Goes"),
                     _("What stays empty counts as 7 days without a first meeting, silence of one and a half "
                       "times the agreed gap (at least 21 days), half of the agreed meetings, 2 missed in a "
                       "row, 3 meetings only about applications."));

  return form;
}

/* And when who waits too long. */
static GtkWidget *
make_waiting_signals (FbProgrammeRhythm *self)
{
  GtkWidget *form = fb_form_new (self->workspace, FB_RECORD (self->programme), _("When Waiting Is Too Long"), "signal-unanswered", "signal-unsigned", "signal-no-word", "signal-ending", NULL);

  fb_form_set_title (form, _("When Waiting Is Too Long"),
                     _("What stays empty counts as 7 days until answered, 3 until signed, 14 without word from "
                       "us, 30 before the end."));

  return form;
}

static GtkWidget *
make_threshold (FbProgrammeRhythm *self,
                const char        *field)
{
  GtkWidget *row = fb_field_row_new (self->workspace, FB_RECORD (self->programme), field);
  /* Translators: what holds where nothing is filled in; a number */
  g_autofree char *hint = g_strdup_printf (_("When empty: %d"), fb_signal_get_default (field));

  fb_field_row_set_hint (FB_FIELD_ROW (row), hint);

  return row;
}

/* The other thresholds, which few programmes change: folded away in one row. */
static GtkWidget *
make_more_signals (FbProgrammeRhythm *self)
{
  static const char *const fields[] = {
    "signal-due", "signal-planned", "signal-planned-within", "signal-sporadic-after", "signal-actions",
    "signal-report", "signal-sheet", "signal-intake", "signal-training", "signal-funding",
  };
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *more = adw_expander_row_new ();
  const char *title = _("More About Signals");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (more), _("When Today tells of plans, reports, intakes and funding"));
  fb_accessible_set_label (more, title);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (more), make_threshold (self, fields[i]));
  fb_accessible_name_images (more, _("Show More"));
  fb_accessible_name_list (more, title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), more);

  return form;
}

static void
tell_point (FbWorkspace  *workspace,
            FbRecord     *record,
            char        **title,
            char        **subtitle)
{
  *title = fb_follow_up_dup_words (FB_FOLLOW_UP_POINT (record));
  *subtitle = g_strdup (FB_FOLLOW_UP_POINT (record)->what);
}

static const char *const point_fields[] = { "months", "anchor", "what", NULL };
static const FbRecordRowType point_type = { tell_point, point_fields, N_("Follow-Up Removed"), NULL, NULL };

static GtkWidget *
make_point (FbRecord *point,
            gpointer  user_data)
{
  return fb_record_row_new (FB_PROGRAMME_RHYTHM (user_data)->workspace, point, &point_type);
}

static void
add_point_cb (FbProgrammeRhythm *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbFollowUpPoint) point =
    fb_deed_add_follow_up (self->workspace, fb_record_get_id (FB_RECORD (self->programme)), &error);

  if (point != NULL)
    fb_toast_undo (GTK_WIDGET (self), _("Follow-Up Added"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* When people are asked again after it is over. */
static GtkWidget *
make_follow_up (FbProgrammeRhythm *self)
{
  GtkWidget *add = fb_accessible_button_new (_("_Add Follow-Up"));

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_point_cb), self);
  fb_hold_for_readers (add, self->workspace);

  self->points = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->points), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->points, "boxed-list");
  fb_accessible_set_label (self->points, _("Follow-Up Afterwards"));
  self->follow_up = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->follow_up), add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->follow_up), self->points);

  return self->follow_up;
}

static void
show_points (FbProgrammeRhythm *self)
{
  g_autoptr(GPtrArray) points =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_follow_up_point_kind, "programme-id",
                   fb_record_get_id (FB_RECORD (self->programme)), "months", NULL);

  if (points == NULL)
    return;

  fb_record_rows_show (self->points, points, make_point, self);
  gtk_widget_set_visible (self->points, points->len > 0);
  fb_form_set_title (self->follow_up, _("Follow-Up Afterwards"),
                     points->len == 0 ? _("Nobody is asked again once it is over.") : NULL);
}

static GPtrArray *
list_sites (FbWorkspace  *workspace,
            const char   *programme_id,
            const char   *code,
            GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_site_kind, "programme-id", programme_id,
                        "kind, from_date, name", error);
}

static FbRecord *
make_site (FbWorkspace  *workspace,
           const char   *programme_id,
           const char   *code,
           GError      **error)
{
  return (FbRecord *) fb_deed_add_site (workspace, programme_id, error);
}

static void
tell_site (FbWorkspace  *workspace,
           FbRecord     *record,
           char        **title,
           char        **subtitle)
{
  *title = g_strdup (FB_SITE (record)->name != NULL ? FB_SITE (record)->name : _("Without a name yet"));
  *subtitle = fb_site_dup_words (workspace, FB_SITE (record));
}

static const char *const site_fields[] = { "name", "kind", "place", "places", "from-date", "until-date",
                                           "target-group", "local-variation", "coordinator-id", "organisation-id",
                                           "team-roles", "team", NULL };
static const FbRecordRowType site_row = { tell_site, site_fields, N_("Site or Cohort Removed"), NULL, NULL };
static const FbRecordGroupType site_type = {
  .title = N_("Sites and Cohorts"),
  .none = N_("The programme is one whole, in one place."),
  .add = N_("Add _Site or Cohort"),
  .added = N_("Site or Cohort Added"),
  .row = &site_row,
  .list = list_sites,
  .make = make_site,
};

static void
build (FbProgrammeRhythm *self)
{
  FbWorkspace *workspace = self->workspace;
  FbRecord *record = FB_RECORD (self->programme);
  GtkWidget *who = fb_form_new (workspace, record, _("Who Meets"), "mode", "group-size-min", "group-size-max", "remote-counts", "languages", NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (who), make_criteria_row (self));
  self->sites = fb_record_group_new (workspace, fb_record_get_id (record), NULL, &site_type);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (
                                       fb_form_new (workspace, record, _("How Long and How Often"), "duration-months-min", "duration-months-max", "meetings-per-month-min", "meetings-per-month-max", "minutes-per-meeting-min", "minutes-per-meeting-max", "minutes-per-month", "meetings-total-min", NULL),
    who,
                                                    fb_form_new (workspace, record, _("Agreement and Training"), "agreement-needed", "agreement-kind", "agreement-notes", "mentor-training-needed", "mentor-training-minutes", "mentor-training", NULL),
                                                                 fb_form_new (workspace, record, _("Review and Check-Ins"), "review-every", "review-unit", "review-notes", "check-in-first-days", "check-in-every-days", NULL),
    make_contact_signals (self),
    make_waiting_signals (self),
    make_more_signals (self),
    make_follow_up (self),
                                                                              fb_form_new (workspace, record, _("Cohort and Places"), "places", "cohort-size", "cohort-from", "cohort-until", "year-start", "year-end", NULL),
    self->sites,
    fb_form_new (workspace, record, _("Internship and Keeping"), "internship-weeks-min", "internship-weeks-max", "age-counts-on", "retention-months", NULL),
    NULL));
}

static void
fb_programme_rhythm_dispose (GObject *object)
{
  FbProgrammeRhythm *self = FB_PROGRAMME_RHYTHM (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (fb_programme_rhythm_parent_class)->dispose (object);
}

static void
fb_programme_rhythm_class_init (FbProgrammeRhythmClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_rhythm_dispose;
}

static void
fb_programme_rhythm_init (FbProgrammeRhythm *self)
{
}

GtkWidget *
fb_programme_rhythm_new (FbWorkspace *workspace,
                         FbProgramme *programme)
{
  FbProgrammeRhythm *self = g_object_new (FB_TYPE_PROGRAMME_RHYTHM, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  build (self);

  return GTK_WIDGET (self);
}

/* Field rows follow by themselves; criteria are records of their own. */
void
fb_programme_rhythm_update (FbProgrammeRhythm *self)
{
  g_autofree char *codes = NULL;

  g_return_if_fail (FB_IS_PROGRAMME_RHYTHM (self));

  codes =
    fb_programme_dup_criteria (self->workspace, fb_record_get_id (FB_RECORD (self->programme)));
  fb_criteria_button_set_codes (FB_CRITERIA_BUTTON (self->criteria), codes);
  show_points (self);
  fb_record_group_update (FB_RECORD_GROUP (self->sites));
}
