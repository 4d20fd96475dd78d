/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-cadence.h"
#include "rules/fb-enrolment-rules.h"
#include "rules/fb-follow-up.h"

G_BEGIN_DECLS

/* What needs a person, seen from contacts, agreements and plans (R184-R194).
 * Facts are flat, so that one query fills them; dates are YYYY-MM-DD or NULL. */

/* The groups of the page Today, in its order. */
typedef enum
{
  FB_SIGNAL_GROUP_CONCERN = 1,
  FB_SIGNAL_GROUP_PROMISED,
  FB_SIGNAL_GROUP_WAITING_FOR_US,
  FB_SIGNAL_GROUP_TO_CALL,
  FB_SIGNAL_GROUP_THIS_WEEK,
  FB_SIGNAL_GROUP_THIS_MONTH,
} FbSignalGroup;

/* Most important first. In brackets what the signal carries beside @since and
 * @days, the days since then (or until then). */
typedef enum
{
  FB_SIGNAL_WORD_DUE,             /* a word was promised for this day (R105) */
  FB_SIGNAL_MEETING_TODAY,        /* planned for today, by the duo or as its first meeting (R171) */
  FB_SIGNAL_AGREEMENT_UNSIGNED,   /* [n: still to sign; what: none, draft, partly-signed] R154 */
  FB_SIGNAL_PROPOSAL_UNANSWERED,  /* [n: sides that have not answered] R141 */
  FB_SIGNAL_NO_WORD,              /* heard nothing from us for long (R105) */
  FB_SIGNAL_INTAKE_UNFINISHED,    /* begun on an earlier day (R87) */
  FB_SIGNAL_PLANNED_PASSED,       /* planned for a day that has passed: held, moved, missed? R171 */
  FB_SIGNAL_REPORT_AWAITED,       /* [what: email, pdf, sheet] asked how it goes, and no answer came in */
  FB_SIGNAL_NEVER_STARTED,        /* signed, no meeting held or planned (R189) */
  FB_SIGNAL_FADING,               /* last meeting too long ago [n: days to be expected] R190 */
  FB_SIGNAL_SPORADIC,             /* [n: meetings in 90 days, of: expected] R175, R190 */
  FB_SIGNAL_NOT_IN_TOUCH,         /* a side said so [what: mentee, mentor, both] R185 */
  FB_SIGNAL_MISSED_TWICE,         /* [n: missed in a row; what: by whom, or NULL] R190 */
  FB_SIGNAL_CONDITIONS_UNMET,     /* [n: conditions that need a solution; of: FB_CHECK_TIME and
                                   * _TRAVEL as said by what] R53, R90, R187 */
  FB_SIGNAL_NEEDS_UNMET,          /* [of: FB_CHECK_NEEDS, _EXPECTATIONS; what: who said so] R186 */
  FB_SIGNAL_OTHER_SECTOR,         /* the mentor's sector cannot help [what] R192 */
  FB_SIGNAL_NETWORK_ABSENT,       /* the hoped-for network does not come [what] R193, R197 */
  FB_SIGNAL_NO_HELP,              /* it does not help the objective [what] R183 */
  FB_SIGNAL_APPLICATION_ONLY,     /* [n: latest meetings about nothing but applications] R191 */
  FB_SIGNAL_CHECK_IN_DUE,         /* [what: whom to ask] @days late, below 0 to go, R184 */
  FB_SIGNAL_LATER_TALK,           /* asked twice how it goes: barriers and needs can be talked about (R91-R93) */
  FB_SIGNAL_REVIEW_OVERDUE,       /* @days late, below 0 to go, R167 */
  FB_SIGNAL_GOAL_CHANGED,         /* [n: goals changed after both agreed] R169 */
  FB_SIGNAL_END_PASSED,           /* the term is over, the duo is not closed (R198) */
  FB_SIGNAL_ENDING_SOON,          /* @days left (R30, R198) */
  FB_SIGNAL_OUTCOME_OPEN,         /* over, and not noted what came of it (R237) */
  FB_SIGNAL_FOLLOW_UP_DUE,        /* [n: months] @days late, below 0 to go, R199 */
  FB_SIGNAL_MENTOR_HOLDS_MOST,    /* [n: open actions of the mentor, of: all] R168 */
  FB_SIGNAL_TRAINING_DUE,         /* a mentor without the training needed (R119) */
  FB_SIGNAL_FUNDING_ENDS,         /* of a programme [n: duos that go on; what: the funder, or NULL] @days left, R275 */
  FB_SIGNAL_N,
} FbSignalCode;

typedef struct
{
  FbSignalCode  code;
  FbSignalGroup group;
  char          since[11]; /* "" where no day is known */
  int           days;
  int           n;
  int           of;
  const char   *what;      /* borrowed from the facts, or static */
  const char   *who;       /* (nullable): names of those it is about, borrowed */
} FbSignal;

/* Days unless said otherwise. A programme may set its own; these are what holds
 * until it does: "never started", "no word", "ending" and "this week" as the
 * page Today was described, "missed twice" by its name, the others are a
 * proposal of this program without a source, so the programme is asked. */
