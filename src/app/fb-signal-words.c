/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-words"

#include "app/fb-today.h"

#include "app/fb-agreements.h"
#include "base/fb-date.h"
#include "domain/fb-check-in.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* Titles of the groups of Today, in its order. */
const char *
fb_signal_group_get_title (FbSignalGroup group)
{
  switch (group)
    {
    case FB_SIGNAL_GROUP_CONCERN:
      return _("Concerns");
    case FB_SIGNAL_GROUP_PROMISED:
      return _("Promised by Us");
    case FB_SIGNAL_GROUP_WAITING_FOR_US:
      return _("Waiting for Us");
    case FB_SIGNAL_GROUP_TO_CALL:
      return _("Duos to Call");
    case FB_SIGNAL_GROUP_THIS_WEEK:
      return _("This Week");
    case FB_SIGNAL_GROUP_THIS_MONTH:
    default:
      return _("This Month");
    }
}

/* The verb on the row's button: where it takes you. */
const char *
fb_signal_get_verb (FbSignalCode code)
{
  switch (code)
    {
    case FB_SIGNAL_AGREEMENT_UNSIGNED:
      return C_("verb", "Open Agreement");
    case FB_SIGNAL_INTAKE_UNFINISHED:
      return C_("verb", "Continue Intake");
    case FB_SIGNAL_REVIEW_OVERDUE:
    case FB_SIGNAL_GOAL_CHANGED:
    case FB_SIGNAL_MENTOR_HOLDS_MOST:
      return C_("verb", "Open Plan");
    case FB_SIGNAL_REPORT_AWAITED:
      return C_("verb", "Key In…");
    case FB_SIGNAL_PLANNED_PASSED:
    case FB_SIGNAL_MEETING_TODAY:
    case FB_SIGNAL_NEVER_STARTED:
    case FB_SIGNAL_FADING:
    case FB_SIGNAL_SPORADIC:
    case FB_SIGNAL_MISSED_TWICE:
    case FB_SIGNAL_APPLICATION_ONLY:
    case FB_SIGNAL_NETWORK_ABSENT:
      return C_("verb", "Open Contact");
    case FB_SIGNAL_NOT_IN_TOUCH:
    case FB_SIGNAL_CHECK_IN_DUE:
    case FB_SIGNAL_NEEDS_UNMET:
    case FB_SIGNAL_NO_HELP:
    case FB_SIGNAL_CONDITIONS_UNMET:
    case FB_SIGNAL_OTHER_SECTOR:
      return C_("verb", "Check In");
    case FB_SIGNAL_END_PASSED:
      return C_("verb", "End This Duo…");
    case FB_SIGNAL_OUTCOME_OPEN:
    case FB_SIGNAL_FOLLOW_UP_DUE:
      return C_("verb", "Note Outcome…");
    case FB_SIGNAL_TRAINING_DUE:
      return C_("verb", "Record Training");
    case FB_SIGNAL_FUNDING_ENDS:
      return C_("verb", "Open Funding");
    case FB_SIGNAL_WORD_DUE:
    case FB_SIGNAL_PROPOSAL_UNANSWERED:
    case FB_SIGNAL_NO_WORD:
    case FB_SIGNAL_ENDING_SOON:
    case FB_SIGNAL_LATER_TALK:
    case FB_SIGNAL_N:
    default:
      return C_("verb", "Open");
    }
}

/* @format has one number: the days. */
static char *
tell_days (const char *format,
           int         days)
{
  return g_strdup_printf (format, days);
}

static char *
tell_agreement (const FbSignal *signal)
{
  if (g_strcmp0 (signal->what, "none") == 0)
    return g_strdup (_("Both sides said yes; the agreement is not drafted yet"));

  return g_strdup_printf (ngettext ("The agreement waits for %d signature",
                                    "The agreement waits for %d signatures", (gulong) signal->n), signal->n);
}

static char *
tell_missed (const FbSignal *signal)
{
  g_autofree char *missed = g_strdup_printf (ngettext ("%d meeting missed in a row",
                                                       "%d meetings missed in a row",
                                                       (gulong) signal->n), signal->n);

  if (signal->what == NULL)
    return g_steal_pointer (&missed);

  /* Translators: "2 meetings missed in a row (Mentee)": by whom */
  return g_strdup_printf (_("%s (%s)"), missed, fb_code_list_get_label (&fb_code_holder, signal->what));
}

/* "It does not help the objective (says the mentor)" */
static char *
tell_said (const char     *words,
           const FbSignal *signal)
{
  if (g_strcmp0 (signal->what, "mentee") == 0)
    /* Translators: %s is a sentence such as "Too little time face to face" */
    return g_strdup_printf (_("%s (says the mentee)"), words);
  if (g_strcmp0 (signal->what, "mentor") == 0)
    /* Translators: %s is a sentence such as "Too little time face to face" */
    return g_strdup_printf (_("%s (says the mentor)"), words);
  if (g_strcmp0 (signal->what, "both") == 0)
    /* Translators: %s is a sentence such as "Too little time face to face" */
    return g_strdup_printf (_("%s (both say so)"), words);

  return g_strdup (words);
}

