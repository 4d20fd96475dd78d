/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-consents"

#include "app/fb-consents.h"

#include "app/fb-deed-private.h"

/* (transfer full) (nullable): what the person said about this purpose last */
FbConsent *
fb_consents_find (FbWorkspace  *workspace,
                  const char   *person_id,
                  const char   *purpose,
                  GError      **error)
{
  g_autoptr(GPtrArray) consents = fb_store_list (fb_workspace_get_store (workspace), &fb_consent_kind,
                                                 "person-id", person_id, "created DESC", error);

  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      FbConsent *consent = consents->pdata[i];

      if (g_strcmp0 (consent->purpose, purpose) == 0)
        return g_object_ref (consent);
    }

  return NULL;
}

/**
 * fb_deed_set_consent:
 * @purpose: a code of consent-purpose
 * @state: a code of consent-state
 *
 * Notes what a person allowed, refused or took back, with today as its day.
 */
gboolean
fb_deed_set_consent (FbWorkspace  *workspace,
                     const char   *person_id,
                     const char   *purpose,
                     const char   *state,
                     GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(FbConsent) consent = fb_consents_find (workspace, person_id, purpose, NULL);
  gboolean is_answer = !g_str_equal (state, "asked");
  gboolean ok;

  if (!_fb_deed_begin (workspace, "set-consent", NULL, error))
    return FALSE;

  if (consent == NULL)
    consent = FB_CONSENT (fb_record_new (&fb_consent_kind, NULL));
  ok = _fb_deed_save (workspace, consent, error,
                      "person-id", person_id,
                      "purpose", purpose,
                      "state", state,
                      "asked-on", consent->asked_on != NULL ? NULL : today,
                      "decided-on", is_answer ? today : NULL,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}
