/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreements.h"

#include "app/fb-deed-private.h"
#include "domain/fb-codes.h"
#include "domain/fb-organisation.h"
#include "domain/fb-programme-partner.h"
#include "domain/fb-programme.h"
#include "rules/fb-agreement-rules.h"

/* The facts that the rules want, with the records that own the text. */
typedef struct
{
  FbAgreementFacts  facts;
  GArray           *members;
  GArray           *signatures;
  GPtrArray        *records;
  GPtrArray        *organisations; /* ids, each once */
} PartyCase;

static void
party_case_clear (PartyCase *self)
{
  g_clear_pointer (&self->members, g_array_unref);
  g_clear_pointer (&self->signatures, g_array_unref);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PartyCase, party_case_clear)

void
fb_signing_party_free (FbSigningParty *self)
{
  g_free (self->party);
  g_free (self->name);
  g_free (self->person_id);
  g_free (self->organisation_id);
  g_clear_object (&self->signature);
  g_free (self);
}

static gboolean
add_members (PartyCase    *self,
             FbWorkspace  *workspace,
             const char   *duo_id,
             GError      **error)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace),
                                                &fb_duo_member_kind, "duo-id", duo_id, "role", error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = g_object_ref (members->pdata[i]);
      FbPerson *person;
      FbAgreementMember flat;

      g_ptr_array_add (self->records, member);
      person = _fb_deed_get (workspace, &fb_person_kind, member->person_id, error);
      if (person == NULL)
        return FALSE;
      g_ptr_array_add (self->records, person);

      flat = (FbAgreementMember) { member->person_id, member->role, member->acceptance,
                                   member->until_date, person->birth_date };
      g_array_append_val (self->members, flat);
    }

  return members != NULL;
}

static gboolean
has_signature (PartyCase  *self,
               const char *organisation_id)
{
  for (guint i = 0; i < self->signatures->len; i++)
    {
      if (g_strcmp0 (g_array_index (self->signatures, FbAgreementSignature, i).organisation_id, organisation_id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* In a dual model one organisation looks after the mentees and another after the
 * mentors, and both sign (R35). Whoever came after the last signature does not.
 * FB_SQL_PARTNERS in store/ counts them. */
static gboolean
add_partners (PartyCase    *self,
              FbWorkspace  *workspace,
              FbDuo        *duo,
              gboolean      is_open,
              GError      **error)
{
  static const char *const sides[] = { "mentee-side", "mentor-side", NULL };
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, duo->programme_id, error);
  g_autoptr(GPtrArray) partners = NULL;

  if (programme == NULL)
    return FALSE;
  if (g_strcmp0 (programme->model, "dual") != 0)
    return TRUE;

  partners = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_partner_kind, "programme-id",
                            duo->programme_id, "role", error);
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];

      if (!g_strv_contains (sides, partner->role) || partner->until_date != NULL ||
          (!is_open && !has_signature (self, partner->organisation_id)) ||
          g_ptr_array_find_with_equal_func (self->organisations, partner->organisation_id, g_str_equal, NULL))
        continue;

      g_ptr_array_add (self->records, g_object_ref (partner));
      g_ptr_array_add (self->organisations, partner->organisation_id);
    }

  return partners != NULL;
}

static void
add_signatures (PartyCase *self,
                GPtrArray *signatures)
{
  for (guint i = 0; i < signatures->len; i++)
    {
      FbSignature *signature = signatures->pdata[i];
      FbAgreementSignature flat = { signature->party, signature->person_id, signature->organisation_id };

      g_array_append_val (self->signatures, flat);
    }
}

