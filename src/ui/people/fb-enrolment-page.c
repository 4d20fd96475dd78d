/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrolment-page"

#include "ui/people/fb-enrolment-page.h"

#include "app/fb-deed-admission.h"
#include "app/fb-later-talk.h"
#include "app/fb-step-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/common/fb-link-row.h"
#include "ui/common/fb-notes-view.h"
#include "ui/common/fb-status-page.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/events/fb-event-links.h"
#include "ui/people/fb-consent-list.h"
#include "ui/people/fb-counted-as.h"
#include "ui/people/fb-eligibility-panel.h"
#include "ui/people/fb-enrol-dialog.h"
#include "ui/people/fb-enrolment-header.h"
#include "ui/people/fb-erase-dialog.h"
#include "ui/people/fb-guideline-read.h"
#include "ui/people/fb-own-file.h"
#include "ui/people/fb-profile.h"
#include "ui/people/fb-status-dialog.h"
#include "ui/results/fb-event-outcomes.h"

#include <glib/gi18n.h>

struct _FbEnrolmentPage
{
  FbPage              parent_instance;

  FbEnrolment        *enrolment; /* (nullable) until the first refresh */
  FbEnrolmentHeader  *header;
  AdwViewStack       *stack;
  FbEligibilityPanel *eligibility;
  FbConsentList      *consents;
  GtkWidget          *guideline;
  FbNotesView        *notes;
  GtkWidget          *duos;   /* bins with a group that is made anew */
  GtkWidget          *others;
  GtkWidget          *events;
  GtkWidget          *outcomes; /* of events */
  GtkWidget          *counted; /* made anew */
  GtkWidget          *later;   /* AdwBin: stays once it was offered, while it is filled in */
};

G_DEFINE_FINAL_TYPE (FbEnrolmentPage, fb_enrolment_page, FB_TYPE_PAGE)

static FbEnrolmentCase *
make_case (FbEnrolmentPage *self)
{
  g_autoptr(GError) error = NULL;
  FbEnrolmentCase *whole =
    fb_enrolment_case_new (fb_page_get_workspace (FB_PAGE (self)), self->enrolment, &error);

  if (whole == NULL)
    fb_toast_error (GTK_WIDGET (self), error);

  return whole;
}

static const char *
get_duo_state (FbDuo *duo)
{
  if (g_strcmp0 (duo->match_status, "agreed") == 0)
    return fb_code_list_get_label (&fb_code_relationship_status, duo->relationship_status);

  return fb_code_list_get_label (&fb_code_match_status, duo->match_status);
}

static GtkWidget *
make_duo_row (FbEnrolmentPage *self,
              FbDuo           *duo)
{
  g_autofree char *name = fb_workspace_dup_name (fb_page_get_workspace (FB_PAGE (self)), FB_RECORD (duo));

  return fb_link_row_new (FB_PAGE (self), name, get_duo_state (duo), "duo", fb_record_get_id (FB_RECORD (duo)), NULL);
}

static void
show_duos (FbEnrolmentPage       *self,
           const FbEnrolmentCase *whole)
{
  GtkWidget *child;

  if (whole->duos->len == 0)
    {
      child = fb_status_page_new ("fb-duo-symbolic", _("No Duo Yet"));
    }
  else
    {
      GtkWidget *group = adw_preferences_group_new ();

      for (guint i = 0; i < whole->duos->len; i++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_duo_row (self, whole->duos->pdata[i]));
      child = fb_form_page_new (group, NULL);
    }

  adw_bin_set_child (ADW_BIN (self->duos), child);
}

static GtkWidget *
make_other_row (FbEnrolmentPage *self,
                FbEnrolment     *other)
{
  g_autofree char *programme = fb_workspace_dup_name_of (fb_page_get_workspace (FB_PAGE (self)), "programme",
                                                         other->programme_id);

  return fb_link_row_new (FB_PAGE (self), programme, fb_code_list_get_label (&fb_code_duo_role, other->role),
                          g_str_equal (other->role, "mentor") ? "mentor" : "mentee",
                          fb_record_get_id (FB_RECORD (other)), NULL);
}

