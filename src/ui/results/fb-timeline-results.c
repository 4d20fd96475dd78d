/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-timeline-results"

#include "ui/contacts/fb-timeline-row.h"

#include "base/fb-date.h"
#include "domain/fb-codes-published.h"
#include "domain/fb-codes.h"
#include "domain/fb-interview.h"
#include "domain/fb-outcome.h"

#include <glib/gi18n.h>

/* ---- outcomes ---- */

static const char *const outcome_fields[] = { "person-id", "measured-on", "months", "staff-id", "how", "kind",
                                              "remark", NULL };
static const char *const job_fields[] = { "contract-months", "suits-level", "own-occupation", "sector",
                                          "company-kind", "pay", "job-since", "job-lost-on", NULL };
static const char *const growth_fields[] = { "confidence", "network", "language", "knowledge", "credential",
                                             "mentor-gains", NULL };

static const FbRecordForm outcome_forms[] = {
  { N_("What Came of It"), outcome_fields },
  { N_("The Work"), job_fields },
  { N_("What Has Grown Since the Start"), growth_fields },
  { NULL, NULL },
};

/* "22.11.2026 · At the End · Fixed-Term Job (12 months)" */
static char *
dup_outcome_title (FbRecord *record)
{
  FbOutcome *outcome = FB_OUTCOME (record);
  GString *line = g_string_new (NULL);
  g_autofree char *date = fb_date_dup_display (outcome->measured_on);
  g_autofree char *time = NULL;

  if (outcome->months != FB_UNSET && outcome->months > 0)
    time = g_strdup_printf (ngettext ("%d month later", "%d months later", (gulong) outcome->months),
                            (int) outcome->months);
  fb_timeline_append (line, date);
  fb_timeline_append (line, time != NULL ? time : outcome->duo_id != NULL ? _("at the end") : NULL);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_outcome_kind, outcome->kind));

  return g_string_free (line, FALSE);
}

static void
append_answer (GString          *line,
               const char       *label,
               const FbCodeList *list,
               const char       *code)
{
  /* Translators: a question and its answer */
  g_autofree char *words = code != NULL ? g_strdup_printf (_("%s: %s"), label, fb_code_list_get_label (list, code))
                                        : NULL;

  fb_timeline_append (line, words);
}

static char *
dup_outcome_subtitle (FbWorkspace *workspace,
                      FbRecord    *record)
{
  FbOutcome *outcome = FB_OUTCOME (record);
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", outcome->person_id);
  GString *line = g_string_new (NULL);

  fb_timeline_append (line, name);
  if (outcome->contract_months != FB_UNSET)
    {
      g_autofree char *months = g_strdup_printf (ngettext ("contract of %d month", "contract of %d months",
                                                           (gulong) outcome->contract_months),
                                                 (int) outcome->contract_months);

      fb_timeline_append (line, months);
    }
  append_answer (line, _("Suits the level"), &fb_code_outcome_answer, outcome->suits_level);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_sectors, outcome->sector));
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_company_kind, outcome->company_kind));
  if (outcome->job_lost_on != NULL)
    {
      g_autofree char *date = fb_date_dup_display (outcome->job_lost_on);
      g_autofree char *lost = g_strdup_printf (_("job lost again on %s"), date);

      fb_timeline_append (line, lost);
    }
  fb_timeline_append (line, outcome->credential);
  fb_timeline_append (line, outcome->remark);

  return g_string_free (line, FALSE);
}

const FbTimelineType fb_timeline_outcome = {
  .kind = &fb_outcome_kind,
  .dup_title = dup_outcome_title,
  .dup_subtitle = dup_outcome_subtitle,
  .forms = outcome_forms,
  .title = N_("Outcome"),
  .removed = N_("Outcome Removed"),
  .icon_name = "fb-report-symbolic",
};

/* ---- interviews ---- */

/* Mentee and mentor were asked the same, an organisation its own questions. */
static const char *const interview_fields[] = { "party", "moment", "held-on", "person-id", "staff-id", "how", NULL };
static const char *const motive_fields[] = { "motives", "motives-note", NULL };
static const char *const process_fields[] = { "frequency", "agenda-by", "process-note", NULL };
static const char *const benefit_fields[] = { "benefits", "benefit-note", NULL };
static const char *const condition_fields[] = { "conditions", "conditions-note", NULL };
static const char *const opinion_fields[] = { "opinion", "goals-reached", "would-recommend", "positives", "issues",
                                              NULL };

