/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-next-step"

#include "rules/fb-next-step.h"

#include <string.h>

static const char *const step_codes[FB_STEP_N] = {
  [FB_STEP_NONE] = "none",
  [FB_STEP_START_INTAKE] = "start-intake",
  [FB_STEP_CONTINUE_INTAKE] = "continue-intake",
  [FB_STEP_DECIDE_ADMISSION] = "decide-admission",
  [FB_STEP_RECORD_SCREENING] = "record-screening",
  [FB_STEP_RECORD_TRAINING] = "record-training",
  [FB_STEP_MAKE_AVAILABLE] = "make-available",
  [FB_STEP_PROPOSE] = "propose",
  [FB_STEP_OPEN_DUO] = "open-duo",
  [FB_STEP_RECORD_ANSWERS] = "record-answers",
  [FB_STEP_DRAFT_AGREEMENT] = "draft-agreement",
  [FB_STEP_ADD_TRANSLATION] = "add-translation",
  [FB_STEP_SIGN] = "sign",
  [FB_STEP_MAKE_PLAN] = "make-plan",
  [FB_STEP_LOG_CONTACT] = "log-contact",
  [FB_STEP_REVIEW_PLAN] = "review-plan",
  [FB_STEP_CLOSE] = "close",
  [FB_STEP_NOTE_OUTCOME] = "note-outcome",
  [FB_STEP_RESUME] = "resume",
};

/* A mentor is screened and trained before being made available; training may
 * also come later, as it blocks only the match (R117, R119). */
static FbStep
get_step_to_ready (const FbEnrolmentFacts *facts)
{
  if (facts->eligibility == FB_FITS_NOT && !facts->is_overruled)
    return FB_STEP_DECIDE_ADMISSION;
  if (!fb_enrolment_passed_screening (facts))
    return g_strcmp0 (facts->screening_result, "not-suitable") == 0 ? FB_STEP_DECIDE_ADMISSION
                                                                    : FB_STEP_RECORD_SCREENING;
  if (!fb_enrolment_has_training (facts))
    return FB_STEP_RECORD_TRAINING;
  if (g_strcmp0 (facts->status, "ready") != 0)
    return FB_STEP_MAKE_AVAILABLE;

  return FB_STEP_PROPOSE;
}

/**
 * fb_enrolment_get_next_step:
 *
 * Returns: what to do next about this person in this programme;
 *   %FB_STEP_NONE where nothing is left to do
 */
FbStep
fb_enrolment_get_next_step (const FbEnrolmentFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FB_STEP_NONE);

  switch (fb_enrolment_get_state (facts))
    {
    case FB_ENROLMENT_APPLIED:
      return FB_STEP_START_INTAKE;
    case FB_ENROLMENT_IN_INTAKE:
      return facts->is_intake_done ? get_step_to_ready (facts) : FB_STEP_CONTINUE_INTAKE;
    case FB_ENROLMENT_WAITING:
    case FB_ENROLMENT_AVAILABLE:
      if (fb_enrolment_is_for_matching (facts))
        return FB_STEP_PROPOSE;
      return fb_enrolment_get_free_places (facts) > 0 ? get_step_to_ready (facts) : FB_STEP_NONE;
    case FB_ENROLMENT_PROPOSED:
    case FB_ENROLMENT_IN_A_DUO:
      return FB_STEP_OPEN_DUO;
    case FB_ENROLMENT_PAUSED:
      return FB_STEP_RESUME;
    case FB_ENROLMENT_COMPLETED:
    case FB_ENROLMENT_STOPPED:
    case FB_ENROLMENT_DECLINED:
    case FB_ENROLMENT_NOT_ADMITTED:
    case FB_ENROLMENT_N_STATES:
    default:
      return FB_STEP_NONE;
    }
}

static gboolean
is_over (const FbDuoFacts *facts)
{
  return g_strcmp0 (facts->relationship_status, "completed") == 0 ||
         g_strcmp0 (facts->relationship_status, "ended-early") == 0;
}

/* The agreement first, unless the programme asks for none. */
static FbStep
get_agreement_step (const FbDuoFacts *facts)
{
  if (g_strcmp0 (facts->agreement_state, "signed") == 0)
    return FB_STEP_NONE;
  if (g_strcmp0 (facts->agreement_state, "draft") == 0 ||
      g_strcmp0 (facts->agreement_state, "partly-signed") == 0)
    return facts->n_texts_missing > 0 ? FB_STEP_ADD_TRANSLATION : FB_STEP_SIGN;

  return g_strcmp0 (facts->agreement_needed, "no") == 0 ? FB_STEP_NONE : FB_STEP_DRAFT_AGREEMENT;
}

/**
 * fb_duo_get_next_step:
 * @today: the day on which the question is asked
 *
 * Returns: what to do next about this duo; %FB_STEP_NONE once it is over and
 *   was asked what came of it
 */
FbStep
fb_duo_get_next_step (const FbDuoFacts *facts,
                      const char       *today)
{
  g_autofree char *review_due = NULL;
  FbFollowUp follow_up;
  FbStep step;

  g_return_val_if_fail (facts != NULL, FB_STEP_NONE);
  g_return_val_if_fail (today != NULL, FB_STEP_NONE);

  if (g_strcmp0 (facts->match_status, "declined") == 0)
    return FB_STEP_NONE;
  if (is_over (facts))
    return fb_duo_find_follow_up (facts, today, 0, &follow_up) ? FB_STEP_NOTE_OUTCOME : FB_STEP_NONE;
  if (g_strcmp0 (facts->match_status, "agreed") != 0)
    return FB_STEP_RECORD_ANSWERS;
  if (g_strcmp0 (facts->relationship_status, "paused") == 0)
    return FB_STEP_RESUME;
  if (facts->ends_on != NULL && strcmp (facts->ends_on, today) < 0)
    return FB_STEP_CLOSE;

  step = get_agreement_step (facts);
  if (step != FB_STEP_NONE)
    return step;

  /* the plan is made at the first meeting, not before it */
  if (facts->n_goals == 0)
    return facts->n_held > 0 ? FB_STEP_MAKE_PLAN : FB_STEP_LOG_CONTACT;

  review_due = fb_duo_dup_review_due (facts);
  if (review_due != NULL && strcmp (review_due, today) <= 0)
    return FB_STEP_REVIEW_PLAN;

  return FB_STEP_LOG_CONTACT;
}

const char *
fb_step_get_code (FbStep step)
{
  g_return_val_if_fail (step < FB_STEP_N, NULL);

  return step_codes[step];
}
