/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-closing.h"

#include "app/fb-agreements.h"
#include "app/fb-deed-private.h"
#include "app/fb-duo-facts.h"
#include "app/fb-signal-facts.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme-partner.h"

#include <glib/gi18n.h>
#include <string.h>

/* How long before its day a follow-up may be noted. */
#define DAYS_BEFORE 31

/* ---- the end ---- */

static gboolean
check_end (FbWorkspace      *workspace,
           FbDuo            *duo,
           const FbClosing  *closing,
           const char       *ended_on,
           GError          **error)
{
  if (g_strcmp0 (duo->match_status, "agreed") != 0 || g_strcmp0 (duo->relationship_status, "completed") == 0 ||
      g_strcmp0 (duo->relationship_status, "ended-early") == 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Only a duo that both sides agreed to, and that goes on, can end."));
  else if (strcmp (ended_on, fb_workspace_get_today (workspace)) > 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("This day lies ahead. A duo is closed once its last day has come."));
  else if (duo->starts_on != NULL && strcmp (ended_on, duo->starts_on) < 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("The last day cannot be before the first one."));
  else if (closing->ending.reason == NULL || !fb_code_list_has (&fb_code_end_reason, closing->ending.reason))
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Choose a reason: figures about duos rest on it."));
  else if (closing->ending.ended_by != NULL && !fb_code_list_has (&fb_code_holder, closing->ending.ended_by))
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Choose who wanted to stop."));
  else
    return TRUE;

  return FALSE;
}

/* What was signed ends with the duo; what was not is left as it is. */
static gboolean
end_agreement (FbWorkspace  *workspace,
               FbDuo        *duo,
               GError      **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(FbAgreement) agreement =
    fb_agreement_find_current (workspace, fb_record_get_id (FB_RECORD (duo)), &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return agreement == NULL || g_strcmp0 (agreement->status, "signed") != 0 ||
         _fb_deed_save (workspace, agreement, error, "status", "ended", NULL);
}

/* (nullable): the reason of the end as one of the person; other words are none */
static const char *
get_own_reason (const char *end_reason)
{
  return end_reason != NULL && fb_code_list_has (&fb_code_enrolment_reason, end_reason) ? end_reason : NULL;
}

/* Who goes on keeps the day since when they wait: nobody loses a place. */
static gboolean
let_go_on (FbWorkspace       *workspace,
           const FbClosing   *closing,
           const FbAfterOne  *one,
           const char        *ended_on,
           GError           **error)
{
  gboolean first = fb_ending_goes_first (&closing->ending, one->enrolment->role);

  if (g_strcmp0 (one->enrolment->status, "ready") != 0 &&
      !fb_deed_set_status (workspace, one->enrolment, "ready", NULL, NULL, error))
    return FALSE;

  return !first || _fb_deed_save (workspace, one->enrolment, error, "priority-since", ended_on, NULL);
}

static gboolean
settle_person (FbWorkspace       *workspace,
               const FbClosing   *closing,
               const FbAfterOne  *one,
               const char        *ended_on,
               GError           **error)
{
  const char *status = fb_after_end_get_status (one->after);

  if (one->after == FB_AFTER_GOES_ON)
    return let_go_on (workspace, closing, one, ended_on, error);

  return fb_deed_set_status (workspace, one->enrolment, status, get_own_reason (closing->ending.reason),
                             NULL, error) &&
         _fb_deed_save (workspace, one->enrolment, error, "status-since", ended_on, NULL);
}

static gboolean
settle_all (FbWorkspace      *workspace,
            const FbClosing  *closing,
            const char       *ended_on,
            GError          **error)
{
  for (guint i = 0; closing->said != NULL && i < closing->said->len; i++)
    {
      if (!fb_deed_interview (workspace, closing->said->pdata[i], error))
        return FALSE;
    }
  for (guint i = 0; i < closing->n_after; i++)
    {
      if (!settle_person (workspace, closing, &closing->after[i], ended_on, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fb_deed_end_duo:
 *
 * The duo is over, with what both sides say of it (R198) and what becomes of
 * whom; the match itself stays as it was (R51). Who goes on after an early end
 * goes first. All of it is one deed.
 */
gboolean
fb_deed_end_duo (FbWorkspace      *workspace,
                 FbDuo            *duo,
                 const FbClosing  *closing,
                 GError          **error)
{
  g_autofree char *ended_on = g_strdup (closing->ended_on != NULL ? closing->ended_on
                                                                  : fb_workspace_get_today (workspace));
  const FbEnding *ending = &closing->ending;
  gboolean ok;

  if (!check_end (workspace, duo, closing, ended_on, error) ||
      !_fb_deed_begin (workspace, "end-duo", closing->remark, error))
    return FALSE;

  ok = _fb_deed_save (workspace, duo, error,
                      "relationship-status", ending->is_early ? "ended-early" : "completed",
                      "ended-on", ended_on,
                      "end-reason", ending->reason,
                      "ended-by", ending->is_early ? ending->ended_by : NULL,
                      "end-note", closing->remark,
                      NULL) &&
       end_agreement (workspace, duo, error) &&
       settle_all (workspace, closing, ended_on, error);

  return _fb_deed_end (workspace, ok, error);
}

/* ---- who is in it ---- */

/* (transfer full) (nullable): of this person in the programme of the duo */
static FbEnrolment *
find_enrolment (FbWorkspace       *workspace,
                FbDuo             *duo,
                const FbDuoMember *member)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "person-id",
                                            member->person_id, NULL, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbEnrolment *one = all->pdata[i];

      if (g_strcmp0 (one->programme_id, duo->programme_id) == 0 && g_strcmp0 (one->role, member->role) == 0)
        return g_object_ref (one);
    }

  return NULL;
}

GPtrArray *
fb_duo_list_enrolments (FbWorkspace  *workspace,
                        FbDuo        *duo,
                        GError      **error)
{
  static const char *const roles[] = { "mentee", "mentor" };
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), "from_date", error);
  g_autoptr(GPtrArray) enrolments = g_ptr_array_new_with_free_func (g_object_unref);

  if (members == NULL)
    return NULL;

  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    for (guint i = 0; i < members->len; i++)
      {
        const FbDuoMember *member = members->pdata[i];
        FbEnrolment *enrolment = NULL;

        if (member->until_date == NULL && g_str_equal (member->role, roles[role]))
          enrolment = find_enrolment (workspace, duo, member);
        if (enrolment != NULL)
          g_ptr_array_add (enrolments, enrolment);
      }

  return g_steal_pointer (&enrolments);
}

/**
 * fb_duo_list_organisations:
 *
 * The organisation that looks after the duo, then the partners that take part in
 * its programme now, each once.
 *
 * Returns: (transfer full) (element-type utf8): their ids
 */
GPtrArray *
fb_duo_list_organisations (FbWorkspace *workspace,
                           FbDuo       *duo)
{
  g_autoptr(GPtrArray) partners = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_partner_kind,
                                                 "programme-id", duo->programme_id, "role", NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  if (duo->organisation_id != NULL)
    g_ptr_array_add (ids, g_strdup (duo->organisation_id));
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      const FbProgrammePartner *partner = partners->pdata[i];

      if (partner->until_date == NULL &&
          !g_ptr_array_find_with_equal_func (ids, partner->organisation_id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (partner->organisation_id));
    }

  return ids;
}

gboolean
_fb_deed_drop_priority (FbWorkspace  *workspace,
                        FbDuo        *duo,
                        GError      **error)
{
  g_autoptr(GPtrArray) enrolments = fb_duo_list_enrolments (workspace, duo, error);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      FbEnrolment *one = enrolments->pdata[i];

      if (one->priority_since == NULL)
        continue;
      g_object_set (one, "priority-since", NULL, NULL);
      if (!_fb_deed_save (workspace, one, error, NULL))
        return FALSE;
    }

  return enrolments != NULL;
}

/* Who goes first already keeps the earlier day. */
gboolean
_fb_deed_give_priority (FbWorkspace  *workspace,
                        FbDuo        *duo,
                        GError      **error)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), NULL, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];
      g_autoptr(FbEnrolment) one = member->until_date == NULL ? find_enrolment (workspace, duo, member) : NULL;

      if (one == NULL || one->priority_since != NULL || g_strcmp0 (one->status, "ready") != 0 ||
          !fb_refusal_goes_first (member->acceptance))
        continue;
      if (!_fb_deed_save (workspace, one, error, "priority-since", fb_workspace_get_today (workspace), NULL))
        return FALSE;
    }

  return members != NULL;
}

