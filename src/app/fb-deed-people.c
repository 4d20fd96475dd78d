/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-private.h"

#include "domain/fb-language-skill.h"

#include <glib/gi18n.h>

static FbEnrolment *
make_enrolment (FbWorkspace  *workspace,
                const char   *person_id,
                const char   *programme_id,
                const char   *role,
                GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(FbRecord) enrolment = fb_record_new (&fb_enrolment_kind, NULL);

  if (!_fb_deed_save (workspace, enrolment, error,
                      "programme-id", programme_id,
                      "person-id", person_id,
                      "role", role,
                      "status", "applied",
                      "status-since", today,
                      "applied-on", today,
                      "coordinator-id", fb_workspace_get_staff_id (workspace),
                      NULL))
    return NULL;

  return FB_ENROLMENT (g_steal_pointer (&enrolment));
}

static gboolean
add_language (FbWorkspace  *workspace,
              const char   *person_id,
              const char   *language,
              GError      **error)
{
  g_autoptr(FbRecord) skill = NULL;

  if (language == NULL)
    return TRUE;

  skill = fb_record_new (&fb_language_skill_kind, NULL);

  return _fb_deed_save (workspace, skill, error, "person-id", person_id, "language", language, NULL);
}

/**
 * fb_deed_add_person:
 * @values: what is known; the name to use, the programme and the role must be
 *
 * Takes in a person and enrols them: Quick Add.
 *
 * Returns: (transfer full): the enrolment
 */
FbEnrolment *
fb_deed_add_person (FbWorkspace        *workspace,
                    const FbNewPerson  *values,
                    GError            **error)
{
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  g_autoptr(FbEnrolment) enrolment = NULL;
  const char *id = fb_record_get_id (person);
  gboolean ok;

  if (!_fb_deed_begin (workspace, "add-person", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, person, error,
                      "name-used", values->name_used,
                      "given-name", values->given_name,
                      "family-name", values->family_name,
                      "birth-date", values->birth_date,
                      "postcode", values->postcode,
                      "phone", values->phone,
                      "email", values->email,
                      NULL) &&
       add_language (workspace, id, values->language, error) &&
       (enrolment = make_enrolment (workspace, id, values->programme_id, values->role, error)) != NULL;

  return _fb_deed_end (workspace, ok, error) ? g_steal_pointer (&enrolment) : NULL;
}

/* Whether the person already takes part in that role; a second enrolment
 * would count one person twice. */
static gboolean
is_enrolled (FbWorkspace *workspace,
             const char  *person_id,
             const char  *programme_id,
             const char  *role)
{
  g_autoptr(GPtrArray) others = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind,
                                               "person-id", person_id, NULL, NULL);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      FbEnrolment *other = others->pdata[i];
      gboolean over = g_strv_contains ((const char *const[]) {
                                         "completed", "stopped", "declined", "not-admitted", NULL },
                                       other->status);

      if (!over && g_str_equal (other->programme_id, programme_id) && g_str_equal (other->role, role))
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_deed_enrol:
 *
 * Enrols somebody who is known already.
 *
 * Returns: (transfer full): the enrolment; %FB_ERROR_REFUSED if there is one
 */
FbEnrolment *
fb_deed_enrol (FbWorkspace  *workspace,
               const char   *person_id,
               const char   *programme_id,
               const char   *role,
               GError      **error)
{
  g_autoptr(FbEnrolment) enrolment = NULL;

  if (is_enrolled (workspace, person_id, programme_id, role))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("This person already takes part in this programme."));
      return NULL;
    }

  if (!_fb_deed_begin (workspace, "enrol", NULL, error))
    return NULL;

  enrolment = make_enrolment (workspace, person_id, programme_id, role, error);

  return _fb_deed_end (workspace, enrolment != NULL, error) ? g_steal_pointer (&enrolment) : NULL;
}

/**
 * fb_deed_set_status:
 *
 * Admits, pauses, completes, ends: what a person decided, with day and reason
 * (R85, R103).
 */
gboolean
fb_deed_set_status (FbWorkspace  *workspace,
                    FbEnrolment  *enrolment,
                    const char   *status,
                    const char   *reason,
                    const char   *remark,
                    GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "set-status", remark, error))
    return FALSE;

  /* A reason belongs to its status: a new status drops the old one's. */
  g_object_set (enrolment, "status-reason", NULL, "status-note", NULL, NULL);
  if (!g_str_equal (status, "ready") && !g_str_equal (status, "paused"))
    g_object_set (enrolment, "priority-since", NULL, NULL);
  ok = _fb_deed_save (workspace, enrolment, error,
                      "status", status,
                      "status-since", fb_workspace_get_today (workspace),
                      "status-reason", reason,
                      "status-note", remark,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}