static char *
tell_conditions (const FbSignal *signal)
{
  gboolean time = (signal->of & FB_CHECK_TIME) != 0;
  gboolean travel = (signal->of & FB_CHECK_TRAVEL) != 0;
  g_autofree char *known = NULL;
  g_autofree char *said = NULL;

  if (time || travel)
    said = tell_said (time && travel ? _("Too little time face to face, and too far to travel")
                      : time         ? _("Too little time face to face")
                                     : _("Too far to travel"), signal);
  if (signal->n == 0)
    return g_steal_pointer (&said);

  known = g_strdup_printf (ngettext ("%d practical condition needs a solution",
                                     "%d practical conditions need a solution", (gulong) signal->n),
                           signal->n);
  return said != NULL ? g_strdup_printf ("%s · %s", said, known) : g_steal_pointer (&known);
}

static char *
tell_needs (const FbSignal *signal)
{
  gboolean needs = (signal->of & FB_CHECK_NEEDS) != 0;
  gboolean expectations = (signal->of & FB_CHECK_EXPECTATIONS) != 0;

  return tell_said (needs && expectations ? _("Needs and expectations are not met")
                    : needs               ? _("Needs are not met")
                                          : _("Expectations are not met"), signal);
}

static char *
tell_check_in (const FbSignal *signal)
{
  gulong days = (gulong) ABS (signal->days);
  const char *format;

  if (g_strcmp0 (signal->what, "mentee") == 0)
    format = signal->days > 0   ? ngettext ("The check-in with the mentee is %d day late",
                                            "The check-in with the mentee is %d days late", days)
             : signal->days < 0 ? ngettext ("Check-in with the mentee in %d day",
                                            "Check-in with the mentee in %d days", days)
                                : _("Check-in with the mentee today");
  else if (g_strcmp0 (signal->what, "mentor") == 0)
    format = signal->days > 0   ? ngettext ("The check-in with the mentor is %d day late",
                                            "The check-in with the mentor is %d days late", days)
             : signal->days < 0 ? ngettext ("Check-in with the mentor in %d day",
                                            "Check-in with the mentor in %d days", days)
                                : _("Check-in with the mentor today");
  else
    format = signal->days > 0   ? ngettext ("The check-in with both is %d day late",
                                            "The check-in with both is %d days late", days)
             : signal->days < 0 ? ngettext ("Check-in with both in %d day",
                                            "Check-in with both in %d days", days)
                                : _("Check-in with both today");

  return tell_days (format, (int) days);
}

static char *
tell_review (const FbSignal *signal)
{
  gulong days = (gulong) ABS (signal->days);

  if (signal->days > 0)
    return tell_days (ngettext ("The plan review is %d day late",
                                "The plan review is %d days late", days), (int) days);
  if (signal->days < 0)
    return tell_days (ngettext ("Plan review in %d day", "Plan review in %d days", days), (int) days);

  return g_strdup (_("The plan review is due today"));
}

/* "The funding of Sample Fund ends in 38 days; 2 duos go on longer: Amina – Jan, Olena – Eva" */
static char *
tell_funding (const FbSignal *signal)
{
  g_autofree char *days = tell_days (ngettext ("in %d day", "in %d days", (gulong) signal->days), signal->days);
  g_autofree char *duos =
    signal->n == 0 ? g_strdup (_("no duo goes on longer"))
                   /* Translators: %s are the names of duos */
                   : g_strdup_printf (ngettext ("%d duo goes on longer: %s", "%d duos go on longer: %s", (gulong) signal->n),
                                      signal->n, signal->who);

  if (signal->what == NULL)
    /* Translators: "A funding ends in 38 days; no duo goes on longer" */
    return g_strdup_printf (_("A funding ends %s; %s"), days, duos);

  /* Translators: "The funding of Sample Fund ends in 38 days; no duo goes on longer" */
  return g_strdup_printf (_("The funding of %s ends %s; %s"), signal->what, days, duos);
}

static char *
tell_report (const FbSignal *signal)
{
  gulong days = (gulong) signal->days;

  if (g_strcmp0 (signal->what, "duo-file") == 0)
    return tell_days (ngettext ("The file for the mentor went out %d day ago and is not back yet",
                                "The file for the mentor went out %d days ago and is not back yet", days), signal->days);

  return tell_days (g_strcmp0 (signal->what, "email") == 0
                      ? ngettext ("Asked by e-mail how it goes %d day ago; no answer yet",
                                  "Asked by e-mail how it goes %d days ago; no answer yet", days)
                      : ngettext ("A sheet to fill in went out %d day ago and is not back yet",
                                  "A sheet to fill in went out %d days ago and is not back yet", days), signal->days);
}

/**
 * fb_signal_dup_words:
 *
 * Returns: (transfer full): what was seen, in kind words and with its numbers
 */
