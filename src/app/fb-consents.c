/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-consents"

#include "app/fb-consents.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"
#include "rules/fb-retention.h"

#include <glib/gi18n.h>

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

/* --- How many said what --- */

void
fb_consent_count_free (FbConsentCount *self)
{
  g_free (self->asked_on);
  g_free (self);
}

/* (transfer full) (nullable): the ids of those who take part, each once */
static GHashTable *
list_taking_part (FbWorkspace  *workspace,
                  GError      **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, NULL, NULL, NULL,
                                            error);
  GHashTable *people;

  if (all == NULL)
    return NULL;

  people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      FbEnrolment *enrolment = all->pdata[i];

      if (!fb_retention_is_over (enrolment->status))
        g_hash_table_add (people, g_strdup (enrolment->person_id));
    }

  return people;
}

/* What each said last about the purpose. */
static gboolean
count_consents (FbWorkspace     *workspace,
                GHashTable      *people,
                FbConsentCount  *count,
                GError         **error)
{
  g_autoptr(GPtrArray) consents = fb_store_list (fb_workspace_get_store (workspace), &fb_consent_kind,
                                                 "purpose", count->purpose, "created", error);
  g_autoptr(GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;

  if (consents == NULL)
    return FALSE;

  for (guint i = 0; i < consents->len; i++)
    {
      FbConsent *consent = consents->pdata[i];

      if (!g_hash_table_contains (people, consent->person_id))
        continue;
      g_hash_table_replace (said, consent->person_id, consent->state);
      if (consent->asked_on != NULL && g_strcmp0 (consent->asked_on, count->asked_on) > 0)
        {
          g_free (count->asked_on);
          count->asked_on = g_strdup (consent->asked_on);
        }
    }

  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      count->n_given += g_str_equal (value, "given") ? 1 : 0;
      count->n_refused += g_str_equal (value, "refused") || g_str_equal (value, "withdrawn") ? 1 : 0;
    }
  count->n_unasked = g_hash_table_size (people) - count->n_given - count->n_refused;

  return TRUE;
}

GPtrArray *
fb_consents_list_counts (FbWorkspace  *workspace,
                         GError      **error)
{
  g_autoptr(GHashTable) people = list_taking_part (workspace, error);
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_consent_count_free);
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_consent_purpose, &n_codes);

  for (guint i = 0; people != NULL && i < n_codes; i++)
    {
      FbConsentCount *count = g_new0 (FbConsentCount, 1);

      count->purpose = codes[i].code;
      g_ptr_array_add (counts, count);
      if (!count_consents (workspace, people, count, error))
        return NULL;
    }

  return people != NULL ? g_steal_pointer (&counts) : NULL;
}

char *
fb_consent_count_dup_words (const FbConsentCount *self)
{
  g_autofree char *asked = self->asked_on != NULL ? fb_date_dup_display (self->asked_on) : NULL;
  g_autofree char *given = g_strdup_printf (ngettext ("%u said yes", "%u said yes", self->n_given), self->n_given);
  g_autofree char *refused = g_strdup_printf (ngettext ("%u said no", "%u said no", self->n_refused),
                                              self->n_refused);
  g_autofree char *unasked = g_strdup_printf (ngettext ("%u gave no answer yet", "%u gave no answer yet",
                                                        self->n_unasked), self->n_unasked);
  /* Translators: %s is a day */
  g_autofree char *last = asked != NULL ? g_strdup_printf (_("last asked on %s"), asked) : NULL;

  return g_strjoin (" · ", given, refused, unasked, last, NULL);
}
