/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-agreement.h"
#include "domain/fb-contact.h"
#include "domain/fb-duo.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-goal.h"
#include "domain/fb-action.h"
#include "domain/fb-note.h"
#include "domain/fb-person.h"
#include "domain/fb-plan-review.h"
#include "domain/fb-reminder.h"

G_BEGIN_DECLS

/* What people do: each function is one change group and one step of undo.
 * Window and command line both come through here. All return %NULL or %FALSE
 * with a sentence in @error, and then nothing has changed.
 *
 * Deed codes, for fb-deed-words.c: set-field, add, remove, set-up, add-person,
 * enrol, set-status, propose, answer-proposal, both-said-yes, decline-match,
 * end-duo, pause-duo, resume-duo, draft-agreement, change-agreement, sign, amend-agreement, extend-agreement, add-goal, add-action,
 * finish-action, review-plan, log-contact, plan-contact, hold-contact,
 * miss-contact, move-contact, receive-report, add-note, add-reminder,
 * finish-reminder, new-programme, decide-question, put-off-question, set-contact-goal, set-contact-step, set-criteria,
 * add-rule, change-rule, end-rule, add-partner, remove-partner, judge, check-eligibility, overrule,
 * check-in, add-introduction, interview, note-outcome, read-guideline, write-guideline, take-up-signal,
 * signal-all-right, close-signals, attach, import,
 * sample, undo, redo. */

/* Ends a group that was begun on the store, as a deed ends: signals that were
 * taken up and whose reason is gone by it are closed. */
gboolean      fb_deed_commit           (FbWorkspace       *workspace,
                                        GError           **error);
/* With all that is part of it, and what follows for its kind. */
gboolean      fb_deed_remove           (FbWorkspace       *workspace,
                                        FbRecord          *record,
                                        GError           **error);

/* --- People (fb-deed-people.c) --- */

/* What Quick Add asks. Anything but the name may be NULL. */
typedef struct
{
  const char *name_used;
  const char *given_name;
  const char *family_name;
  const char *birth_date; /* partial */
  const char *postcode;
  const char *phone;
  const char *email;
  const char *language;   /* ISO 639-3, mother tongue or best one */
  const char *programme_id;
  const char *role;       /* "mentee", "mentor" */
} FbNewPerson;

FbEnrolment  *fb_deed_add_person       (FbWorkspace       *workspace,
                                        const FbNewPerson *values,
                                        GError           **error);
FbEnrolment  *fb_deed_enrol            (FbWorkspace       *workspace,
                                        const char        *person_id,
                                        const char        *programme_id,
                                        const char        *role,
                                        GError           **error);
/* @reason: a code of enrolment-reason, or NULL; @remark: words, or NULL */
gboolean      fb_deed_set_status       (FbWorkspace       *workspace,
                                        FbEnrolment       *enrolment,
                                        const char        *status,
                                        const char        *reason,
                                        const char        *remark,
                                        GError           **error);

/* --- Duos (fb-deed-duo.c) --- */

/* @mentees, @mentors: ids of persons, ended by NULL; one or more of each.
 * @exception_reason: (nullable): why outside the sector; refused without */
FbDuo        *fb_deed_propose          (FbWorkspace       *workspace,
                                        const char        *programme_id,
                                        const char *const *mentees,
                                        const char *const *mentors,
                                        const char        *reasons,
                                        const char        *exception_reason,
                                        GError           **error);
gboolean      fb_deed_answer_proposal  (FbWorkspace       *workspace,
                                        FbDuoMember       *member,
                                        const char        *acceptance,
                                        GError           **error);
/* Everybody said yes: the match is agreed. Drafts no agreement by itself. */
gboolean      fb_deed_both_said_yes    (FbWorkspace       *workspace,
                                        FbDuo             *duo,
                                        GError           **error);
gboolean      fb_deed_decline_match    (FbWorkspace       *workspace,
                                        FbDuo             *duo,
                                        const char        *remark,
                                        GError           **error);