/* ---- what they say ---- */

/* Fields that say whom and when, not what. */
static const char *const about_fields[] = {
  "duo-id", "enrolment-id", "person-id", "organisation-id", "party", "moment", "held-on", "measured-on", "months",
  "staff-id", "how", NULL
};

static gboolean
says_something (FbRecord *record)
{
  const FbKind *kind = fb_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *text = NULL;

      if (g_strv_contains (about_fields, field->name))
        continue;
      text = fb_record_dup_text (record, field);
      if (text != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_talk (FbWorkspace  *workspace,
            FbRecord     *record,
            const char   *held_on,
            GError      **error)
{
  if (!says_something (record))
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("Nothing is answered yet. Answer at least one question."));
  else if (held_on != NULL && strcmp (held_on, fb_workspace_get_today (workspace)) > 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("This day lies ahead. A talk is kept once it was held."));
  else
    return TRUE;

  return FALSE;
}

/**
 * fb_deed_interview:
 * @interview: a new one with what was said; without a day it is of today
 *
 * Keeps what one side says about the five themes, or at the end about how it
 * was (R195, R196, R198).
 */
gboolean
fb_deed_interview (FbWorkspace  *workspace,
                   FbInterview  *interview,
                   GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  gboolean ok;

  if (!check_talk (workspace, FB_RECORD (interview), interview->held_on, error) ||
      !_fb_deed_begin (workspace, "interview", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, interview, error,
                      "held-on", interview->held_on == NULL ? today : NULL,
                      "moment", interview->moment == NULL ? "middle" : NULL,
                      "staff-id", fb_workspace_get_staff_id (workspace),
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

/* ---- what came of it ---- */

/* Whole months from the end of the duo; 0 before it, or where it has none. */
int
fb_duo_count_months_since (FbDuo      *duo,
                           const char *date)
{
  int months = 0;

  g_return_val_if_fail (date != NULL, 0);

  while (duo->ended_on != NULL && months < 240)
    {
      g_autofree char *next = fb_date_add_months (duo->ended_on, months + 1);

      if (strcmp (next, date) > 0)
        break;
      months++;
    }

  return months;
}

typedef struct
{
  const char *today;
  gboolean    is_due;
  FbFollowUp *found;
} Due;

static void
find_due_cb (const FbDuoRow *row,
             gpointer        user_data)
{
  Due *due = user_data;
  FbDuoFacts facts;

  fb_duo_facts_fill (&facts, row);
  due->is_due = fb_duo_find_follow_up (&facts, due->today, DAYS_BEFORE, due->found);
}

static void
find_next_cb (const FbDuoRow *row,
              gpointer        user_data)
{
  Due *due = user_data;
  FbDuoFacts facts;

  fb_duo_facts_fill (&facts, row);
  due->is_due = fb_duo_find_next_follow_up (&facts, due->today, due->found);
}

/**
 * fb_duo_is_follow_up_due:
 * @found: (out): which time it is; months 0 is the end
 *
 * Returns: whether it is time to ask what came of this duo (R199)
 */
gboolean
fb_duo_is_follow_up_due (FbWorkspace *workspace,
                         const char  *duo_id,
                         FbFollowUp  *found)
{
  Due due = { fb_workspace_get_today (workspace), FALSE, found };

  *found = (FbFollowUp) { "", 0 };
  fb_store_each_duo_by_id (fb_workspace_get_store (workspace), duo_id, due.today, find_due_cb, &due, NULL);

  return due.is_due;
}

/**
 * fb_duo_has_later_follow_up:
 * @found: (out): which time it is
 *
 * Returns: whether what came of this duo will be asked on a later day (R199)
 */
gboolean
fb_duo_has_later_follow_up (FbWorkspace *workspace,
                            const char  *duo_id,
                            FbFollowUp  *found)
{
  Due due = { fb_workspace_get_today (workspace), FALSE, found };

  *found = (FbFollowUp) { "", 0 };
  fb_store_each_duo_by_id (fb_workspace_get_store (workspace), duo_id, due.today, find_next_cb, &due, NULL);

  return due.is_due;
}

static void
find_of_event_cb (const FbEnrolmentRow *row,
                  gpointer              user_data)
{
  Due *due = user_data;
  FbEnrolmentFacts facts = fb_enrolment_facts_of (row);

  due->is_due = fb_enrolment_find_follow_up (&facts, due->today, DAYS_BEFORE, due->found);
}

/**
 * fb_enrolment_is_follow_up_due:
 * @found: (out): which time it is
 *
 * Returns: whether it is time to ask somebody what came of an event (R199)
 */
gboolean
fb_enrolment_is_follow_up_due (FbWorkspace *workspace,
                               const char  *enrolment_id,
                               FbFollowUp  *found)
{
  Due due = { fb_workspace_get_today (workspace), FALSE, found };

  *found = (FbFollowUp) { "", 0 };
  fb_store_each_enrolment_by_id (fb_workspace_get_store (workspace), enrolment_id, find_of_event_cb, &due, NULL);

  return due.is_due;
}

/* The months are those that were asked for, else those that have passed since the duo ended. */
static gboolean
tell_months (FbWorkspace  *workspace,
             FbOutcome    *outcome,
             GError      **error)
{
  FbFollowUp due = { "", 0 };
  g_autoptr(FbDuo) duo = NULL;
  gboolean is_due;

  if (outcome->duo_id != NULL && (duo = _fb_deed_get (workspace, &fb_duo_kind, outcome->duo_id, error)) == NULL)
    return FALSE;
  if (outcome->months != FB_UNSET)
    return TRUE;

  is_due = duo != NULL ? fb_duo_is_follow_up_due (workspace, outcome->duo_id, &due)
                       : fb_enrolment_is_follow_up_due (workspace, outcome->enrolment_id, &due);
  if (is_due)
    g_object_set (outcome, "months", (gint64) due.months, NULL);
  else if (duo != NULL)
    g_object_set (outcome, "months", (gint64) fb_duo_count_months_since (duo, outcome->measured_on), NULL);

  return TRUE;
}

/**
 * fb_deed_note_outcome:
 * @outcome: a new one; without a day it is of today
 *
 * Keeps what came of it for one person (R237-R252), of a duo or of an event. Not reached and not known
 * are answers: then nobody asks again until the next time.
 */
gboolean
fb_deed_note_outcome (FbWorkspace  *workspace,
                      FbOutcome    *outcome,
                      GError      **error)
{
  gboolean ok;

  if (!check_talk (workspace, FB_RECORD (outcome), outcome->measured_on, error))
    return FALSE;
  if (outcome->measured_on == NULL)
    g_object_set (outcome, "measured-on", fb_workspace_get_today (workspace), NULL);
  if (!tell_months (workspace, outcome, error) || !_fb_deed_begin (workspace, "note-outcome", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, outcome, error, "staff-id", fb_workspace_get_staff_id (workspace), NULL);

  return _fb_deed_end (workspace, ok, error);
}
