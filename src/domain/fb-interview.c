/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-interview"

#include "domain/fb-interview.h"

#include "domain/fb-codes-published.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbInterview, fb_interview, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbInterview, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_DATE (FbInterview, held_on, "held-on", N_("Date"), FB_FIELD_KEY),
  FB_CODE (FbInterview, party, "party", N_("Asked"), FB_FIELD_KEY, fb_code_party),
  FB_CODE (FbInterview, moment, "moment", N_("When"), FB_FIELD_KEY, fb_code_interview_moment),
  FB_REF (FbInterview, person_id, "person-id", N_("Person"), FB_FIELD_NONE, "person"),
  FB_REF (FbInterview, staff_id, "staff-id", N_("By"), FB_FIELD_NONE, "staff"),
  FB_CODE (FbInterview, how, "how", N_("How"), FB_FIELD_NONE, fb_code_contact_how),
  FB_REF (FbInterview, organisation_id, "organisation-id", N_("Organisation"), FB_FIELD_NONE, "organisation"),
  FB_CODES (FbInterview, motives, "motives", N_("Motives"), FB_FIELD_NONE, fb_code_motive),
  FB_CODES (FbInterview, organisation_motives, "organisation-motives", N_("Why the Organisation Takes Part"),
            FB_FIELD_NONE, fb_code_organisation_motive),
  FB_TEXT (FbInterview, motives_note, "motives-note", N_("About the Motives"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_CODE (FbInterview, frequency, "frequency", N_("Met Often Enough"),
           FB_FIELD_NONE, fb_code_meeting_frequency),
  FB_CODE (FbInterview, agenda_by, "agenda-by", N_("Who Set the Agenda"),
           FB_FIELD_NONE, fb_code_holder),
  FB_CODE (FbInterview, recruiting, "recruiting", N_("Enough Mentors and Mentees Come"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_CODE (FbInterview, screening, "screening", N_("Screening Finds Who Fits"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_CODE (FbInterview, matching, "matching", N_("The Match Is a Good One"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_CODE (FbInterview, following, "following", N_("Enough Time to Follow the Duo"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_TEXT (FbInterview, process_note, "process-note", N_("What Was Done"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_CODES (FbInterview, benefits, "benefits", N_("Benefits"), FB_FIELD_NONE, fb_code_benefit),
  FB_CODES (FbInterview, organisation_benefits, "organisation-benefits", N_("Benefits for the Organisation"),
            FB_FIELD_NONE, fb_code_organisation_benefit),
  FB_TEXT (FbInterview, benefit_note, "benefit-note", N_("About the Benefits"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_CODES (FbInterview, conditions, "conditions", N_("What Is Needed for Success"),
           FB_FIELD_NONE, fb_code_success_condition),
  FB_CODES (FbInterview, organisation_conditions, "organisation-conditions", N_("What the Organisation Needs"),
            FB_FIELD_NONE, fb_code_organisation_condition),
  FB_TEXT (FbInterview, conditions_note, "conditions-note", N_("About What Is Needed"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_CODE (FbInterview, opinion, "opinion", N_("How It Was"), FB_FIELD_NONE, fb_code_opinion),
  FB_CODE (FbInterview, goals_reached, "goals-reached", N_("What Was Wanted Is Reached"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_CODE (FbInterview, would_recommend, "would-recommend", N_("Would Recommend It"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_TEXT (FbInterview, positives, "positives", N_("What Went Well"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_TEXT (FbInterview, issues, "issues", N_("What Could Be Better"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
};

const FbKind fb_interview_kind = {
  .name = "interview",
  .table = "interview",
  .label = N_("Interview"),
  .get_type = fb_interview_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_interview_class_init (FbInterviewClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_interview_kind);
}

static void
fb_interview_init (FbInterview *self)
{
}