static gboolean
collect (PartyCase    *self,
         FbWorkspace  *workspace,
         FbAgreement  *agreement,
         GPtrArray    *signatures,
         GError      **error)
{
  FbDuo *duo;

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->members = g_array_new (FALSE, TRUE, sizeof (FbAgreementMember));
  self->signatures = g_array_new (FALSE, TRUE, sizeof (FbAgreementSignature));

  duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, error);
  if (duo == NULL)
    return FALSE;
  g_ptr_array_add (self->records, duo);
  if (!add_members (self, workspace, agreement->duo_id, error))
    return FALSE;
  add_signatures (self, signatures);

  self->organisations = g_ptr_array_new ();
  if (duo->organisation_id != NULL)
    g_ptr_array_add (self->organisations, duo->organisation_id);
  if (!add_partners (self, workspace, duo, g_strcmp0 (agreement->status, "draft") == 0, error))
    return FALSE;
  self->facts = (FbAgreementFacts) {
    .status = agreement->status,
    .members = (FbAgreementMember *) (gpointer) self->members->data,
    .n_members = self->members->len,
    .organisations = (const char *const *) self->organisations->pdata,
    .n_organisations = self->organisations->len,
    .signatures = (FbAgreementSignature *) (gpointer) self->signatures->data,
    .n_signatures = self->signatures->len,
  };

  return TRUE;
}

/* The name that stands in the text: of a guardian the one recorded with the
 * person guarded. */
static char *
dup_party_name (FbWorkspace    *workspace,
                const FbSigner *signer)
{
  g_autoptr(FbPerson) person = NULL;

  if (signer->organisation_id != NULL)
    return fb_workspace_dup_name_of (workspace, "organisation", signer->organisation_id);

  person = _fb_deed_get (workspace, &fb_person_kind, signer->person_id, NULL);
  if (person == NULL)
    return NULL;

  return g_strdup (g_str_equal (signer->party, "guardian") ? person->guardian_name : person->name_used);
}

static FbSignature *
find_signature (GPtrArray      *signatures,
                const FbSigner *signer)
{
  for (guint i = 0; i < signatures->len; i++)
    {
      FbSignature *signature = signatures->pdata[i];

      if (g_str_equal (signature->party, signer->party) &&
          g_strcmp0 (signature->person_id, signer->person_id) == 0 &&
          g_strcmp0 (signature->organisation_id, signer->organisation_id) == 0)
        return g_object_ref (signature);
    }

  return NULL;
}

/**
 * fb_agreement_list_parties:
 *
 * Every active member of the duo, its organisation, in a dual model those of both
 * sides, and for an under-18 a guardian; each with the signature if it is there.
 *
 * Returns: (transfer full) (element-type FbSigningParty): who signs
 */
GPtrArray *
fb_agreement_list_parties (FbWorkspace  *workspace,
                           FbAgreement  *agreement,
                           GError      **error)
{
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_signing_party_free);
  g_autoptr(GPtrArray) signatures = fb_agreement_list_signatures (workspace, agreement, error);
  g_auto(PartyCase) facts = { 0 };
  g_autoptr(GArray) signers = NULL;

  if (signatures == NULL || !collect (&facts, workspace, agreement, signatures, error))
    return NULL;

  signers = fb_agreement_list_signers (&facts.facts, fb_workspace_get_today (workspace));
  for (guint i = 0; i < signers->len; i++)
    {
      const FbSigner *signer = &g_array_index (signers, FbSigner, i);
      FbSigningParty *party = g_new0 (FbSigningParty, 1);

      party->party = g_strdup (signer->party);
      party->name = dup_party_name (workspace, signer);
      party->person_id = g_strdup (signer->person_id);
      party->organisation_id = g_strdup (signer->organisation_id);
      party->is_unsure = signer->is_unsure;
      party->signature = find_signature (signatures, signer);
      g_ptr_array_add (parties, party);
    }

  return g_steal_pointer (&parties);
}

/**
 * fb_agreement_dup_to_sign:
 *
 * Returns: (transfer full) (nullable): who has still to sign the duo's agreement,
 *   ", " between; a guardian who may not be needed is not named
 */
char *
fb_agreement_dup_to_sign (FbWorkspace *workspace,
                          const char  *duo_id)
{
  g_autoptr(FbAgreement) agreement = fb_agreement_find_current (workspace, duo_id, NULL);
  g_autoptr(GPtrArray) parties = agreement != NULL ? fb_agreement_list_parties (workspace, agreement, NULL) : NULL;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const FbSigningParty *party = parties->pdata[i];

      if (party->signature == NULL && !party->is_unsure)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                party->name != NULL ? party->name
                                                    : fb_code_list_get_label (&fb_code_signing_party, party->party));
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}