/* Where else the same person takes part. */
static void
show_others (FbEnrolmentPage       *self,
             const FbEnrolmentCase *whole)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_page_get_store (FB_PAGE (self)), &fb_enrolment_kind, "person-id",
                   whole->enrolment->person_id, NULL, NULL);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Also Takes Part In"));
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (!g_str_equal (fb_record_get_id (all->pdata[i]), fb_record_get_id (FB_RECORD (whole->enrolment))))
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_other_row (self, all->pdata[i]));
    }

  gtk_widget_set_visible (self->others, all != NULL && all->len > 1);
  adw_bin_set_child (ADW_BIN (self->others), group);
}

/* Barriers and needs, where the second check-in is over and they were not asked. */
static void
offer_later_talk (FbEnrolmentPage       *self,
                  const FbEnrolmentCase *whole)
{
  gboolean is_offered = adw_bin_get_child (ADW_BIN (self->later)) != NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *form;

  if (is_offered || !fb_later_talk_is_wanted (whole->workspace, whole->enrolment))
    {
      gtk_widget_set_visible (self->later, is_offered);
      return;
    }

  sentence = fb_later_talk_dup_sentence (whole->workspace, whole->enrolment);
  form = fb_form_new_strv (whole->workspace, FB_RECORD (whole->enrolment), _("To Talk About Now"), fb_later_talk_fields);
  fb_form_set_title (form, _("To Talk About Now"), sentence);
  adw_bin_set_child (ADW_BIN (self->later), form);
  gtk_widget_set_visible (self->later, TRUE);
}

static void
add_tab (FbEnrolmentPage *self,
         GtkWidget       *child,
         const char      *name,
         const char      *title,
         const char      *icon_name)
{
  AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, child, name, title);

  adw_view_stack_page_set_icon_name (page, icon_name);
}

static GtkWidget *
make_overview (FbEnrolmentPage       *self,
               const FbEnrolmentCase *whole)
{
  GtkWidget *next = fb_form_new (whole->workspace, FB_RECORD (whole->enrolment), _("Next"), "next-word-on", "coordinator-id", NULL);

  self->eligibility =
    FB_ELIGIBILITY_PANEL (fb_eligibility_panel_new (whole->workspace, whole->enrolment));
  self->consents =
    FB_CONSENT_LIST (fb_consent_list_new (whole->workspace, fb_record_get_id (FB_RECORD (whole->person))));

  self->guideline = fb_guideline_read_new (whole->workspace, whole->enrolment);
  self->others = adw_bin_new ();
  self->events = adw_bin_new ();
  self->outcomes = adw_bin_new ();
  self->counted = adw_bin_new ();
  self->later = adw_bin_new ();

  return fb_form_page_new (next, self->later, self->eligibility, self->counted, self->guideline, self->consents, self->events, self->outcomes, self->others, NULL);
}

static void
build_tabs (FbEnrolmentPage       *self,
            const FbEnrolmentCase *whole)
{
  self->notes = FB_NOTES_VIEW (fb_notes_view_new (whole->workspace, FB_RECORD (whole->enrolment)));
  fb_notes_view_add_source (self->notes, FB_RECORD (whole->person));
  self->duos = adw_bin_new ();

  add_tab (self, make_overview (self, whole), "overview", _("Overview"), "view-grid-symbolic");
  add_tab (self, fb_profile_new (whole), "profile", _("Profile"), "avatar-default-symbolic");
  add_tab (self, self->duos, "duos", _("Duos"), "fb-duo-symbolic");
  add_tab (self, GTK_WIDGET (self->notes), "notes", _("Notes"), "document-edit-symbolic");
  fb_view_switcher_set_up (fb_page_get_title_widget (FB_PAGE (self)));
}

static gboolean
find_enrolment (FbEnrolmentPage *self)
{
  FbPage *page = FB_PAGE (self);
  g_autoptr(GError) error = NULL;

  if (self->enrolment == NULL)
    self->enrolment = fb_enrolment_find (fb_page_get_workspace (page), fb_page_get_record_id (page), &error);
  if (self->enrolment == NULL)
    fb_toast_error (GTK_WIDGET (self), error);

  return self->enrolment != NULL;
}