/* @status: "paused" or "active"; the end is in fb-deed-closing.h */
gboolean      fb_deed_set_relationship (FbWorkspace       *workspace,
                                        FbDuo             *duo,
                                        const char        *status,
                                        const char        *remark,
                                        GError           **error);

/* --- Plan (fb-deed-plan.c) --- */

FbGoal       *fb_deed_add_goal_under   (FbWorkspace       *workspace,
                                        const char        *duo_id,
                                        const char        *parent_id,
                                        const char        *level,
                                        const char        *kind,
                                        const char        *text,
                                        const char        *proposed_by,
                                        GError           **error);
FbGoal       *fb_deed_add_goal         (FbWorkspace       *workspace,
                                        const char        *duo_id,
                                        const char        *level,
                                        const char        *kind,
                                        const char        *text,
                                        const char        *proposed_by,
                                        GError           **error);
gboolean      fb_deed_agree_goal       (FbWorkspace       *workspace,
                                        FbGoal            *goal,
                                        GError           **error);
FbAction     *fb_deed_add_action_of    (FbWorkspace       *workspace,
                                        const char        *contact_id,
                                        const char        *goal_id,
                                        const char        *text,
                                        const char        *holder,
                                        const char        *due_on,
                                        GError           **error);
FbAction     *fb_deed_add_action       (FbWorkspace       *workspace,
                                        const char        *goal_id,
                                        const char        *text,
                                        const char        *holder,
                                        const char        *due_on,
                                        GError           **error);
gboolean      fb_deed_finish_action    (FbWorkspace       *workspace,
                                        FbAction          *action,
                                        gboolean           done,
                                        GError           **error);
/* (transfer full) (nullable): when the next review is due by the programme's interval */
char         *fb_plan_dup_next_review  (FbWorkspace       *workspace,
                                        const char        *duo_id);

/* --- Contact, notes, reminders (fb-deed-contact.c) --- */

/* What quick entry asks. Anything but the duo may be NULL or FB_UNSET; the
 * day is then today, the state "held" and the way "face-to-face". */
typedef struct
{
  const char *duo_id;
  const char *held_on;
  const char *at_time;
  gint64      minutes;
  const char *how;
  const char *state;
  const char *missed_by;
  const char *topics;
  const char *present;
  const char *remark;
  const char *entered_how;
} FbNewContact;

FbContact    *fb_deed_log_contact      (FbWorkspace        *workspace,
                                        const FbNewContact *values,
                                        GError            **error);
/* What became of a planned one. */
gboolean      fb_deed_hold_contact     (FbWorkspace          *workspace,
                                        FbContact            *contact,
                                        GError              **error);
gboolean      fb_deed_miss_contact     (FbWorkspace          *workspace,
                                        FbContact            *contact,
                                        const char           *by,
                                        GError              **error);
FbContact    *fb_deed_move_contact     (FbWorkspace          *workspace,
                                        FbContact            *contact,
                                        const char           *to,
                                        GError              **error);
/* @about: the record the note is about: person, enrolment, duo, programme, organisation */
FbNote       *fb_deed_add_note         (FbWorkspace       *workspace,
                                        FbRecord          *about,
                                        const char        *text,
                                        const char        *kind,
                                        GError           **error);
FbNote       *fb_deed_add_note_for     (FbWorkspace       *workspace,
                                        FbRecord          *about,
                                        const char        *text,
                                        const char        *kind,
                                        const char        *readers,
                                        GError           **error);
FbReminder   *fb_deed_add_reminder     (FbWorkspace       *workspace,
                                        FbRecord          *about,
                                        const char        *text,
                                        const char        *due_on,
                                        GError           **error);
gboolean      fb_deed_finish_reminder  (FbWorkspace       *workspace,
                                        FbReminder        *reminder,
                                        GError           **error);

G_END_DECLS
