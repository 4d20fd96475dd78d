/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-parties-words"

#include "app/fb-parties-words.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "rules/fb-parties.h"
#include "store/fb-store-reached.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const sentences[FB_PARTIES_N] = {
  [FB_PARTIES_ONE_ORGANISATION] = N_("It rests on one organisation. Mentoring is never the work of one party."),
  [FB_PARTIES_ONE_PERSON] = N_("One person does it all. Who takes over when that person is ill?"),
  [FB_PARTIES_NO_MATCHER] = N_("Nobody is named who matches."),
  [FB_PARTIES_NO_MENTEE_SIDE] = N_("Two organisations carry it, but none is named that looks after the mentees."),
  [FB_PARTIES_NO_MENTOR_SIDE] = N_("Two organisations carry it, but none is named that looks after the mentors."),
  [FB_PARTIES_SAME_SIDES] = N_("Two organisations are meant, but the same one looks after mentees and mentors."),
  [FB_PARTIES_STRENGTHS_UNKNOWN] = N_("Nobody noted what staff bring. It can be said under Preferences."),
  [FB_PARTIES_NO_EMPLOYERS] = N_("Nobody on the team knows employers."),
  [FB_PARTIES_NO_TARGET_GROUP] = N_("Nobody on the team knows the target group."),
  [FB_PARTIES_NO_ADVOCATE] = N_("Nobody on the team knows about travel, childcare and housing, to stand up for mentees."),
};

static gboolean
is_current (FbWorkspace        *workspace,
            FbProgrammePartner *partner)
{
  const char *today = fb_workspace_get_today (workspace);

  return (partner->from_date == NULL || strcmp (partner->from_date, today) <= 0) &&
         (partner->until_date == NULL || strcmp (partner->until_date, today) >= 0);
}

/* (transfer container): the partners of today */
static GPtrArray *
list_partners (FbWorkspace *workspace,
               const char  *programme_id)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_partner_kind,
                                            "programme-id", programme_id, "role", NULL);
  GPtrArray *current = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (is_current (workspace, all->pdata[i]))
        g_ptr_array_add (current, g_object_ref (all->pdata[i]));
    }

  return current;
}

static void
append_strengths (GString    *strengths,
                  const char *codes)
{
  if (codes != NULL)
    g_string_append_printf (strengths, "%s%s", strengths->len > 0 ? " " : "", codes);
}

/* (transfer full): what those bring who work here, and the partners (R56, R293);
 * @n_staff: how many work here */
static char *
join_strengths (FbWorkspace *workspace,
                GPtrArray   *partners,
                guint       *n_staff)
{
  g_autoptr(GPtrArray) staff = fb_store_list (fb_workspace_get_store (workspace), &fb_staff_kind, NULL, NULL, "code",
                                              NULL);
  GString *strengths = g_string_new (NULL);

  *n_staff = 0;
  for (guint i = 0; staff != NULL && i < staff->len; i++)
    {
      FbStaff *one = staff->pdata[i];

      if (g_strcmp0 (one->active, "no") == 0)
        continue;
      (*n_staff)++;
      append_strengths (strengths, one->strengths);
    }
  for (guint i = 0; i < partners->len; i++)
    append_strengths (strengths, FB_PROGRAMME_PARTNER (partners->pdata[i])->strengths);

  return g_string_free (strengths, FALSE);
}

/**
 * fb_programme_list_party_doubts:
 *
 * Returns: (transfer container) (element-type utf8): a sentence for each thing
 *   that nobody does, and for each party that stands alone (R36, R38, R48,
 *   R56, R57); translated, static
 */
GPtrArray *
fb_programme_list_party_doubts (FbWorkspace *workspace,
                                FbProgramme *programme)
{
  g_autoptr(GPtrArray) partners = list_partners (workspace, fb_record_get_id (FB_RECORD (programme)));
  g_autoptr(GArray) parties = g_array_new (FALSE, FALSE, sizeof (FbPartyFact));
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (FbPartiesCode));
  g_autofree char *strengths = NULL;
  GPtrArray *doubts = g_ptr_array_new ();
  FbPartiesFacts facts = {
    .model = programme->model,
    .organisation_id = programme->organisation_id,
    .matcher_id = programme->matching_owner_id,
  };

  for (guint i = 0; i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      const FbPartyFact party = { partner->organisation_id, partner->role };

      g_array_append_val (parties, party);
    }
  strengths = join_strengths (workspace, partners, &facts.n_staff);
  facts.strengths = strengths;
  facts.parties = (const FbPartyFact *) (gpointer) parties->data;
  facts.n_parties = parties->len;
  fb_parties_judge (&facts, findings);

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (doubts, (gpointer) _(sentences[g_array_index (findings, FbPartiesCode, i)]));

  return doubts;
}

