/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-case"

#include "app/fb-duo-case.h"

#include "app/fb-deed-private.h"
#include "app/fb-duo-facts.h"
#include "base/fb-date.h"
#include "domain/fb-contact.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

void
fb_duo_case_free (FbDuoCase *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->duo);
  g_clear_object (&self->programme);
  g_clear_object (&self->agreement);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->list_row, fb_list_row_free);
  g_clear_pointer (&self->plan_row, fb_list_row_free);
  g_free (self);
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  const FbDuoMember *one = *(FbDuoMember **) a, *other = *(FbDuoMember **) b;
  int order = g_strcmp0 (one->role, other->role);

  return order != 0 ? order : g_strcmp0 (one->from_date, other->from_date);
}

static gboolean
read_records (FbDuoCase  *self,
              GError    **error)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const char *id = fb_record_get_id (FB_RECORD (self->duo));
  g_autoptr(GError) local = NULL;

  self->programme = _fb_deed_get (self->workspace, &fb_programme_kind, self->duo->programme_id, error);
  if (self->programme == NULL)
    return FALSE;

  self->members = fb_store_list (store, &fb_duo_member_kind, "duo-id", id, NULL, error);
  if (self->members == NULL)
    return FALSE;
  g_ptr_array_sort (self->members, compare_members);

  self->list_row = fb_store_get_list_row (store, FB_LIST_DUOS, id, error);
  if (self->list_row == NULL)
    return FALSE;
  /* without a plan there is no row */
  self->plan_row = fb_store_get_list_row (store, FB_LIST_PLANS, id, NULL);

  self->agreement = fb_agreement_find_current (self->workspace, id, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return self->agreement != NULL || local == NULL;
}

