/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-admission.h"

#include "app/fb-deed-private.h"
#include "app/fb-eligibility-words.h"

#include <glib/gi18n.h>

/* (nullable): what the decision says about the rules */
static const char *
get_admission (const char *status)
{
  if (g_str_equal (status, "ready"))
    return "admitted";

  return g_str_equal (status, "not-admitted") ? "not-admitted" : NULL;
}

/* Resuming after a pause is no new admission. */
static gboolean
is_admission (FbEnrolment *enrolment,
              const char  *status)
{
  return get_admission (status) != NULL && g_strcmp0 (enrolment->status, "paused") != 0;
}

static gboolean
keep_check (FbWorkspace                *workspace,
            FbEnrolment                *enrolment,
            const FbEnrolmentDecision  *decision,
            GError                    **error)
{
  g_autoptr(FbEligibilityCheck) check =
    fb_deed_check_eligibility (workspace, enrolment, get_admission (decision->status),
                               decision->remark, error);

  return check != NULL;
}

/**
 * fb_deed_decide:
 *
 * Admits, does not admit, pauses, completes, stops or declines, as one deed.
 * An admission keeps what the rules say today; against them it needs a remark
 * (R85, R103).
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED where that is missing
 */
gboolean
fb_deed_decide (FbWorkspace                *workspace,
                FbEnrolment                *enrolment,
                const FbEnrolmentDecision  *decision,
                GError                    **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "set-status", decision->remark, error))
    return FALSE;

  ok = (!is_admission (enrolment, decision->status) ||
        keep_check (workspace, enrolment, decision, error)) &&
       fb_deed_set_status (workspace, enrolment, decision->status, decision->reason,
                           decision->remark, error) &&
       _fb_deed_save (workspace, enrolment, error, "status-since", decision->on, NULL);

  return _fb_deed_end (workspace, ok, error);
}

/* The first talk begins: by whom is kept, when it was is kept at its end. */
gboolean
fb_deed_start_intake (FbWorkspace  *workspace,
                      FbEnrolment  *enrolment,
                      GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "set-status", NULL, error))
    return FALSE;

  ok = fb_deed_set_status (workspace, enrolment, "in-intake", NULL, NULL, error) &&
       _fb_deed_save (workspace, enrolment, error, "intake-staff-id",
                      fb_workspace_get_staff_id (workspace), NULL);

  return _fb_deed_end (workspace, ok, error);
}

/* The intake has a day once it is finished. */
gboolean
fb_deed_finish_intake (FbWorkspace  *workspace,
                       FbEnrolment  *enrolment,
                       GError      **error)
{
  if (enrolment->intake_on != NULL)
    return TRUE;

  return fb_workspace_set_field (workspace, FB_RECORD (enrolment), "intake-on",
                                 fb_workspace_get_today (workspace), NULL, error);
}
