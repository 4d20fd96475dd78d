/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-step-words"

#include "app/fb-step-words.h"

#include "base/fb-date.h"

#include <glib/gi18n.h>

static const char *const step_labels[FB_STEP_N] = {
  [FB_STEP_START_INTAKE] = N_("Start Intake"),
  [FB_STEP_CONTINUE_INTAKE] = N_("Continue Intake"),
  [FB_STEP_DECIDE_ADMISSION] = N_("Decide on Admission…"),
  [FB_STEP_RECORD_SCREENING] = N_("Record Screening"),
  [FB_STEP_RECORD_TRAINING] = N_("Record Training"),
  [FB_STEP_MAKE_AVAILABLE] = N_("Make Available"),
  [FB_STEP_PROPOSE] = N_("Propose…"),
  [FB_STEP_OPEN_DUO] = N_("Open Duo"),
  [FB_STEP_RECORD_ANSWERS] = N_("Record Answers"),
  [FB_STEP_DRAFT_AGREEMENT] = N_("Draft Agreement"),
  [FB_STEP_ADD_TRANSLATION] = N_("Paste Translation…"),
  [FB_STEP_SIGN] = N_("Sign"),
  [FB_STEP_MAKE_PLAN] = N_("Make the Plan"),
  [FB_STEP_LOG_CONTACT] = N_("Log Contact"),
  [FB_STEP_REVIEW_PLAN] = N_("Review Plan"),
  [FB_STEP_CLOSE] = N_("End This Duo…"),
  [FB_STEP_NOTE_OUTCOME] = N_("Note Outcome…"),
  [FB_STEP_RESUME] = N_("Resume"),
};

static const char *const state_labels[FB_ENROLMENT_N_STATES] = {
  [FB_ENROLMENT_APPLIED] = NC_("enrolment-state", "Applied"),
  [FB_ENROLMENT_IN_INTAKE] = NC_("enrolment-state", "In Intake"),
  [FB_ENROLMENT_WAITING] = NC_("enrolment-state", "Waiting"),
  [FB_ENROLMENT_AVAILABLE] = NC_("enrolment-state", "Available"),
  [FB_ENROLMENT_PROPOSED] = NC_("enrolment-state", "Proposed"),
  [FB_ENROLMENT_IN_A_DUO] = NC_("enrolment-state", "In a Duo"),
  [FB_ENROLMENT_PAUSED] = NC_("enrolment-state", "Paused"),
  [FB_ENROLMENT_COMPLETED] = NC_("enrolment-state", "Completed"),
  [FB_ENROLMENT_STOPPED] = NC_("enrolment-state", "Stopped by Them"),
  [FB_ENROLMENT_DECLINED] = NC_("enrolment-state", "Declined by Them"),
  [FB_ENROLMENT_NOT_ADMITTED] = NC_("enrolment-state", "Not Admitted by Us"),
};

/* (nullable): the words of the button; NULL for no step */
const char *
fb_step_get_label (FbStep      step,
                   const char *role)
{
  g_return_val_if_fail (step < FB_STEP_N, NULL);

  if (step_labels[step] == NULL)
    return NULL;

  /* A mentee is admitted and then waits; a mentor is made available. */
  if (step == FB_STEP_MAKE_AVAILABLE && g_strcmp0 (role, "mentee") == 0)
    return _("Admit…");

  return _(step_labels[step]);
}

const char *
fb_enrolment_state_get_label (FbEnrolmentState state)
{
  g_return_val_if_fail (state < FB_ENROLMENT_N_STATES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "enrolment-state", state_labels[state]);
}

char *
fb_priority_dup_words (const char *priority_since)
{
  g_autofree char *since = priority_since != NULL && *priority_since != '\0' ? fb_date_dup_display (priority_since)
                                                                            : NULL;

  /* Translators: of a person, in a line of facts; %s is the day since when they go before others */
  return since != NULL ? g_strdup_printf (_("goes first since %s"), since) : NULL;
}