static int
get_number (FbListRow  *row,
            const char *column)
{
  const char *text = row != NULL ? fb_list_row_get (row, column) : NULL;

  return text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

static FbCadence
get_cadence (FbProgramme *programme,
             FbAgreement *agreement)
{
  FbCadence cadence = {
    .meetings_per_month_min = programme->meetings_per_month_min,
    .meetings_per_month_max = programme->meetings_per_month_max,
    .minutes_per_meeting_min = programme->minutes_per_meeting_min,
    .minutes_per_meeting_max = programme->minutes_per_meeting_max,
    .minutes_per_month = programme->minutes_per_month,
    .meetings_total_min = programme->meetings_total_min,
    .months = programme->duration_months_max,
  };

  /* what the duo agreed on goes before what the programme asks */
  if (agreement != NULL && agreement->meetings_min != FB_UNSET)
    cadence.meetings_total_min = agreement->meetings_min;

  return cadence;
}

static const char *
get_end (FbDuo *duo)
{
  if (duo->ended_on != NULL)
    return duo->ended_on;

  return duo->extended_until_on != NULL ? duo->extended_until_on : duo->planned_end_on;
}

static int
count_missing_texts (FbDuoCase *self)
{
  g_autoptr(GPtrArray) texts = self->agreement != NULL
                                 ? fb_agreement_list_texts (self->workspace, self->agreement, NULL) : NULL;
  int n = 0;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    n += FB_AGREEMENT_TEXT (texts->pdata[i])->body == NULL ||
         fb_agreement_text_needs_check (self->workspace, self->agreement, texts->pdata[i]);

  return n;
}

static void
fill_facts (FbDuoCase *self)
{
  FbDuoFacts *facts = &self->facts;
  FbDuo *duo = self->duo;

  facts->match_status = duo->match_status;
  facts->relationship_status = duo->relationship_status;
  facts->proposed_on = duo->proposed_on;
  facts->agreed_on = duo->agreed_on;
  facts->agreement_needed = self->programme->agreement_needed;
  facts->agreement_state = fb_list_row_get (self->list_row, "agreement");
  facts->n_to_sign = self->n_signers - self->n_signed;
  facts->n_texts_missing = count_missing_texts (self);
  facts->starts_on = duo->starts_on;
  facts->ends_on = get_end (duo);
  facts->cadence = get_cadence (self->programme, self->agreement);
  facts->n_held = get_number (self->list_row, "n-held");
  facts->last_held_on = fb_list_row_get (self->list_row, "last-contact");
  facts->next_planned_on = fb_list_row_get (self->list_row, "next-planned");
  facts->next_review_on = fb_list_row_get (self->list_row, "next-review");
  facts->review_every = self->programme->review_every;
  facts->review_unit = self->programme->review_unit;
  facts->n_goals = get_number (self->plan_row, "n-goals");
  facts->n_open_actions = get_number (self->list_row, "n-open-actions");
  if (self->plan_row != NULL)
    facts->last_review_on = fb_list_row_get (self->plan_row, "last-review");
  if (self->agreement != NULL)
    facts->drafted_on = self->agreement->drafted_on;

  for (guint i = 0; i < self->members->len; i++)
    {
      const FbDuoMember *member = self->members->pdata[i];

      facts->n_unanswered += member->until_date == NULL &&
                             (member->acceptance == NULL || g_str_equal (member->acceptance, "asked"));
    }
}

/**
 * fb_duo_case_new:
 *
 * Reads what the page of a duo and the rules about its next step need. The
 * texts of the facts belong to the records: the case is for now, not for keeping.
 *
 * Returns: (transfer full): the case
 */
FbDuoCase *
fb_duo_case_new (FbWorkspace  *workspace,
                 FbDuo        *duo,
                 GError      **error)
{
  g_autoptr(FbDuoCase) self = g_new0 (FbDuoCase, 1);

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  if (!read_records (self, error))
    return NULL;

  self->state = fb_list_row_get (self->list_row, "status");
  self->n_signed = get_number (self->list_row, "n-signed");
  self->n_signers = get_number (self->list_row, "n-signers");
  fill_facts (self);
  /* once it is over what came of it is the question, which these facts do not tell */
  self->step = fb_duo_case_is_open (self)
                 ? fb_duo_get_next_step (&self->facts, fb_workspace_get_today (workspace))
                 : fb_duo_find_next_step (workspace, fb_record_get_id (FB_RECORD (duo)), NULL);

  return g_steal_pointer (&self);
}

/* Whether it goes on: proposed, or together and not ended. */
gboolean
fb_duo_case_is_open (const FbDuoCase *self)
{
  static const char *const over[] = { "declined", "completed", "ended-early", NULL };

  return !g_strv_contains (over, self->state);
}

static char *
dup_contact_words (const FbDuoCase *self)
{
  const char *last = self->facts.last_held_on;
  g_autofree char *shown = NULL;
  int days;

  if (last == NULL)
    return g_strdup (_("no contact yet"));

  shown = fb_date_dup_display (last);
  days = fb_date_days_between (last, fb_workspace_get_today (self->workspace));
  if (days <= 0)
    return g_strdup (_("last contact today"));

  /* Translators: %s is a date */
  return g_strdup_printf (ngettext ("last contact %s, %d day ago", "last contact %s, %d days ago",
                                    (gulong) days), shown, days);
}

static char *
dup_signed_words (const FbDuoCase *self)
{
  if (self->agreement == NULL)
    return g_strdup_printf ("%s", _("no agreement yet"));
  if (g_strcmp0 (self->facts.agreement_state, "signed") == 0)
    return NULL;

  /* Translators: how many of those who sign an agreement have done so */
  return g_strdup_printf (_("agreement signed by %d of %d"), self->n_signed, self->n_signers);
}

/**
 * fb_duo_case_dup_words:
 *
 * What to know at first sight besides the status.
 *
 * Returns: (transfer full): "BRIDGE-7 · last contact 12/10/2026, 41 days ago"
 */
char *
fb_duo_case_dup_words (const FbDuoCase *self)
{
  g_autofree char *programme = fb_workspace_dup_name (self->workspace, FB_RECORD (self->programme));
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *contact = NULL;
  g_autofree char *is_signed = NULL;

  g_string_printf (words, "%s · %s", self->duo->code, programme);
  if (g_strcmp0 (self->duo->match_status, "agreed") != 0)
    return g_string_free (g_steal_pointer (&words), FALSE);

  is_signed = fb_duo_case_is_open (self) ? dup_signed_words (self) : NULL;
  contact = dup_contact_words (self);
  if (is_signed != NULL)
    g_string_append_printf (words, " · %s", is_signed);
  g_string_append_printf (words, " · %s", contact);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* (transfer full): the rhythm strip of the duo */
FbRhythm *
fb_duo_case_get_rhythm (const FbDuoCase  *self,
                        GError          **error)
{
  g_autoptr(GPtrArray) contacts =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_contact_kind, "duo-id",
                   fb_record_get_id (FB_RECORD (self->duo)), "held_on", error);
  g_autoptr(GArray) flat = g_array_new (FALSE, FALSE, sizeof (FbRhythmContact));

  if (contacts == NULL)
    return NULL;

  for (guint i = 0; i < contacts->len; i++)
    {
      const FbContact *contact = contacts->pdata[i];
      FbRhythmContact one = { contact->held_on, contact->minutes, contact->how, contact->state };

      g_array_append_val (flat, one);
    }

  return fb_rhythm_new (&self->facts.cadence, self->programme->remote_counts, self->duo->starts_on,
                        self->facts.ends_on, (const FbRhythmContact *) (gpointer) flat->data, flat->len,
                        fb_workspace_get_today (self->workspace));
}

FbEnrolment *
fb_duo_case_find_enrolment (const FbDuoCase   *self,
                            const FbDuoMember *member)
{
  g_autoptr(GPtrArray) enrolments =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_enrolment_kind, "person-id",
                   member->person_id, NULL, NULL);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      FbEnrolment *enrolment = enrolments->pdata[i];

      if (g_strcmp0 (enrolment->role, member->role) == 0 &&
          g_strcmp0 (enrolment->programme_id, self->duo->programme_id) == 0)
        return g_object_ref (enrolment);
    }

  return NULL;
}