typedef struct
{
  int planned_passed;      /* 3 */
  int report_awaited;      /* 14 */
  int sheet_awaited;       /* on paper, with lines for eight meetings: 60 */
  int never_started;       /* after signing: 7 */
  int unsigned_agreement;  /* after both said yes, or after the draft: 3 */
  int unanswered_proposal; /* 7 */
  int no_word;             /* 14 */
  int unfinished_intake;   /* 1 */
  int fading;              /* without a meeting; 0 follows the agreed rhythm */
  int fading_percent;      /* of the days between two meetings as agreed: 150 */
  int fading_least;        /* never sooner than after: 21 */
  int sporadic_percent;    /* of the meetings agreed: 50 */
  int sporadic_after;      /* not judged before so many days together: 60 */
  int meetings_x100;       /* a month, where nothing is agreed: 100 */
  int missed_in_row;       /* meetings: 2 */
  int planned_within;      /* a meeting planned so soon answers silence: 7 */
  int application_only;    /* meetings: 3 */
  int ending_within;       /* 30 */
  int actions_least;       /* open actions, to look who holds them: 3 */
  int training_after;      /* 30 */
  int due_within;          /* what is due so soon stands under this week: 7 */
  int funding_within;      /* FB_FUNDING_DAYS */
} FbSignalThresholds;

extern const FbSignalThresholds fb_signal_thresholds_default;

typedef struct
{
  const char *match_status;
  const char *relationship_status;
  const char *proposed_on;
  const char *agreed_on;         /* both said yes */
  int         n_unanswered;      /* members who have not said yes or no */

  const char *agreement_needed;  /* yes, no; NULL is yes */
  const char *agreement_state;   /* none, draft, partly-signed, signed; NULL is none */
  const char *drafted_on;
  const char *signed_on;
  int         n_to_sign;
  int         n_texts_missing;   /* languages of the agreement without a text, or one that nobody checked */

  const char *starts_on;
  const char *ends_on;           /* extended until, else planned end */

  FbCadence   cadence;
  int         n_held;            /* held contacts that count as meetings: in all */
  int         n_held_90;         /* and in the 90 days before today */
  int         minutes_90;
  int         n_without_minutes_90;
  const char *last_held_on;
  const char *next_planned_on;   /* first one from today on, the first meeting too */
  const char *planned_passed_on; /* planned for a day before today, and no more said */
  const char *report_asked_on;   /* while no answer came in */
  const char *report_asked_how;
  int         n_missed_in_row;   /* since the last held one */
  const char *missed_since;      /* the first of them */
  const char *missed_by;         /* mentee, mentor, both; NULL where it differs */
  int         n_application_only; /* latest held ones in a row with only such topics */
  int         n_conditions;      /* that need a solution, of all members */
  const char *conditions_on;     /* since when the newest of them is known */

  const char *last_review_on;
  const char *next_review_on;    /* as agreed at the last review */
  gint64      review_every;      /* FB_UNSET: no rhythm of reviews */
  const char *review_unit;       /* days, weeks, months */
  int         n_goals;
  int         n_goals_changed;   /* after both agreed, and not agreed again */
  const char *goals_changed_on;  /* since when the first of them is */
  int         n_open_actions;
  int         n_open_mentor;
  const char *mentor_steps_on;   /* since when the newest of these is */

  gint64      check_in_first;    /* days after the start; FB_UNSET: no rhythm of check-ins */
  gint64      check_in_every;
  const char *mentee_checked_on; /* the latest check-in of each side */
  int         mentee_check_flags; /* FbCheckFlags of what it said */
  const char *mentor_checked_on;
  int         mentor_check_flags;
  const char *introduced_on;     /* the latest introduction */
  const char *later_talk_on;     /* the second check-in with a mentee whose barriers and needs are open */
  gboolean    sectors_differ;    /* the wished sector is not the mentor's */

  const char           *ended_on;  /* once it is over; then what came of it: */
  const char           *outcome_on;
  const char           *job_since;
  const FbFollowUpTime *follow_ups;
  guint                 n_follow_ups;
} FbDuoFacts;

void          fb_duo_find_signals       (const FbDuoFacts         *facts,
                                         const FbSignalThresholds *thresholds,
                                         const char               *today,
                                         GArray                   *signals);
void          fb_enrolment_find_signals (const FbEnrolmentFacts   *facts,
                                         const FbSignalThresholds *thresholds,
                                         const char               *today,
                                         GArray                   *signals);
char         *fb_duo_dup_review_due     (const FbDuoFacts         *facts);
char         *fb_duo_dup_check_in_due   (const FbDuoFacts         *facts,
                                         const char               *party);
gboolean      fb_duo_find_follow_up     (const FbDuoFacts         *facts,
                                         const char               *today,
                                         int                       days_before,
                                         FbFollowUp               *found);
gboolean      fb_duo_find_next_follow_up (const FbDuoFacts        *facts,
                                         const char              *today,
                                         FbFollowUp              *found);
gboolean      fb_enrolment_find_follow_up (const FbEnrolmentFacts *facts,
                                           const char             *today,
                                           int                     days_before,
                                           FbFollowUp             *found);
const char   *fb_signal_get_code        (FbSignalCode              code);
/* FB_SIGNAL_N where there is none of that name */
FbSignalCode  fb_signal_find_code       (const char               *code);
FbSignalGroup fb_signal_get_group       (FbSignalCode              code);

G_END_DECLS
