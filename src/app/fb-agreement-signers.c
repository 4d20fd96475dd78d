/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreements.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-organisation.h"

#include <string.h>

#define AGE_OF_MAJORITY_MONTHS (18 * 12)

void
fb_signer_free (FbSigner *self)
{
  g_free (self->party);
  g_free (self->name);
  g_free (self->person_id);
  g_free (self->organisation_id);
  g_clear_object (&self->signature);
  g_free (self);
}

static FbSigner *
add_signer (GPtrArray  *signers,
            const char *party,
            const char *name,
            const char *person_id,
            const char *organisation_id)
{
  FbSigner *signer = g_new0 (FbSigner, 1);

  signer->party = g_strdup (party);
  signer->name = g_strdup (name);
  signer->person_id = g_strdup (person_id);
  signer->organisation_id = g_strdup (organisation_id);
  g_ptr_array_add (signers, signer);

  return signer;
}

/* Under 18 for certain: a guardian signs too. With only a year, the last day
 * of it counts, so that nobody is left without a guardian by a guess. */
static gboolean
is_minor (FbPerson   *person,
          const char *today)
{
  g_autofree char *latest = NULL;
  g_autofree char *of_age = NULL;

  if (person->birth_date == NULL)
    return FALSE;

  latest = strlen (person->birth_date) == 4 ? g_strdup_printf ("%s-12-31", person->birth_date)
           : strlen (person->birth_date) == 7 ? g_strdup_printf ("%s-28", person->birth_date)
           : g_strdup (person->birth_date);
  of_age = fb_date_add_months (latest, AGE_OF_MAJORITY_MONTHS);

  return of_age != NULL && strcmp (of_age, today) > 0;
}

static void
add_members (FbWorkspace *workspace,
             const char  *duo_id,
             GPtrArray   *signers)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "duo-id", duo_id,
                                                "role", NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      g_autoptr(FbPerson) person = _fb_deed_get (workspace, &fb_person_kind, member->person_id, NULL);

      if (person == NULL || member->until_date != NULL)
        continue;
      add_signer (signers, member->role, person->name_used, member->person_id, NULL);
      if (is_minor (person, fb_workspace_get_today (workspace)))
        add_signer (signers, "guardian", person->guardian_name, member->person_id, NULL);
    }
}

static void
add_organisation (FbWorkspace *workspace,
                  const char  *organisation_id,
                  GPtrArray   *signers)
{
  g_autoptr(FbOrganisation) organisation = NULL;

  if (organisation_id == NULL)
    return;

  organisation = _fb_deed_get (workspace, &fb_organisation_kind, organisation_id, NULL);
  if (organisation != NULL)
    add_signer (signers, "organisation", organisation->name, NULL, organisation_id);
}

static FbSigner *
find_signer (GPtrArray   *signers,
             FbSignature *signature)
{
  for (guint i = 0; i < signers->len; i++)
    {
      FbSigner *signer = signers->pdata[i];

      if (signer->signature == NULL && g_str_equal (signer->party, signature->party) &&
          (signature->person_id == NULL || g_strcmp0 (signer->person_id, signature->person_id) == 0))
        return signer;
    }

  return NULL;
}

/**
 * fb_agreement_list_signers:
 *
 * Every active member of the duo, its organisation, and for an under-18 a
 * guardian; each with the signature if it is there. A signature of somebody
 * who is no party any more is listed after them.
 *
 * Returns: (transfer full) (element-type FbSigner): who signs
 */
GPtrArray *
fb_agreement_list_signers (FbWorkspace  *workspace,
                           FbAgreement  *agreement,
                           GError      **error)
{
  g_autoptr(GPtrArray) signers = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_signer_free);
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, error);
  g_autoptr(GPtrArray) signatures = NULL;

  if (duo == NULL ||
      (signatures = fb_agreement_list_signatures (workspace, agreement, error)) == NULL)
    return NULL;

  add_members (workspace, agreement->duo_id, signers);
  add_organisation (workspace, duo->organisation_id, signers);

  for (guint i = 0; i < signatures->len; i++)
    {
      FbSignature *signature = signatures->pdata[i];
      FbSigner *signer = find_signer (signers, signature);

      if (signer == NULL)
        signer = add_signer (signers, signature->party, signature->signer_name,
                             signature->person_id, signature->organisation_id);
      signer->signature = g_object_ref (signature);
    }

  return g_steal_pointer (&signers);
}