/* Taken back, or joined with another one. */
static gboolean
is_gone (FbEnrolmentPage *self)
{
  g_autoptr(FbRecord) record = fb_store_get (fb_page_get_store (FB_PAGE (self)), &fb_enrolment_kind,
                                             fb_record_get_id (FB_RECORD (self->enrolment)), NULL);

  return record == NULL;
}

static void
fb_enrolment_page_refresh (FbPage *page)
{
  FbEnrolmentPage *self = FB_ENROLMENT_PAGE (page);
  gboolean is_first = self->enrolment == NULL;
  g_autoptr(FbEnrolmentCase) whole = NULL;

  if (!find_enrolment (self) || is_gone (self))
    {
      fb_page_close (page);
      return;
    }

  whole = make_case (self);
  if (whole == NULL)
    return;

  if (is_first)
    build_tabs (self, whole);
  else
    {
      fb_eligibility_panel_refresh (self->eligibility);
      fb_consent_list_refresh (self->consents);
      fb_guideline_read_update (self->guideline);
    }

  fb_page_set_title (page, whole->person->name_used);
  fb_enrolment_header_show (self->header, whole);
  show_duos (self, whole);
  show_others (self, whole);
  adw_bin_set_child (ADW_BIN (self->events), fb_event_links_new (page, "person", whole->enrolment->person_id));
  gtk_widget_set_visible (self->events, adw_bin_get_child (ADW_BIN (self->events)) != NULL);
  adw_bin_set_child (ADW_BIN (self->outcomes), fb_event_outcomes_new (page, whole->enrolment));
  gtk_widget_set_visible (self->outcomes, adw_bin_get_child (ADW_BIN (self->outcomes)) != NULL);
  offer_later_talk (self, whole);
  adw_bin_set_child (ADW_BIN (self->counted), fb_counted_as_new (whole));
  gtk_widget_set_visible (self->counted, adw_bin_get_child (ADW_BIN (self->counted)) != NULL);
}

static gboolean
fb_enrolment_page_concerns (FbPage     *page,
                            const char *kind,
                            const char *id)
{
  static const char *const others[] = { "note", "reminder", "contact", "goal", "action", "staff",
                                        "agreement", "agreement-text", "signature", NULL };

  return !g_strv_contains (others, kind);
}

static void
open_intake (FbEnrolmentPage *self,
             const char      *part)
{
  gboolean is_mentor = g_strcmp0 (self->enrolment->role, "mentor") == 0;

  fb_page_open_part (FB_PAGE (self), is_mentor ? "mentor-intake" : "intake",
                     fb_record_get_id (FB_RECORD (self->enrolment)), part);
}

