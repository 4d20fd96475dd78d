/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-organisation.h"

#include "app/fb-deed-private.h"

#include <glib/gi18n.h>

/**
 * fb_deed_add_organisation:
 *
 * Returns: (transfer full): the organisation, also where it was known already
 */
FbOrganisation *
fb_deed_add_organisation (FbWorkspace  *workspace,
                          const char   *name,
                          const char   *kind,
                          GError      **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));
  g_autoptr(FbRecord) organisation = NULL;
  gboolean ok;

  if (*clean == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Which organisation?"));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "add-organisation", NULL, error))
    return NULL;

  organisation = _fb_deed_get_organisation (workspace, clean, error);
  ok = organisation != NULL &&
       (FB_ORGANISATION (organisation)->kind != NULL ||
        _fb_deed_save (workspace, organisation, error, "kind", kind, NULL));

  return _fb_deed_end (workspace, ok, error) ? FB_ORGANISATION (g_steal_pointer (&organisation)) : NULL;
}

FbContactPerson *
fb_deed_add_contact_person (FbWorkspace  *workspace,
                            const char   *organisation_id,
                            const char   *name,
                            const char   *role,
                            GError      **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));
  g_autoptr(FbRecord) person = fb_record_new (&fb_contact_person_kind, NULL);
  gboolean ok;

  if (*clean == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("A name is needed."));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "add-contact-person", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, person, error, "organisation-id", organisation_id, "name", clean, "role", role, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_CONTACT_PERSON (g_steal_pointer (&person)) : NULL;
}

/* --- Funding --- */

FbFunding *
fb_deed_add_funding (FbWorkspace  *workspace,
                     const char   *programme_id,
                     const char   *funder,
                     const char   *support,
                     const char   *until,
                     GError      **error)
{
  g_autofree char *clean = funder != NULL ? g_strstrip (g_strdup (funder)) : g_strdup ("");
  g_autoptr(FbRecord) organisation = NULL;
  g_autoptr(FbRecord) funding = fb_record_new (&fb_funding_kind, NULL);
  gboolean ok = TRUE;

  if (!_fb_deed_begin (workspace, "add-funding", NULL, error))
    return NULL;

  if (*clean != '\0')
    {
      organisation = _fb_deed_get_organisation (workspace, clean, error);
      ok = organisation != NULL;
    }
  ok = ok &&
       _fb_deed_save (workspace, funding, error, "programme-id", programme_id,
                      "organisation-id", organisation != NULL ? fb_record_get_id (organisation) : NULL,
                      "support", support, "until-date", until, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_FUNDING (g_steal_pointer (&funding)) : NULL;
}
