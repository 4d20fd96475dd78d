/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-follow-up-point.h"
#include "store/fb-store.h"

G_BEGIN_DECLS

/* What rules about duos and people need, of a whole workspace in one query. The
 * meaning is that of FbDuoFacts and FbEnrolmentFacts in rules/, which app/
 * fills from these. Text is (nullable) and belongs to the query: it is there
 * for the call only. */

/* When a programme wants to be told: its fields signal-…, which the thresholds
 * of rules/ follow. */
typedef enum
{
  FB_SIGNAL_SETTING_NEVER_STARTED,
  FB_SIGNAL_SETTING_FADING,
  FB_SIGNAL_SETTING_SPORADIC,
  FB_SIGNAL_SETTING_MISSED,
  FB_SIGNAL_SETTING_APPLICATION,
  FB_SIGNAL_SETTING_UNSIGNED,
  FB_SIGNAL_SETTING_UNANSWERED,
  FB_SIGNAL_SETTING_NO_WORD,
  FB_SIGNAL_SETTING_ENDING,
  FB_SIGNAL_SETTING_PLANNED,
  FB_SIGNAL_SETTING_PLANNED_WITHIN,
  FB_SIGNAL_SETTING_REPORT,
  FB_SIGNAL_SETTING_SHEET,
  FB_SIGNAL_SETTING_INTAKE,
  FB_SIGNAL_SETTING_SPORADIC_AFTER,
  FB_SIGNAL_SETTING_ACTIONS,
  FB_SIGNAL_SETTING_DUE,
  FB_SIGNAL_SETTING_TRAINING,
  FB_SIGNAL_SETTING_FUNDING,
  FB_SIGNAL_SETTING_N,
} FbSignalSetting;

typedef struct
{
  gint64 of[FB_SIGNAL_SETTING_N]; /* FB_UNSET where the programme says nothing */
} FbSignalSettings;

typedef struct
{
  const char *duo_id;
  const char *programme_id;
  const char *code;
  const char *mentees;             /* names */
  const char *mentors;
  const char *staff_id;            /* who coordinates it */

  const char *match_status;
  const char *relationship_status;
  const char *proposed_on;
  const char *agreed_on;

  const char *agreement_needed;
  const char *agreement_state;
  const char *drafted_on;
  const char *signed_on;
  int         n_to_sign;
  int         n_unanswered;

  const char *starts_on;
  const char *ends_on;

  gint64      meetings_per_month_min; /* each FB_UNSET where nothing is said */
  gint64      meetings_per_month_max;
  gint64      minutes_per_meeting_min;
  gint64      minutes_per_meeting_max;
  gint64      minutes_per_month;
  gint64      meetings_total_min;     /* of the agreement, else of the programme */
  gint64      months;

  int         n_held;
  int         n_held_90;
  int         minutes_90;
  int         n_without_minutes_90;
  const char *last_held_on;
  const char *next_planned_on;
  const char *planned_passed_on;   /* planned for a day before today, and no more said */
  const char *report_asked_on;     /* while no answer came in */
  const char *report_asked_how;
  const char *missed_since;
  const char *missed_by;
  int         n_missed_in_row;
  int         n_application_only;
  int         n_conditions;
  const char *conditions_on;
  int         n_goals;
  int         n_goals_changed;
  const char *goals_changed_on;

  const char *last_review_on;
  const char *next_review_on;
  gint64      review_every;
  const char *review_unit;
  int         n_open_actions;
  int         n_open_mentor;
  const char *mentor_steps_on;

  gint64      check_in_first;
  gint64      check_in_every;
  const char *mentee_checked_on;
  const char *mentor_checked_on;
  int         mentee_check_flags;     /* FbCheckFlags */
  int         mentor_check_flags;
  const char *introduced_on;
  const char *later_talk_on;

  const char           *ended_on;
  const char           *outcome_on;
  const char           *job_since;
  const FbFollowUpTime *follow_ups;
  guint                 n_follow_ups;
  gboolean              sectors_differ;
  const FbSignalSettings *settings;   /* of the programme */
} FbDuoRow;

