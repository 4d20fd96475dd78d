/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-overview"

#include "ui/duos/fb-duo-overview.h"

#include "app/fb-expectations.h"
#include "app/fb-later-talk.h"
#include "app/fb-proposal-words.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-flow-group.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"
#include "ui/duos/fb-duo-answers.h"
#include "ui/duos/fb-duo-parties.h"
#include "ui/duos/fb-rhythm-strip.h"
#include "ui/today/fb-signal-list.h"

#include <glib/gi18n.h>

#define ENROLMENT_KEY "fb-enrolment-id"

struct _FbDuoOverview
{
  AdwBin         parent_instance;

  FbDuoAnswers  *answers;
  FbDuoParties  *parties;
  FbSignalList  *signals;
  GtkWidget     *later;   /* AdwBin */
  GtkWidget     *rhythm_group;
  FbRhythmStrip *strip;
  GtkWidget     *hopes;   /* AdwBin */
  GtkWidget     *dates;
  GtkWidget     *over;    /* AdwBin */
  const char    *over_state; /* (nullable) interned: of which state that tells */
};

G_DEFINE_FINAL_TYPE (FbDuoOverview, fb_duo_overview, ADW_TYPE_BIN)

enum
{
  OPEN,
  BOTH_SAID_YES,
  WITHDRAW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_cb (FbDuoOverview *self,
         const char    *page,
         const char    *id)
{
  g_signal_emit (self, signals[OPEN], 0, page, id);
}

static void
both_said_yes_cb (FbDuoOverview *self)
{
  g_signal_emit (self, signals[BOTH_SAID_YES], 0);
}

static void
withdraw_cb (FbDuoOverview *self)
{
  g_signal_emit (self, signals[WITHDRAW], 0);
}

static void
fb_duo_overview_class_init (FbDuoOverviewClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[BOTH_SAID_YES] = g_signal_new ("both-said-yes", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[WITHDRAW] = g_signal_new ("withdraw", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
fb_duo_overview_init (FbDuoOverview *self)
{
}

static GtkWidget *
make_rhythm (FbDuoOverview *self)
{
  self->rhythm_group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->rhythm_group), _("Rhythm"));
  self->strip = FB_RHYTHM_STRIP (fb_rhythm_strip_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rhythm_group), GTK_WIDGET (self->strip));

  return self->rhythm_group;
}

/* (transfer floating): for a stored duo; fb_duo_overview_show() fills it */
GtkWidget *
fb_duo_overview_new (FbWorkspace *workspace,
                     FbDuo       *duo)
{
  FbDuoOverview *self = g_object_new (FB_TYPE_DUO_OVERVIEW, NULL);
  FbRecord *record = FB_RECORD (duo);

  self->answers = FB_DUO_ANSWERS (fb_duo_answers_new ());
  self->parties = FB_DUO_PARTIES (fb_duo_parties_new ());
  self->signals = FB_SIGNAL_LIST (fb_signal_list_new (workspace, record));
  self->later = adw_bin_new ();
  self->hopes = adw_bin_new ();
  self->dates = fb_form_new (workspace, record, _("Dates"), "first-meeting-on", "first-meeting-place", "introduced-by", "starts-on", "planned-end-on", "extended-until-on", NULL);
  self->over = adw_bin_new ();
  g_signal_connect_swapped (self->parties, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->answers, "both-said-yes", G_CALLBACK (both_said_yes_cb), self);
  g_signal_connect_swapped (self->answers, "withdraw", G_CALLBACK (withdraw_cb), self);

  adw_bin_set_child (ADW_BIN (self),
                     fb_form_page_new (GTK_WIDGET (self->answers), GTK_WIDGET (self->parties),
                                       GTK_WIDGET (self->signals), self->later,
                                       make_rhythm (self), self->hopes, self->dates, self->over,
                                       fb_form_new (workspace, record, _("The Match"), "coordinator-id", "sector-specific", "exception-reason", "difference-bridged", "match-reasons", NULL),
                                       NULL));

  return GTK_WIDGET (self);
}

/* What each side hopes for, one below the other (R89); made anew: nothing in it takes what is typed. */
static void
show_hopes (FbDuoOverview   *self,
            const FbDuoCase *whole)
{
  g_autoptr(GPtrArray) lines = fb_duo_list_expectations (whole);
  g_autofree char *unasked = fb_duo_dup_unasked (whole);

  adw_bin_set_child (ADW_BIN (self->hopes), fb_flow_group_new (_("What Each Side Expects"), unasked, lines));
  gtk_widget_set_visible (self->hopes, lines->len > 0 || (unasked != NULL && fb_duo_case_is_open (whole)));
}

static void
ask_now_cb (FbDuoOverview *self,
            GtkWidget     *button)
{
  g_signal_emit (self, signals[OPEN], 0, "mentee", g_object_get_data (G_OBJECT (button), ENROLMENT_KEY));
}

static GtkWidget *
make_later_row (FbDuoOverview   *self,
                const FbDuoCase *whole,
                FbEnrolment     *mentee)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *ask = fb_accessible_button_new (_("Ask _Now"));
  g_autofree char *name = fb_workspace_dup_name_of (whole->workspace, "person", mentee->person_id);
  g_autofree char *title = g_strdup_printf (_("Barriers and needs of %s"), name);
  g_autofree char *sentence = fb_later_talk_dup_sentence (whole->workspace, mentee);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  fb_accessible_set_label (row, title);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_valign (ask, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (ask), ENROLMENT_KEY, g_strdup (fb_record_get_id (FB_RECORD (mentee))), g_free);
  g_signal_connect_object (ask, "clicked", G_CALLBACK (ask_now_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), ask);

