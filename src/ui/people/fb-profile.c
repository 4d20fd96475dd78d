/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-profile"

#include "ui/people/fb-profile.h"

#include "app/fb-later-talk.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/matching/fb-place-group.h"
#include "ui/people/fb-hours-group.h"
#include "ui/people/fb-intake-steps.h"
#include "ui/people/fb-language-list.h"
#include "ui/people/fb-numbers-group.h"

#include <glib/gi18n.h>

/* Eight keep it readable, and NULL ends them. */
#define MAX_FIELDS 9

typedef struct
{
  const char *title;
  gboolean    of_person; /* else of the enrolment */
  const char *fields[MAX_FIELDS];
} Section;

static const Section person_sections[] = {
  { N_("Who"), TRUE,
    { "name-used", "given-name", "family-name", "own-script-name", "birth-date", "birth-basis", "gender" } },
  { N_("How to Reach"), TRUE,
    { "phone", "email", "channel", "channel-through", "message-safe", "call-not-before", "call-not-after" } },
  { N_("Where"), TRUE, { "street", "postcode", "place", "place-until" } },
  { N_("Letters and Interpreter"), TRUE,
    { "letter-language", "letter-script", "reads-comfortably", "interpreter-preference",
      "interpreter-language" } },
  { N_("Care"), TRUE, { "guardian-name", "guardian-phone", "protected-identity" } },
};

static const Section mentee_sections[] = {
  { N_("The Work They Want"), FALSE,
    { "occupation-wished", "sector-wished", "level-wished", "readiness", "track", "network-wanted" } },
  { N_("Work and Study So Far"), FALSE,
    { "employment-status", "employment-since", "occupation-had", "education-level", "education-years",
      "registered-with" } },
  { N_("Diplomas and Licence"), FALSE,
    { "education-origin", "recognition-status", "qualification-proof", "licence-status" } },
  { N_("Right to Work"), FALSE,
    { "right-to-work", "right-to-work-limits", "right-to-work-until", "right-to-work-seen-on",
      "right-to-work-seen-by-id" } },
  { N_("Practical"), FALSE,
    { "half-days", "minutes-per-week", "available-from", "travel-modes", "travel-minutes-max" } },
  { N_("Beside Work"), FALSE,
    { "leisure", "interests", "keywords", "prefers-gender", "prefers-age", "preferences" } },
  { N_("In the Way of Meeting"), FALSE,
    { "children-state", "travel-state", "place-state", "other-state", "conditions-on", "condition-note" } },
  { N_("Why, and What They Hope For"), FALSE,
    { "own-choice", "motives", "motive-note", "expectations", "motivation", "motivation-judged-on",
      "motivation-judged-by-id" } },
  { N_("Beside the Mentor"), FALSE, { "professional-coach", "advocate-id", "keep-away-from" } },
  { N_("Not at a First Talk"), FALSE, { "barriers", "barrier-levels", "needs", "need-note", "sees-gap" } },
  { N_("How They Came"), FALSE,
    { "applied-on", "referral-channel", "referral-organisation-id", "coordinator-id", "intake-on",
      "intake-staff-id", "intake-place", "prepared-on" } },
  { N_("Part of the Programme"), FALSE, { "site-id" } },
};

static const Section mentor_sections[] = {
  { N_("Working Life"), FALSE,
    { "mentor-status", "occupation", "sector", "insider", "is-employer", "employer-id",
      "experience-years", "education-level" } },
  { N_("What They Offer"), FALSE,
    { "capacity", "minutes-per-week", "available-from", "half-days", "uses-network", "network-offered",
      "network-how" } },
  { N_("As a Mentor"), FALSE, { "own-choice", "knows-better", "sees-gap", "mentor-framing", "prepared-on" } },
  { N_("Practical"), FALSE, { "travel-modes", "travel-minutes-max" } },
  { N_("Beside Work"), FALSE,
    { "leisure", "interests", "keywords", "prefers-gender", "prefers-age", "preferences" } },
  { N_("Why"), FALSE, { "motives", "motive-note", "expectations", "keep-away-from" } },
  { N_("As a Volunteer"), FALSE,
    { "volunteer", "insured", "conduct-seen-on", "conduct-seen-by-id" } },
  { N_("How They Came"), FALSE,
    { "applied-on", "referral-channel", "referral-organisation-id", "coordinator-id", "intake-on",
      "intake-staff-id", "site-id" } },
};

/* When it is time for what is not asked at first. */
static void
say_when (GtkWidget             *form,
          const FbEnrolmentCase *whole,
          const Section         *section)
{
  g_autofree char *sentence = NULL;

  if (!g_str_equal (section->fields[0], fb_later_talk_fields[0]))
    return;

  sentence = fb_later_talk_dup_sentence (whole->workspace, whole->enrolment);
  fb_form_set_title (form, _(section->title), sentence);
}

static void
add_sections (GtkWidget             *page,
              const FbEnrolmentCase *whole,
              const Section         *sections,
              guint                  n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    {
      FbRecord *record = sections[i].of_person ? FB_RECORD (whole->person) : FB_RECORD (whole->enrolment);

      GtkWidget *form = fb_form_new_strv (whole->workspace, record, _(sections[i].title), sections[i].fields);

      say_when (form, whole, &sections[i]);
      fb_form_page_append (page, form);
    }
}

/* What is sensitive or exact stands here only where a rule or the funder asks. */
static void
add_special (GtkWidget             *page,
             const FbEnrolmentCase *whole)
{
  guint n = fb_intake_count_special (whole);

  for (guint part = 0; part * FB_INTAKE_MAX_QUESTIONS < n; part++)
    {
      GtkWidget *form = fb_intake_special_form_new (whole, part);

      fb_form_set_title (form, part == 0 ? _("Only for This Programme") : NULL, NULL);
      if (part > 0)
        fb_accessible_name_list (form, _("Only for This Programme"));
      fb_form_page_append (page, form);
    }
}

GtkWidget *
fb_profile_new (const FbEnrolmentCase *whole)
{
  GtkWidget *page = fb_form_page_new (NULL, NULL);
  gboolean is_mentor = g_strcmp0 (whole->enrolment->role, "mentor") == 0;

  add_sections (page, whole, person_sections, G_N_ELEMENTS (person_sections));
  fb_form_page_append (page, fb_numbers_group_new (whole->workspace, fb_record_get_id (FB_RECORD (whole->person))));
  fb_form_page_append (page, fb_language_list_new (whole->workspace,
                                                   fb_record_get_id (FB_RECORD (whole->person))));
  if (is_mentor)
    add_sections (page, whole, mentor_sections, G_N_ELEMENTS (mentor_sections));
  else
    add_sections (page, whole, mentee_sections, G_N_ELEMENTS (mentee_sections));
  add_special (page, whole);
  fb_form_page_append (page, fb_place_group_new (whole->workspace, fb_record_get_id (FB_RECORD (whole->enrolment)), FALSE));
  fb_form_page_append (page, fb_place_group_new (whole->workspace, fb_record_get_id (FB_RECORD (whole->enrolment)), TRUE));

  if (is_mentor)
    fb_form_page_append (page, fb_hours_group_new (whole->workspace, fb_record_get_id (FB_RECORD (whole->person))));

  return page;
}