typedef struct
{
  const char *enrolment_id;
  const char *programme_id;
  const char *person_id;
  const char *name;
  const char *staff_id;         /* who coordinates it */
  const char *role;
  const char *status;           /* as decided */
  const char *state;            /* as derived */
  const char *status_since;
  const char *applied_on;
  int         n_duos;
  int         n_proposed;
  const char *last_word_on;
  const char *next_word_on;
  const char *training_needed;
  const char *training_on;
  const char *attended;         /* (nullable): days of events, with spaces between */
  const char *asked_on;         /* (nullable): the latest day on which it was asked what came of it */
  const FbFollowUpTime *follow_ups; /* of the programme */
  guint                 n_follow_ups;
  const FbSignalSettings *settings; /* of the programme */
} FbEnrolmentRow;

typedef struct
{
  const char *reminder_id;
  const char *about_kind;       /* of the record it is about */
  const char *about_id;
  const char *name;             /* of that record where it is an enrolment, else NULL */
  const char *text;
  const char *owner_id;
  const char *due_on;
  const char *language;         /* (nullable): of a translation that is asked for */
} FbReminderRow;

typedef struct
{
  const char *concern_id;
  const char *about_kind;       /* of the record it is about */
  const char *about_id;
  const char *name;             /* of that record where it is an enrolment, else NULL */
  const char *kind;             /* (nullable) code of concern-kind */
  const char *owner_id;         /* (nullable) */
  const char *reader_id;        /* (nullable) */
  const char *since;
} FbConcernRow;

typedef void (*FbDuoRowFunc)       (const FbDuoRow       *row,
                                    gpointer              data);
typedef void (*FbEnrolmentRowFunc) (const FbEnrolmentRow *row,
                                    gpointer              data);

typedef void (*FbReminderRowFunc)  (const FbReminderRow  *row,
                                    gpointer              data);

typedef void (*FbConcernRowFunc)   (const FbConcernRow   *row,
                                    gpointer              data);

/* What one programme says; all FB_UNSET where it is not there. */
gboolean fb_store_get_signal_settings (FbStore          *self,
                                       const char       *programme_id,
                                       FbSignalSettings *settings,
                                       GError          **error);
/* Duos that are not over; of one programme, or all (NULL). */
gboolean fb_store_each_duo         (FbStore              *self,
                                    const char           *programme_id,
                                    const char           *today,
                                    FbDuoRowFunc          func,
                                    gpointer              data,
                                    GError              **error);
/* This one duo, over or not. */
gboolean fb_store_each_duo_by_id   (FbStore              *self,
                                    const char           *duo_id,
                                    const char           *today,
                                    FbDuoRowFunc          func,
                                    gpointer              data,
                                    GError              **error);
/* Enrolments that go on, of one programme, or all (NULL). Left out are people
 * in a duo to whom no word is promised and whose training is not missing: no
 * signal is about them. */
gboolean fb_store_each_enrolment   (FbStore              *self,
                                    const char           *programme_id,
                                    FbEnrolmentRowFunc    func,
                                    gpointer              data,
                                    GError              **error);

/* This one, where a signal may be about it. */
gboolean fb_store_each_enrolment_by_id (FbStore              *self,
                                        const char           *enrolment_id,
                                        FbEnrolmentRowFunc    func,
                                        gpointer              data,
                                        GError              **error);

/* Reminders to be done by @today; of one programme and of none, or all (NULL). */
gboolean fb_store_each_reminder    (FbStore              *self,
                                    const char           *programme_id,
                                    const char           *today,
                                    FbReminderRowFunc     func,
                                    gpointer              data,
                                    GError              **error);

/* How many people are kept longer than their programmes promised, and than any funder
 * asks; -1 with an error. fb_retention_list_due() of src/app tells who. */
int      fb_store_count_retained   (FbStore              *self,
                                    const char           *today,
                                    GError              **error);

/* Concerns that are open, whoever may read them; of one programme and of none,
 * or all (NULL). */
gboolean fb_store_each_concern     (FbStore              *self,
                                    const char           *programme_id,
                                    FbConcernRowFunc      func,
                                    gpointer              data,
                                    GError              **error);

G_END_DECLS
