/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-facts"

#include "app/fb-duo-facts.h"

void
fb_duo_facts_fill (FbDuoFacts     *self,
                   const FbDuoRow *from)
{
  *self = (FbDuoFacts) {
    .match_status = from->match_status,
    .relationship_status = from->relationship_status,
    .proposed_on = from->proposed_on,
    .agreed_on = from->agreed_on,
    .n_unanswered = from->n_unanswered,
    .agreement_needed = from->agreement_needed,
    .agreement_state = from->agreement_state,
    .drafted_on = from->drafted_on,
    .signed_on = from->signed_on,
    .n_to_sign = from->n_to_sign,
    .starts_on = from->starts_on,
    .ends_on = from->ends_on,
    .cadence = { from->meetings_per_month_min, from->meetings_per_month_max,
                 from->minutes_per_meeting_min, from->minutes_per_meeting_max,
                 from->minutes_per_month, from->meetings_total_min, from->months },
    .n_held = from->n_held,
    .n_held_90 = from->n_held_90,
    .minutes_90 = from->minutes_90,
    .n_without_minutes_90 = from->n_without_minutes_90,
    .last_held_on = from->last_held_on,
    .next_planned_on = from->next_planned_on,
    .planned_passed_on = from->planned_passed_on,
    .report_asked_on = from->report_asked_on,
    .report_asked_how = from->report_asked_how,
    .n_missed_in_row = from->n_missed_in_row,
    .missed_since = from->missed_since,
    .missed_by = from->missed_by,
    .n_application_only = from->n_application_only,
    .n_conditions = from->n_conditions,
    .conditions_on = from->conditions_on,
    .last_review_on = from->last_review_on,
    .next_review_on = from->next_review_on,
    .review_every = from->review_every,
    .review_unit = from->review_unit,
    .n_goals = from->n_goals,
    .n_goals_changed = from->n_goals_changed,
    .goals_changed_on = from->goals_changed_on,
    .n_open_actions = from->n_open_actions,
    .n_open_mentor = from->n_open_mentor,
    .mentor_steps_on = from->mentor_steps_on,
    .check_in_first = from->check_in_first,
    .check_in_every = from->check_in_every,
    .mentee_checked_on = from->mentee_checked_on,
    .mentee_check_flags = from->mentee_check_flags,
    .mentor_checked_on = from->mentor_checked_on,
    .mentor_check_flags = from->mentor_check_flags,
    .introduced_on = from->introduced_on,
    .later_talk_on = from->later_talk_on,
    .sectors_differ = from->sectors_differ,
    .ended_on = from->ended_on,
    .outcome_on = from->outcome_on,
    .job_since = from->job_since,
    .follow_ups = from->follow_ups,
    .n_follow_ups = from->n_follow_ups,
  };
}

typedef struct
{
  const char *today;
  FbStep      step;
} Finding;

static void
find_step_cb (const FbDuoRow *row,
              gpointer        user_data)
{
  Finding *finding = user_data;
  FbDuoFacts facts;

  fb_duo_facts_fill (&facts, row);
  finding->step = fb_duo_get_next_step (&facts, finding->today);
}

FbStep
fb_duo_find_next_step (FbWorkspace  *workspace,
                       const char   *duo_id,
                       GError      **error)
{
  Finding finding = { fb_workspace_get_today (workspace), FB_STEP_NONE };

  fb_store_each_duo_by_id (fb_workspace_get_store (workspace), duo_id, finding.today, find_step_cb,
                           &finding, error);

  return finding.step;
}

char *
fb_duo_join_names (const char *mentees,
                   const char *mentors,
                   const char *code)
{
  if (mentees == NULL && mentors == NULL)
    return g_strdup (code);

  return g_strconcat (mentees != NULL ? mentees : "", mentees != NULL && mentors != NULL ? " – " : "",
                      mentors, NULL);
}
