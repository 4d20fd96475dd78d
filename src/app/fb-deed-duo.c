/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-closing.h"
#include "app/fb-deed-private.h"

#include "app/fb-agreement-private.h"
#include "app/fb-match-exception.h"
#include "base/fb-date.h"
#include "domain/fb-programme.h"

#include <glib/gi18n.h>

/* The next free code: that of the programme and a number. */
static char *
make_code (FbWorkspace *workspace,
           FbProgramme *programme)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) duos = fb_store_list (store, &fb_duo_kind, "programme-id",
                                             fb_record_get_id (FB_RECORD (programme)), NULL, NULL);

  for (guint number = duos != NULL ? duos->len + 1 : 1;; number++)
    {
      g_autofree char *code = g_strdup_printf ("%s-%u", programme->code, number);
      g_autoptr(GPtrArray) same = fb_store_list (store, &fb_duo_kind, "code", code, NULL, NULL);

      if (same == NULL || same->len == 0)
        return g_steal_pointer (&code);
    }
}

static gboolean
add_members (FbWorkspace        *workspace,
             const char         *duo_id,
             const char *const  *persons,
             const char         *role,
             GError            **error)
{
  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_autoptr(FbRecord) member = fb_record_new (&fb_duo_member_kind, NULL);

      if (!_fb_deed_save (workspace, member, error,
                          "duo-id", duo_id,
                          "person-id", persons[i],
                          "role", role,
                          "acceptance", "asked",
                          NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_people (const char *const  *mentees,
              const char *const  *mentors,
              GError            **error)
{
  if (mentees[0] == NULL || mentors[0] == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("A duo needs at least one mentee and one mentor."));
      return FALSE;
    }

  for (guint i = 0; mentees[i] != NULL; i++)
    {
      if (g_strv_contains (mentors, mentees[i]))
        {
          g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                               _("Nobody can be mentee and mentor of the same duo."));
          return FALSE;
        }
    }

  return TRUE;
}

GPtrArray *
_fb_deed_list_enrolments (FbWorkspace        *workspace,
                          const char         *programme_id,
                          const char *const  *persons,
                          const char         *role)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; persons[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) own = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "person-id",
                                                persons[i], NULL, NULL);

      for (guint j = 0; own != NULL && j < own->len; j++)
        {
          FbEnrolment *enrolment = own->pdata[j];

          if (g_str_equal (enrolment->programme_id, programme_id) && g_str_equal (enrolment->role, role))
            g_ptr_array_add (found, g_object_ref (enrolment));
        }
    }

  return found;
}

/* What is to be kept of the sector: "yes", "no" with @reason, or nothing where it is
 * not known. Refused where it is an exception without a reason (R133). */
static gboolean
judge_sector (FbWorkspace        *workspace,
              const char         *programme_id,
              const char *const  *mentees,
              const char *const  *mentors,
              const char        **reason,
              const char        **is_specific,
              GError            **error)
{
  g_autoptr(GPtrArray) one = _fb_deed_list_enrolments (workspace, programme_id, mentees, "mentee");
  g_autoptr(GPtrArray) other = _fb_deed_list_enrolments (workspace, programme_id, mentors, "mentor");
  FbSectorFit fit = one->len > 0 && other->len > 0 ? fb_match_compare_enrolments (one, other) : FB_SECTOR_UNKNOWN;
  g_autofree char *mentee = NULL, *mentor = NULL;

  *is_specific = fit == FB_SECTOR_SAME ? "yes" : fit == FB_SECTOR_OTHER ? "no"
                                                                        : NULL;
  if (fit != FB_SECTOR_OTHER)
    *reason = NULL;
  if (fit != FB_SECTOR_OTHER || (*reason != NULL && **reason != '\0') ||
      !fb_match_is_exception (workspace, programme_id, one, other))
    return TRUE;

  mentee = fb_workspace_dup_name (workspace, one->pdata[0]);
  mentor = fb_workspace_dup_name (workspace, other->pdata[0]);
  g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("%s and %s: say why a match outside the sector."), mentee, mentor);
  return FALSE;
}

/**
 * fb_deed_propose:
 * @reasons: (nullable): why these people, in words
 * @exception_reason: (nullable): why outside the sector; refused without where they
 *   are, and left alone where they are not (R133)
 *
 * Proposes a match (R142): a person decides, both sides are asked.
 *
 * Returns: (transfer full): the duo, not started
 */
FbDuo *
fb_deed_propose (FbWorkspace        *workspace,
                 const char         *programme_id,
                 const char *const  *mentees,
                 const char *const  *mentors,
                 const char         *reasons,
                 const char         *exception_reason,
                 GError            **error)
{
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, programme_id, error);
  g_autoptr(FbRecord) duo = NULL;
  g_autofree char *code = NULL;
  g_autofree char *organisation = NULL;
  const char *is_specific;
  gboolean ok;

  if (programme == NULL || !check_people (mentees, mentors, error) ||
      !judge_sector (workspace, programme_id, mentees, mentors, &exception_reason, &is_specific, error) ||
      !_fb_deed_begin (workspace, "propose", NULL, error))
    return NULL;

  duo = fb_record_new (&fb_duo_kind, NULL);
  code = make_code (workspace, programme);
  organisation = programme->organisation_id != NULL ? g_strdup (programme->organisation_id)
                                                    : fb_workspace_dup_organisation_id (workspace);

  ok = _fb_deed_save (workspace, duo, error,
                      "programme-id", programme_id,
                      "code", code,
                      "organisation-id", organisation,
                      "coordinator-id", fb_workspace_get_staff_id (workspace),
                      "match-status", "proposed",
                      "relationship-status", "not-started",
                      "proposed-on", fb_workspace_get_today (workspace),
                      "match-reasons", reasons,
                      "sector-specific", is_specific,
                      "exception-reason", exception_reason,
                      NULL) &&
       add_members (workspace, fb_record_get_id (duo), mentees, "mentee", error) &&
       add_members (workspace, fb_record_get_id (duo), mentors, "mentor", error);

  return _fb_deed_end (workspace, ok, error) ? FB_DUO (g_steal_pointer (&duo)) : NULL;
}

