/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed-words"

#include "app/fb-deed-words.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *deed;
  const char *words;
} Words;

/* Every deed that the program does, by code; tests/check-deeds.py compares. */
static const Words table[] = {
  { "accept-proposals", N_("Accepted Proposals") },
  { "add-action", N_("Added Step") },
  { "add-event", N_("Added Event") },
  { "invite", N_("Invited to an Event") },
  { "remove-event", N_("Removed Event") },
  { "set-attendance", N_("Noted Who Came") },
  { "add-goal", N_("Added Goal") },
  { "agree-goal", N_("Agreed to a Goal") },
  { "add-introduction", N_("Added Introduction") },
  { "add-note", N_("Added Note") },
  { "add-person", N_("Added Person") },
  { "add-organisation", N_("Added Organisation") },
  { "add-commitment", N_("Added Commitment") },
  { "save-filter", N_("Saved Filter") },
  { "rename-filter", N_("Renamed Filter") },
  { "delete-filter", N_("Deleted Filter") },
  { "add-vacancy", N_("Added Vacancy") },
  { "add-hours", N_("Added Volunteer Hours") },
  { "add-contact-person", N_("Added Contact Person") },
  { "add-funding", N_("Added Funding") },
  { "add-partner", N_("Added Partner") },
  { "add-reminder", N_("Added Reminder") },
  { "add-rule", N_("Added Rule") },
  { "extend-agreement", N_("Drafted Extension of Agreement") },
  { "amend-agreement", N_("Drafted New Version of Agreement") },
  { "answer-proposal", N_("Noted Answer to Proposal") },
  { "ask-report", N_("Asked How It Goes") },
  { "attach", N_("Attached File") },
  { "both-said-yes", N_("Both Said Yes") },
  { "change-agreement", N_("Changed Agreement") },
  { "change-rule", N_("Changed Rule") },
  { "check-eligibility", N_("Checked Rules") },
  { "check-in", N_("Kept Check-In") },
  { "close-concern", N_("Closed Concern") },
  { "close-signals", N_("Closed Signals Whose Reason Is Gone") },
  { "decide-question", N_("Decided Open Question") },
  { "decline-match", N_("Withdrew Proposal") },
  { "draft-agreement", N_("Drafted Agreement") },
  { "end-duo", N_("Ended Duo") },
  { "end-rule", N_("Ended Rule") },
  { "enrol", N_("Enrolled") },
  { "erase", N_("Erased Personal Data") },
  { "finish-action", N_("Finished Step") },
  { "finish-reminder", N_("Finished Reminder") },
  { "hold-contact", N_("Noted That a Planned Contact Was Held") },
  { "import", N_("Took In a File") },
  { "interview", N_("Kept Interview") },
  { "join-people", N_("Joined Two Records of One Person") },
  { "join-pair", N_("Added Somebody to a Proposal, or Took Out Again") },
  { "judge", N_("Judged Rule") },
  { "leave-out", N_("Left Out of Matching, or Took In Again") },
  { "log-contact", N_("Logged Contact") },
  { "mark-pair", N_("Marked a Pair for Matching") },
  { "merge", N_("Decided Differences Between Files") },
  { "miss-contact", N_("Noted a Missed Contact") },
  { "move-contact", N_("Moved Contact") },
  { "new-programme", N_("Added Programme") },
  { "note-outcome", N_("Noted Outcome") },
  { "overrule", N_("Overruled a Rule") },
  { "pass-on", N_("Passed On Work") },
  { "pause-duo", N_("Paused Duo") },
  { "plan-contact", N_("Planned Contact") },
  { "propose", N_("Proposed Duo") },
  { "put-off-question", N_("Left a Question Open") },
  { "raise-concern", N_("Raised Concern") },
  { "read-guideline", N_("Noted Who Read the Guideline") },
  { "receive-report", N_("Took In a Report") },
  { "record-screening", N_("Recorded Screening") },
  { "record-training", N_("Recorded Training") },
  { "redo", N_("Did a Change Again") },
  { "resume-duo", N_("Resumed Duo") },
  { "review-plan", N_("Reviewed Plan") },
  { "sample", N_("Added Sample Data") },
  { "send", N_("Made a File to Send") },
  { "set-travel", N_("Changed a Way Between Areas") },
  { "set-weights", N_("Changed Weights of Matching") },
  { "set-answer", N_("Noted an Answer") },
  { "set-criteria", N_("Changed What a Duo Has in Common") },
  { "set-contact-goal", N_("Noted a Goal Worked On") },
  { "set-contact-step", N_("Noted a Step Agreed") },
  { "set-consent", N_("Noted a Consent") },
  { "set-purpose", N_("Changed What Data Is Kept For") },
  { "set-status", N_("Changed Status") },
  { "set-up", N_("Started This File") },
  { "sign", N_("Signed Agreement") },
  { "signal-all-right", N_("Noted That It Is All Right") },
  { "take-cv", N_("Took Values From a Europass CV") },
  { "take-back", N_("Took Work Back") },
  { "take-up-signal", N_("Took Up a Signal") },
  { "tell-apart", N_("Noted That They Are Two People") },
  { "undo-import", N_("Took Back an Import") },
  { "undo", N_("Took Back a Change") },
  { "write-message", N_("Changed Text of a Message") },
  { "write-to", N_("Wrote to People") },
  { "write-guideline", N_("Changed Guideline") },
};