char *
fb_signal_dup_words (const FbSignal *signal)
{
  switch (signal->code)
    {
    case FB_SIGNAL_WORD_DUE:
      return signal->days > 0 ? tell_days (ngettext ("Word was promised %d day ago",
                                  "Word was promised %d days ago", (gulong) signal->days), signal->days)
                              : g_strdup (_("Word is promised for today"));
    case FB_SIGNAL_MEETING_TODAY:
      return g_strdup (_("They meet today"));
    case FB_SIGNAL_AGREEMENT_UNSIGNED:
      return tell_agreement (signal);
    case FB_SIGNAL_PROPOSAL_UNANSWERED:
      return g_strdup_printf (ngettext ("%d side has not answered the proposal",
                                        "%d sides have not answered the proposal", (gulong) signal->n), signal->n);
    case FB_SIGNAL_NO_WORD:
      return tell_days (ngettext ("Has heard nothing from us for %d day",
                                  "Has heard nothing from us for %d days", (gulong) signal->days), signal->days);
    case FB_SIGNAL_INTAKE_UNFINISHED:
      return g_strdup (_("The intake is not finished"));
    case FB_SIGNAL_PLANNED_PASSED:
      return tell_days (ngettext ("A contact was planned %d day ago: was it held, moved or missed?",
                                  "A contact was planned %d days ago: was it held, moved or missed?",
                                  (gulong) signal->days), signal->days);
    case FB_SIGNAL_REPORT_AWAITED:
      return tell_report (signal);
    case FB_SIGNAL_NEVER_STARTED:
      return tell_days (ngettext ("Signed %d day ago, no meeting yet",
                                  "Signed %d days ago, no meeting yet", (gulong) signal->days), signal->days);
    case FB_SIGNAL_FADING:
      return tell_days (ngettext ("The last meeting was %d day ago",
                                  "The last meeting was %d days ago", (gulong) signal->days), signal->days);
    case FB_SIGNAL_SPORADIC:
      return g_strdup_printf (ngettext ("%d meeting in 90 days; %d were agreed",
                                        "%d meetings in 90 days; %d were agreed", (gulong) signal->n),
                              signal->n, signal->of);
    case FB_SIGNAL_MISSED_TWICE:
      return tell_missed (signal);
    case FB_SIGNAL_CONDITIONS_UNMET:
      return tell_conditions (signal);
    case FB_SIGNAL_NOT_IN_TOUCH:
      return tell_said (_("They are not in touch"), signal);
    case FB_SIGNAL_NEEDS_UNMET:
      return tell_needs (signal);
    case FB_SIGNAL_OTHER_SECTOR:
      return tell_said (_("The mentor is from another sector and cannot help"), signal);
    case FB_SIGNAL_NETWORK_ABSENT:
      return tell_said (_("The hoped-for network does not come"), signal);
    case FB_SIGNAL_NO_HELP:
      return tell_said (_("It does not help the objective"), signal);
    case FB_SIGNAL_CHECK_IN_DUE:
      return tell_check_in (signal);
    case FB_SIGNAL_LATER_TALK:
      return g_strdup (_("Time to talk about what is in the way and what is needed"));
    case FB_SIGNAL_APPLICATION_ONLY:
      return g_strdup_printf (ngettext ("The last %d meeting was about applications only",
                                        "The last %d meetings were about applications only",
                                        (gulong) signal->n), signal->n);
    case FB_SIGNAL_REVIEW_OVERDUE:
      return tell_review (signal);
    case FB_SIGNAL_GOAL_CHANGED:
      return g_strdup_printf (ngettext ("%d goal was changed after both had agreed; ask both again",
                                        "%d goals were changed after both had agreed; ask both again",
                                        (gulong) signal->n), signal->n);
    case FB_SIGNAL_END_PASSED:
      return g_strdup (_("The agreed time is over; the duo is not closed yet"));
    case FB_SIGNAL_ENDING_SOON:
      return tell_days (ngettext ("Ends in %d day",
                                  "Ends in %d days", (gulong) signal->days), signal->days);
    case FB_SIGNAL_OUTCOME_OPEN:
      return g_strdup (_("The duo is over; what came of it is not noted yet"));
    case FB_SIGNAL_FOLLOW_UP_DUE:
      return tell_days (ngettext ("%d month later: ask what came of it",
                                  "%d months later: ask what came of it", (gulong) signal->n), signal->n);
    case FB_SIGNAL_MENTOR_HOLDS_MOST:
      return g_strdup_printf (_("%d of %d open steps are with the mentor"), signal->n, signal->of);
    case FB_SIGNAL_TRAINING_DUE:
      return g_strdup (_("The mentor training is not done yet"));
    case FB_SIGNAL_FUNDING_ENDS:
      return tell_funding (signal);
    case FB_SIGNAL_N:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
fb_signal_dup_words_of (FbWorkspace    *workspace,
                        const char     *duo_id,
                        const FbSignal *signal)
{
  gboolean waits = signal->code == FB_SIGNAL_AGREEMENT_UNSIGNED && g_strcmp0 (signal->what, "none") != 0;
  g_autofree char *names = waits ? fb_agreement_dup_to_sign (workspace, duo_id) : NULL;

  /* Translators: %s are names: "Amina, De Voetbrug" */
  return names != NULL ? g_strdup_printf (_("The agreement waits for %s"), names) : fb_signal_dup_words (signal);
}