static void
set_ready (FbEnrolmentPage       *self,
           const FbEnrolmentCase *whole)
{
  FbEnrolmentDecision decision = { .status = "ready" };
  g_autoptr(GError) error = NULL;

  if (fb_deed_decide (whole->workspace, self->enrolment, &decision, &error))
    fb_toast_undo (GTK_WIDGET (self), _("Available for a match"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
start_intake (FbEnrolmentPage *self)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_start_intake (fb_page_get_workspace (FB_PAGE (self)), self->enrolment, &error))
    open_intake (self, NULL);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
step_cb (FbEnrolmentPage *self)
{
  g_autoptr(FbEnrolmentCase) whole = make_case (self);
  FbStep step = whole != NULL ? fb_enrolment_get_next_step (&whole->facts) : FB_STEP_NONE;

  if (step == FB_STEP_START_INTAKE)
    start_intake (self);
  else if (step == FB_STEP_CONTINUE_INTAKE)
    open_intake (self, NULL);
  else if (step == FB_STEP_RECORD_SCREENING)
    open_intake (self, "screening");
  else if (step == FB_STEP_RECORD_TRAINING)
    open_intake (self, "training");
  else if (step == FB_STEP_RESUME ||
           (step == FB_STEP_MAKE_AVAILABLE && g_strcmp0 (self->enrolment->role, "mentor") == 0))
    set_ready (self, whole);
  else if (step == FB_STEP_MAKE_AVAILABLE || step == FB_STEP_DECIDE_ADMISSION)
    fb_status_dialog_present (GTK_WIDGET (self), whole, "ready");
  else if (step == FB_STEP_PROPOSE)
    fb_page_open (FB_PAGE (self), "propose", fb_record_get_id (FB_RECORD (self->enrolment)));
  else if (step == FB_STEP_OPEN_DUO && whole->duos->len > 0)
    fb_page_open (FB_PAGE (self), "duo", fb_record_get_id (whole->duos->pdata[0]));
}

static void
show_history (FbEnrolmentPage       *self,
              const FbEnrolmentCase *whole)
{
  const char *const ids[] = { fb_record_get_id (FB_RECORD (whole->enrolment)),
                              fb_record_get_id (FB_RECORD (whole->person)), NULL };

  fb_history_dialog_present (GTK_WIDGET (self), whole->workspace, whole->person->name_used, ids);
}

static void
decide_cb (FbEnrolmentPage *self,
           const char      *status)
{
  g_autoptr(FbEnrolmentCase) whole = make_case (self);

  if (whole == NULL)
    return;

  if (g_str_equal (status, "resume"))
    set_ready (self, whole);
  else if (g_str_equal (status, "again"))
    start_intake (self);
  else if (g_str_equal (status, "erase"))
    fb_erase_dialog_present (FB_PAGE (self), whole);
  else if (g_str_equal (status, "own-card"))
    fb_own_card_save (GTK_WIDGET (self), whole);
  else if (g_str_equal (status, "own-file"))
    fb_own_file_save (GTK_WIDGET (self), whole->workspace, whole->enrolment->person_id);
  else if (g_str_equal (status, "history"))
    show_history (self, whole);
  else if (g_str_equal (status, "enrol"))
    fb_enrol_dialog_present (FB_PAGE (self), whole);
  else
    fb_status_dialog_present (GTK_WIDGET (self), whole, status);
}

static void
fb_enrolment_page_show_part (FbPage     *page,
                             const char *part)
{
  FbEnrolmentPage *self = FB_ENROLMENT_PAGE (page);

  if (self->enrolment == NULL)
    fb_page_refresh (page);
  if (adw_view_stack_get_child_by_name (self->stack, part) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, part);
}

static GtkWidget *
fb_enrolment_page_get_focus_hint (FbPage *page)
{
  return fb_enrolment_header_get_focus (FB_ENROLMENT_PAGE (page)->header);
}

static void
fb_enrolment_page_start_note (FbPage   *page,
                              gboolean  is_reminder)
{
  FbEnrolmentPage *self = FB_ENROLMENT_PAGE (page);

  if (self->notes == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->stack, "notes");
  fb_notes_view_start (self->notes, is_reminder);
}

static void
fb_enrolment_page_dispose (GObject *object)
{
  FbEnrolmentPage *self = FB_ENROLMENT_PAGE (object);

  g_clear_object (&self->enrolment);

  G_OBJECT_CLASS (fb_enrolment_page_parent_class)->dispose (object);
}

static void
fb_enrolment_page_list_whom (FbPage *page,
                             FbWhom *whom)
{
  FbEnrolmentPage *self = FB_ENROLMENT_PAGE (page);

  if (self->enrolment != NULL)
    fb_whom_add (whom, "enrolment", fb_record_get_id (FB_RECORD (self->enrolment)));
}

static void
fb_enrolment_page_class_init (FbEnrolmentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_enrolment_page_dispose;
  FB_PAGE_CLASS (klass)->refresh = fb_enrolment_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_enrolment_page_concerns;
  FB_PAGE_CLASS (klass)->show_part = fb_enrolment_page_show_part;
  FB_PAGE_CLASS (klass)->get_focus_hint = fb_enrolment_page_get_focus_hint;
  FB_PAGE_CLASS (klass)->start_note = fb_enrolment_page_start_note;
  FB_PAGE_CLASS (klass)->list_whom = fb_enrolment_page_list_whom;
}

static void
fb_enrolment_page_init (FbEnrolmentPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->header = FB_ENROLMENT_HEADER (fb_enrolment_header_new ());
  g_signal_connect_swapped (self->header, "step", G_CALLBACK (step_cb), self);
  g_signal_connect_swapped (self->header, "decide", G_CALLBACK (decide_cb), self);

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  fb_page_set_title_widget (FB_PAGE (self), fb_view_switcher_new (self->stack));
  fb_page_follow_part (FB_PAGE (self), GTK_WIDGET (self->stack));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}