static const FbRecordForm interview_forms[] = {
  { N_("When and With Whom"), interview_fields },
  { N_("1. Motives"), motive_fields },
  { N_("2. How It Goes"), process_fields },
  { N_("3. Benefits"), benefit_fields },
  { N_("4. What Is Needed for Success"), condition_fields },
  { N_("5. How It Is on the Whole"), opinion_fields },
  { NULL, NULL },
};

static const char *const asked_fields[] = { "organisation-id", "moment", "held-on", "staff-id", "how", NULL };
static const char *const own_motive_fields[] = { "organisation-motives", "motives-note", NULL };
static const char *const own_process_fields[] = { "recruiting", "screening", "matching", "following", "process-note",
                                                  NULL };
static const char *const own_benefit_fields[] = { "organisation-benefits", "benefit-note", NULL };
static const char *const own_condition_fields[] = { "conditions", "organisation-conditions", "conditions-note", NULL };

static const FbRecordForm organisation_forms[] = {
  { N_("When and With Whom"), asked_fields },
  { N_("1. Motives"), own_motive_fields },
  { N_("2. How It Goes"), own_process_fields },
  { N_("3. Benefits"), own_benefit_fields },
  { N_("4. What Is Needed for Success"), own_condition_fields },
  { N_("5. How It Is on the Whole"), opinion_fields },
  { NULL, NULL },
};

static const FbRecordForm *
get_interview_forms (FbRecord *record)
{
  return g_strcmp0 (FB_INTERVIEW (record)->party, "organisation") == 0 ? organisation_forms : interview_forms;
}

/* "22.11.2026 · Interview: Mentee · At the End · Very Good" */
static char *
dup_interview_title (FbRecord *record)
{
  FbInterview *interview = FB_INTERVIEW (record);
  GString *line = g_string_new (NULL);
  g_autofree char *date = fb_date_dup_display (interview->held_on);
  /* Translators: %s is "Mentee", "Mentor" or "Organisation" */
  g_autofree char *who = g_strdup_printf (_("Interview: %s"),
                                          fb_code_list_get_label (&fb_code_party, interview->party));

  fb_timeline_append (line, date);
  fb_timeline_append (line, who);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_interview_moment, interview->moment));
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_opinion, interview->opinion));

  return g_string_free (line, FALSE);
}

static char *
dup_interview_subtitle (FbWorkspace *workspace,
                        FbRecord    *record)
{
  FbInterview *interview = FB_INTERVIEW (record);
  const char *kind = interview->organisation_id != NULL ? "organisation" : "person";
  const char *id = interview->organisation_id != NULL ? interview->organisation_id : interview->person_id;
  g_autofree char *name = id != NULL ? fb_workspace_dup_name_of (workspace, kind, id) : NULL;
  g_autofree char *benefits = fb_code_list_dup_labels (&fb_code_benefit, interview->benefits);
  g_autofree char *own = fb_code_list_dup_labels (&fb_code_organisation_benefit, interview->organisation_benefits);
  GString *line = g_string_new (NULL);

  fb_timeline_append (line, name);
  append_answer (line, _("What was wanted is reached"), &fb_code_check_answer, interview->goals_reached);
  append_answer (line, _("Would recommend it"), &fb_code_check_answer, interview->would_recommend);
  fb_timeline_append (line, interview->positives);
  fb_timeline_append (line, interview->issues);
  fb_timeline_append (line, benefits);
  fb_timeline_append (line, own);

  return g_string_free (line, FALSE);
}

const FbTimelineType fb_timeline_interview = {
  .kind = &fb_interview_kind,
  .dup_title = dup_interview_title,
  .dup_subtitle = dup_interview_subtitle,
  .forms = interview_forms,
  .get_forms = get_interview_forms,
  .title = N_("Interview"),
  .removed = N_("Interview Removed"),
  .icon_name = "fb-check-in-symbolic",
};