/* Whether every member said yes. */
static gboolean
all_accepted (FbWorkspace *workspace,
              const char  *duo_id)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace),
                                                &fb_duo_member_kind, "duo-id", duo_id, NULL, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      if (g_strcmp0 (((FbDuoMember *) members->pdata[i])->acceptance, "yes") != 0)
        return FALSE;
    }

  return members != NULL && members->len > 0;
}

/**
 * fb_deed_answer_proposal:
 * @acceptance: "yes", "rather-not" (no reason needed) or "asked"
 *
 * One side's answer. When all have said yes the match is accepted.
 */
gboolean
fb_deed_answer_proposal (FbWorkspace  *workspace,
                         FbDuoMember  *member,
                         const char   *acceptance,
                         GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, member->duo_id, error);
  gboolean ok;

  if (duo == NULL || !_fb_deed_begin (workspace, "answer-proposal", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, member, error,
                      "acceptance", acceptance,
                      "accepted-on", fb_workspace_get_today (workspace),
                      NULL);

  if (ok && g_str_equal (acceptance, "rather-not"))
    ok = _fb_deed_save (workspace, duo, error, "match-status", "declined", NULL) &&
         _fb_deed_give_priority (workspace, duo, error);
  else if (ok && g_str_equal (duo->match_status, "proposed") &&
           all_accepted (workspace, fb_record_get_id (FB_RECORD (duo))))
    ok = _fb_deed_save (workspace, duo, error, "match-status", "accepted", NULL);

  return _fb_deed_end (workspace, ok, error);
}

static gboolean
accept_for_all (FbWorkspace  *workspace,
                FbDuo        *duo,
                GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace),
                                                &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), NULL, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      gboolean said_yes = g_strcmp0 (member->acceptance, "yes") == 0;

      if (!_fb_deed_save (workspace, member, error,
                          "acceptance", "yes",
                          "accepted-on", said_yes ? NULL : today,
                          "from-date", member->from_date == NULL ? today : NULL,
                          NULL))
        return FALSE;
    }

  return members != NULL;
}

static char *
make_planned_end (FbWorkspace *workspace,
                  FbDuo       *duo)
{
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind,
                                                   duo->programme_id, NULL);

  if (programme == NULL || programme->duration_months_max == FB_UNSET)
    return NULL;

  return fb_date_add_months (fb_workspace_get_today (workspace), (int) programme->duration_months_max);
}

/**
 * fb_deed_both_said_yes:
 *
 * The match is agreed; the duo may start. The planned end follows from the
 * longest duration of the programme, if it has one. Its agreement is drafted,
 * unless the programme needs none.
 */
gboolean
fb_deed_both_said_yes (FbWorkspace  *workspace,
                       FbDuo        *duo,
                       GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *end = NULL;
  gboolean ok;

  if (g_str_equal (duo->match_status, "agreed"))
    return TRUE;

  if (!_fb_deed_begin (workspace, "both-said-yes", NULL, error))
    return FALSE;

  end = make_planned_end (workspace, duo);
  ok = accept_for_all (workspace, duo, error) &&
       _fb_deed_save (workspace, duo, error,
                      "match-status", "agreed",
                      "agreed-on", today,
                      "relationship-status", "active",
                      "starts-on", duo->starts_on == NULL ? today : NULL,
                      "planned-end-on", duo->planned_end_on == NULL ? end : NULL,
                      NULL) &&
       _fb_deed_drop_priority (workspace, duo, error) &&
       _fb_agreement_draft_at_once (workspace, duo, error);

  return _fb_deed_end (workspace, ok, error);
}

/* The match will not be: somebody would rather not, or we thought again. Who did
 * not say no goes first when matches are made. */
gboolean
fb_deed_decline_match (FbWorkspace  *workspace,
                       FbDuo        *duo,
                       const char   *remark,
                       GError      **error)
{
  gboolean ok;

  if (g_str_equal (duo->match_status, "agreed") || g_str_equal (duo->match_status, "declined"))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Only a proposal can be withdrawn."));
      return FALSE;
    }

  if (!_fb_deed_begin (workspace, "decline-match", remark, error))
    return FALSE;

  ok = _fb_deed_save (workspace, duo, error,
                      "match-status", "declined",
                      "end-note", remark,
                      NULL) &&
       _fb_deed_give_priority (workspace, duo, error);

  return _fb_deed_end (workspace, ok, error);
}

/**
 * fb_deed_set_relationship:
 *
 * Pauses or resumes a duo (R51).
 */
gboolean
fb_deed_set_relationship (FbWorkspace  *workspace,
                          FbDuo        *duo,
                          const char   *status,
                          const char   *remark,
                          GError      **error)
{
  const char *deed = g_str_equal (status, "paused") ? "pause-duo" : "resume-duo";
  gboolean ok;

  if (!_fb_deed_begin (workspace, deed, remark, error))
    return FALSE;

  ok = _fb_deed_save (workspace, duo, error,
                      "relationship-status", status,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}
