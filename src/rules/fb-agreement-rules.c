/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-rules"

#include "rules/fb-agreement-rules.h"

#include "rules/fb-age.h"

#include <string.h>

static gboolean
is_active (const FbAgreementMember *member,
           const char              *on)
{
  return g_strcmp0 (member->acceptance, "rather-not") != 0 &&
         (member->until_date == NULL || strcmp (member->until_date, on) >= 0);
}

/* A signature that names nobody stands for the only one who could be meant. */
static gboolean
has_signed (const FbAgreementFacts *facts,
            const char             *party,
            const char             *id,
            gboolean                is_only_one)
{
  for (guint i = 0; i < facts->n_signatures; i++)
    {
      const FbAgreementSignature *signature = &facts->signatures[i];
      const char *signed_id = g_str_equal (party, "organisation") ? signature->organisation_id
                                                                  : signature->person_id;

      if (g_strcmp0 (signature->party, party) == 0 &&
          (signed_id == NULL ? is_only_one : g_strcmp0 (signed_id, id) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
add_signer (GArray     *signers,
            const char *party,
            const char *id,
            gboolean    is_unsure)
{
  FbSigner signer = { .party = party, .is_unsure = is_unsure };

  if (g_str_equal (party, "organisation"))
    signer.organisation_id = id;
  else
    signer.person_id = id;
  g_array_append_val (signers, signer);
}

/* Nobody's age is doubted without a reason: no birth date, no guardian. */
static void
add_guardian (GArray                  *signers,
              const FbAgreementMember *member,
              const char              *on)
{
  int low, high;

  if (fb_age_get_range (member->birth_date, on, &low, &high) && low < FB_FULL_AGE)
    add_signer (signers, "guardian", member->person_id, high >= FB_FULL_AGE);
}

static guint
count_party (GArray     *signers,
             const char *party)
{
  guint n = 0;

  for (guint i = 0; i < signers->len; i++)
    n += g_str_equal (g_array_index (signers, FbSigner, i).party, party) ? 1 : 0;

  return n;
}

/**
 * fb_agreement_list_signers:
 * @on: the day of signing
 *
 * Who signs: every active member, a guardian for each under age, every
 * organisation concerned; mentees first, then mentors. An interpreter or a
 * witness is named and is no party.
 *
 * Returns: (transfer full) (element-type FbSigner): borrows from @facts
 */
GArray *
fb_agreement_list_signers (const FbAgreementFacts *facts,
                           const char             *on)
{
  static const char *const roles[] = { "mentee", "mentor" };
  GArray *signers = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (on != NULL, NULL);

  signers = g_array_new (FALSE, FALSE, sizeof (FbSigner));

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      for (guint i = 0; i < facts->n_members; i++)
        {
          const FbAgreementMember *member = &facts->members[i];

          if (g_strcmp0 (member->role, roles[r]) != 0 || !is_active (member, on))
            continue;

          add_signer (signers, roles[r], member->person_id, FALSE);
          add_guardian (signers, member, on);
        }
    }
  for (guint i = 0; i < facts->n_organisations; i++)
    add_signer (signers, "organisation", facts->organisations[i], FALSE);

  for (guint i = 0; i < signers->len; i++)
    {
      FbSigner *signer = &g_array_index (signers, FbSigner, i);
      const char *id = signer->organisation_id != NULL ? signer->organisation_id
                                                       : signer->person_id;

      signer->has_signed = has_signed (facts, signer->party, id,
                                       count_party (signers, signer->party) == 1);
    }

  return signers;
}

/* How many have still to sign; a guardian who may not be needed is not counted. */
int
fb_agreement_count_to_sign (const FbAgreementFacts *facts,
                            const char             *on)
{
  g_autoptr(GArray) signers = fb_agreement_list_signers (facts, on);
  int n = 0;

  g_return_val_if_fail (signers != NULL, 0);

  for (guint i = 0; i < signers->len; i++)
    {
      const FbSigner *signer = &g_array_index (signers, FbSigner, i);

      n += !signer->has_signed && !signer->is_unsure ? 1 : 0;
    }

  return n;
}

/* The text locks at the first signature, and never opens again: a change makes
 * a new version. */
gboolean
fb_agreement_is_locked (const char *status,
                        guint       n_signatures)
{
  return n_signatures > 0 || (status != NULL && !g_str_equal (status, "draft"));
}

/* May it count as signed? All three parties are there, and nobody is missing. */
gboolean
fb_agreement_is_complete (const FbAgreementFacts *facts,
                          const char             *on)
{
  g_autoptr(GArray) signers = fb_agreement_list_signers (facts, on);

  g_return_val_if_fail (signers != NULL, FALSE);

  return count_party (signers, "mentee") > 0 && count_party (signers, "mentor") > 0 &&
         count_party (signers, "organisation") > 0 && fb_agreement_count_to_sign (facts, on) == 0;
}

/**
 * fb_agreement_may_sign:
 * @party: mentee, mentor, organisation or guardian
 * @id: id of the person, or of the organisation; of a guardian: the person
 *   guarded
 *
 * Returns: whether this party may sign now, or why not
 */
FbSigning
fb_agreement_may_sign (const FbAgreementFacts *facts,
                       const char             *on,
                       const char             *party,
                       const char             *id)
{
  g_autoptr(GArray) signers = fb_agreement_list_signers (facts, on);

  g_return_val_if_fail (signers != NULL, FB_SIGNING_NOT_OPEN);

  if (g_strcmp0 (facts->status, "draft") != 0)
    return FB_SIGNING_NOT_OPEN;

  for (guint i = 0; i < signers->len; i++)
    {
      const FbSigner *signer = &g_array_index (signers, FbSigner, i);
      const char *own_id = signer->organisation_id != NULL ? signer->organisation_id
                                                           : signer->person_id;

      if (g_strcmp0 (signer->party, party) == 0 && g_strcmp0 (own_id, id) == 0)
        return signer->has_signed ? FB_SIGNING_ALREADY_SIGNED : FB_SIGNING_ALLOWED;
    }

  return FB_SIGNING_NOT_A_PARTY;
}

/* none, draft, partly-signed, signed: as the signals and the next step read it.
 * @status is that of the newest version, NULL where there is none. */
const char *
fb_agreement_get_state (const char *status,
                        guint       n_signatures)
{
  if (g_strcmp0 (status, "signed") == 0)
    return "signed";
  if (g_strcmp0 (status, "draft") != 0)
    return "none";

  return n_signatures > 0 ? "partly-signed" : "draft";
}