static const char *
find_words (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (g_str_equal (table[i].deed, deed))
        return _(table[i].words);
    }

  return NULL;
}

/* "Changed: Due Date", and where several fields changed "Changed: Duo". */
static char *
dup_changed (const FbKind *kind,
             const char   *field)
{
  const FbField *found = kind != NULL && field != NULL ? fb_kind_find_field (kind, field) : NULL;

  if (found != NULL)
    /* Translators: what was done, %s is a field such as "Due Date" */
    return g_strdup_printf (_("Changed %s"), fb_field_get_label (found));
  if (kind != NULL)
    return g_strdup_printf (_("Changed %s"), _(kind->label));

  return g_strdup (_("Changed"));
}

/**
 * fb_deed_dup_words:
 * @deed: a code such as "log-contact"
 * @kind: (nullable): the kind of the first record it changed
 * @field: (nullable): the one field it changed
 *
 * A deed that this version does not know is told by what it changed.
 *
 * Returns: (transfer full): "Logged Contact", "Changed Due Date"
 */
char *
fb_deed_dup_words (const char *deed,
                   const char *kind,
                   const char *field)
{
  const FbKind *found = kind != NULL ? fb_kinds_find (kind) : NULL;
  const char *words;

  g_return_val_if_fail (deed != NULL, NULL);

  words = find_words (deed);
  if (words != NULL)
    return g_strdup (words);

  if (g_str_equal (deed, "add") && found != NULL)
    /* Translators: what was done, %s is a kind of record such as "Duo" */
    return g_strdup_printf (_("Added %s"), _(found->label));
  if (g_str_equal (deed, "remove") && found != NULL)
    return g_strdup_printf (_("Removed %s"), _(found->label));

  return dup_changed (found, field);
}

/* (transfer full): the same for a group of the change log */
char *
fb_deed_dup_group (const FbChangeGroup *group)
{
  g_return_val_if_fail (group != NULL, NULL);

  return fb_deed_dup_words (group->deed, group->kind, group->field);
}

/**
 * fb_deed_dup_undo_label:
 * @group: (nullable): what fb_store_peek_undo() told
 *
 * Returns: (transfer full): "Undo: Changed Due Date", or "Undo"
 */
char *
fb_deed_dup_undo_label (const FbChangeGroup *group)
{
  g_autofree char *words = group != NULL ? fb_deed_dup_group (group) : NULL;

  /* Translators: %s is what was done, such as "Changed Due Date" */
  return words != NULL ? g_strdup_printf (_("Undo: %s"), words) : g_strdup (_("Undo"));
}

char *
fb_deed_dup_redo_label (const FbChangeGroup *group)
{
  g_autofree char *words = group != NULL ? fb_deed_dup_group (group) : NULL;

  /* Translators: %s is what was done, such as "Changed Due Date" */
  return words != NULL ? g_strdup_printf (_("Redo: %s"), words) : g_strdup (_("Redo"));
}