static void
append_caseload (GString            *line,
                 FbWorkspace        *workspace,
                 FbProgrammePartner *partner)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *from = g_strdup_printf ("%.4s-01-01", today);
  gint64 n;

  if (partner->caseload_limit == FB_UNSET)
    return;

  n = fb_store_count_referred (fb_workspace_get_store (workspace), partner->programme_id, partner->organisation_id,
                               from, today);
  g_string_append (line, " · ");
  /* Translators: how many mentees an organisation referred since January, and how many it may */
  g_string_append_printf (line, _("%d of at most %d mentees this year"), (int) n, (int) partner->caseload_limit);
}

/**
 * fb_partner_dup_words:
 *
 * Returns: (transfer full): the part of a partner, on whose side it stands,
 *   whether it alone refers, its caseload, and since or until when (R60-R66,
 *   R109)
 */
char *
fb_partner_dup_words (FbWorkspace        *workspace,
                      FbProgrammePartner *partner)
{
  g_autofree char *from = partner->from_date != NULL ? fb_date_dup_display (partner->from_date) : NULL;
  g_autofree char *until = partner->until_date != NULL ? fb_date_dup_display (partner->until_date) : NULL;
  GString *line = g_string_new (fb_code_list_get_label (&fb_code_partner_role, partner->role));

  if (partner->side != NULL)
    g_string_append_printf (line, " · %s: %s", fb_field_get_label (fb_kind_find_field (&fb_programme_partner_kind, "side")),
                            fb_code_list_get_label (&fb_code_partner_side, partner->side));
  if (g_strcmp0 (partner->exclusive, "yes") == 0)
    g_string_append_printf (line, " · %s", _("only this one refers"));
  append_caseload (line, workspace, partner);
  if (from != NULL || until != NULL)
    g_string_append_printf (line, " · %s – %s", from != NULL ? from : "…", until != NULL ? until : "…");
  if (partner->strengths != NULL)
    {
      g_autofree char *brings = fb_code_list_dup_labels (&fb_code_staff_strength, partner->strengths);

      g_string_append_printf (line, " · %s", brings);
    }
  if (partner->remark != NULL)
    g_string_append_printf (line, " · %s", partner->remark);

  return g_string_free (line, FALSE);
}

/**
 * fb_enrolment_dup_referral_doubt:
 *
 * Returns: (transfer full) (nullable): a sentence where the programme takes
 *   mentees from one organisation only and this one came another way (R66)
 */
char *
fb_enrolment_dup_referral_doubt (FbWorkspace *workspace,
                                 FbEnrolment *enrolment)
{
  g_autoptr(GPtrArray) partners = NULL;
  g_autofree char *name = NULL;

  if (g_strcmp0 (enrolment->role, "mentee") != 0)
    return NULL;

  partners = list_partners (workspace, enrolment->programme_id);
  for (guint i = 0; i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];

      if (g_strcmp0 (partner->exclusive, "yes") != 0 || !g_str_equal (partner->role, "referrer"))
        continue;
      if (g_strcmp0 (partner->organisation_id, enrolment->referral_organisation_id) == 0)
        return NULL;
      g_free (name);
      name = fb_workspace_dup_name_of (workspace, "organisation", partner->organisation_id);
    }
  if (name == NULL)
    return NULL;

  /* Translators: %s is an organisation */
  return g_strdup_printf (enrolment->referral_organisation_id == NULL
                            ? _("Only %s refers to this programme; who referred this person is not noted.")
                            : _("Only %s refers to this programme; somebody else referred this person."),
                          name);
}

/**
 * fb_staff_dup_load:
 *
 * Returns: (transfer full) (nullable): how many mentees and duos somebody
 *   looks after, and how many that may be (R109); %NULL where there is neither
 */
char *
fb_staff_dup_load (FbWorkspace *workspace,
                   FbStaff     *staff)
{
  gint64 n = fb_store_count_load (fb_workspace_get_store (workspace), fb_record_get_id (FB_RECORD (staff)));

  if (staff->caseload_limit == FB_UNSET)
    return n > 0 ? g_strdup_printf (ngettext ("looks after %d duo", "looks after %d duos", (gulong) n), (int) n) : NULL;
  if (n > staff->caseload_limit)
    return g_strdup_printf (_("looks after %d duos, more than the limit of %d"), (int) n, (int) staff->caseload_limit);

  return g_strdup_printf (_("looks after %d of at most %d duos"), (int) n, (int) staff->caseload_limit);
}