  return row;
}

/* What is left for a later talk, where it is time; made anew: nothing in it takes what is typed. */
static void
show_later (FbDuoOverview   *self,
            const FbDuoCase *whole)
{
  g_autoptr(FbEnrolment) mentee = fb_later_talk_find (whole);
  GtkWidget *group;

  gtk_widget_set_visible (self->later, mentee != NULL);
  if (mentee == NULL)
    {
      adw_bin_set_child (ADW_BIN (self->later), NULL);
      return;
    }

  group = adw_preferences_group_new ();
  fb_form_set_title (group, _("To Talk About Now"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_later_row (self, whole, mentee));
  fb_accessible_name_list (group, _("To Talk About Now"));
  adw_bin_set_child (ADW_BIN (self->later), group);
}

/* (transfer floating): what came of a proposal that did not become a duo */
static GtkWidget *
make_declined (const FbDuoCase *whole)
{
  FbRecord *record = FB_RECORD (whole->duo);
  GtkWidget *form = fb_form_new (whole->workspace, record, NULL, "proposed-on", "end-note", NULL);
  g_autofree char *answers = fb_proposal_dup_answers (whole);

  fb_field_row_set_label (fb_form_find (form, "end-note"), _("Why It Did Not Become a Duo"));
  fb_form_set_title (form, _("The Proposal"), answers);

  return form;
}

/* Of a duo that is over its end, of a proposal what both sides said; made only where it changes:
 * something may be typed in it. */
static void
show_over (FbDuoOverview   *self,
           const FbDuoCase *whole)
{
  FbRecord *record = FB_RECORD (whole->duo);
  const char *state = fb_duo_case_is_open (whole) ? NULL : g_intern_string (whole->state);

  gtk_widget_set_visible (self->over, state != NULL);
  if (state == self->over_state)
    return;

  self->over_state = state;
  if (state == NULL)
    adw_bin_set_child (ADW_BIN (self->over), NULL);
  else if (g_str_equal (state, "declined"))
    adw_bin_set_child (ADW_BIN (self->over), make_declined (whole));
  else
    adw_bin_set_child (ADW_BIN (self->over),
                       fb_form_new (whole->workspace, record, _("The End"), "ended-on", "end-reason", "ended-by", "end-note", NULL));
}

void
fb_duo_overview_show (FbDuoOverview   *self,
                      const FbDuoCase *whole)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRhythm) rhythm = fb_duo_case_get_rhythm (whole, &error);
  gboolean is_agreed = g_strcmp0 (whole->duo->match_status, "agreed") == 0;

  fb_duo_answers_show (self->answers, whole);
  fb_duo_parties_show (self->parties, whole);
  fb_signal_list_fill (self->signals);
  show_later (self, whole);
  show_hopes (self, whole);
  gtk_widget_set_visible (self->rhythm_group, is_agreed && rhythm != NULL);
  gtk_widget_set_visible (self->dates, is_agreed);
  show_over (self, whole);
  if (rhythm != NULL)
    fb_rhythm_strip_show (self->strip, rhythm);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}
