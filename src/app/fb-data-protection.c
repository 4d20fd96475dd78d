/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-data-protection"

#include "app/fb-data-protection.h"

#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "rules/fb-retention.h"
#include "store/fb-store-erase.h"

#include <glib/gi18n.h>
#include <string.h>

void
fb_retained_free (FbRetained *self)
{
  g_free (self->person_id);
  g_free (self->enrolment_id);
  g_free (self->name);
  g_free (self->programme_id);
  g_free (self->programme);
  g_free (self->ended_on);
  g_free (self->until);
  g_free (self);
}

void
fb_period_free (FbPeriod *self)
{
  g_free (self->programme_id);
  g_free (self->name);
  g_free (self->hold);
  g_free (self->funder);
  g_free (self);
}

/* (transfer full) (nullable): programme id -> FbProgramme */
static GHashTable *
list_programmes (FbWorkspace  *workspace,
                 GError      **error)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind, NULL, NULL, NULL, error);
  GHashTable *programmes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    g_hash_table_insert (programmes, (char *) fb_record_get_id (all->pdata[i]), g_object_ref (all->pdata[i]));

  return programmes;
}

/* (transfer full) (nullable): programme id -> FbFunding, the one whose funder wants it
 * kept longest */
static GHashTable *
list_holds (FbWorkspace  *workspace,
            GError      **error)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_funding_kind, NULL, NULL, "keep_until", error);
  GHashTable *holds = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  /* the latest comes last, and stays */
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbFunding *funding = all->pdata[i];

      if (funding->keep_until != NULL)
        g_hash_table_replace (holds, funding->programme_id, g_object_ref (funding));
    }

  return holds;
}

/* (nullable): until when a funder wants that programme kept */
static const char *
get_hold (GHashTable *holds,
          const char *programme_id)
{
  const FbFunding *funding = g_hash_table_lookup (holds, programme_id);

  return funding != NULL ? funding->keep_until : NULL;
}

/* Of several parts of one person the one that is kept longest counts; NULL is
 * for ever: it goes on, or its programme does not say. */
static void
consider (GHashTable  *retained,
          FbEnrolment *enrolment,
          gint64       months,
          const char  *hold)
{
  g_autofree char *until = fb_retention_dup_until (enrolment->status, enrolment->status_since, months, hold);
  FbRetained *known = g_hash_table_lookup (retained, enrolment->person_id);
  gboolean is_new = known == NULL;

  if (is_new)
    {
      known = g_new0 (FbRetained, 1);
      known->person_id = g_strdup (enrolment->person_id);
      g_hash_table_insert (retained, known->person_id, known);
    }
  if (!is_new && (known->until == NULL || (until != NULL && strcmp (until, known->until) <= 0)))
    return;

  g_free (known->until);
  g_free (known->enrolment_id);
  g_free (known->programme_id);
  g_free (known->ended_on);
  known->until = g_steal_pointer (&until);
  known->enrolment_id = g_strdup (fb_record_get_id (FB_RECORD (enrolment)));
  known->programme_id = g_strdup (enrolment->programme_id);
  known->ended_on = g_strdup (enrolment->status_since);
}

static int
compare_until (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(FbRetained *const *) a)->until, (*(FbRetained *const *) b)->until);
}

/* Gives it its names. FALSE where nothing is left to erase. */
static gboolean
name (FbWorkspace *workspace,
      FbRetained  *self)
{
  g_autofree char *erased = fb_store_dup_erased_on (fb_workspace_get_store (workspace), self->person_id);

  if (erased != NULL)
    return FALSE;

  self->programme = fb_workspace_dup_name_of (workspace, "programme", self->programme_id);
  self->name = fb_workspace_dup_name_of (workspace, "person", self->person_id);

  return self->name != NULL;
}

GPtrArray *
fb_retention_list_due (FbWorkspace  *workspace,
                       GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GHashTable) programmes = list_programmes (workspace, error);
  g_autoptr(GHashTable) holds = list_holds (workspace, error);
  g_autoptr(GHashTable) retained = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) fb_retained_free);
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, NULL, NULL, NULL, error);
  GPtrArray *due;
  GHashTableIter iter;
  gpointer value;

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    {
      FbEnrolment *enrolment = all->pdata[i];
      FbProgramme *programme = g_hash_table_lookup (programmes, enrolment->programme_id);

      consider (retained, enrolment, programme != NULL ? programme->retention_months : FB_UNSET,
                get_hold (holds, enrolment->programme_id));
    }

  due = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_retained_free);
  g_hash_table_iter_init (&iter, retained);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      FbRetained *self = value;

      if (self->until == NULL || strcmp (self->until, today) > 0 || !name (workspace, self))
        continue;
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (due, self);
    }
  g_ptr_array_sort (due, compare_until);

  return due;
}

char *
fb_retained_dup_words (const FbRetained *self)
{
  g_autofree char *ended = fb_date_dup_display (self->ended_on);
  g_autofree char *until = fb_date_dup_display (self->until);

  /* Translators: a programme, and two days */
  return g_strdup_printf (_("%s · ended on %s, to be kept until %s"), self->programme, ended, until);
}

/* --- How long each programme keeps it --- */

static guint
count_due (const GPtrArray *due,
           const char      *programme_id)
{
  guint n = 0;

  for (guint i = 0; i < due->len; i++)
    n += g_str_equal (((FbRetained *) due->pdata[i])->programme_id, programme_id) ? 1 : 0;

  return n;
}

static FbPeriod *
period_new (FbWorkspace     *workspace,
            FbProgramme     *programme,
            FbFunding       *hold,
            const GPtrArray *due)
{
  const char *id = fb_record_get_id (FB_RECORD (programme));
  FbPeriod *self = g_new0 (FbPeriod, 1);

  self->programme_id = g_strdup (id);
  self->name = fb_workspace_dup_name (workspace, FB_RECORD (programme));
  self->months = programme->retention_months;
  self->n_due = count_due (due, id);
  if (hold != NULL && strcmp (hold->keep_until, fb_workspace_get_today (workspace)) >= 0)
    {
      self->hold = g_strdup (hold->keep_until);
      self->funder = fb_workspace_dup_name_of (workspace, "organisation", hold->organisation_id);
    }

  return self;
}

GPtrArray *
fb_retention_list_periods (FbWorkspace      *workspace,
                           const GPtrArray  *due,
                           GError          **error)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind, NULL, NULL,
                   "retention_months IS NOT NULL, name, code", error);
  g_autoptr(GHashTable) holds = all != NULL ? list_holds (workspace, error) : NULL;
  GPtrArray *periods;

  if (holds == NULL)
    return NULL;

  periods = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_period_free);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (periods, period_new (workspace, all->pdata[i],
                                          g_hash_table_lookup (holds, fb_record_get_id (all->pdata[i])), due));

  return periods;
}

char *
fb_period_dup_words (const FbPeriod *self)
{
  g_autofree char *hold = self->hold != NULL ? fb_date_dup_display (self->hold) : NULL;
  g_autoptr(GString) words = g_string_new (NULL);

  if (self->months == FB_UNSET)
    g_string_append (words, _("Does not say how long"));
  else
    g_string_append_printf (words, ngettext ("%lu month after the end", "%lu months after the end",
                                             (gulong) self->months), (gulong) self->months);
  if (hold != NULL && self->funder != NULL)
    /* Translators: a funder, and a day */
    g_string_append_printf (words, _(" · for %s not before %s"), self->funder, hold);
  else if (hold != NULL)
    /* Translators: %s is a day */
    g_string_append_printf (words, _(" · for a funder not before %s"), hold);
  if (self->n_due > 0)
    g_string_append_printf (words, ngettext (" · %u person is kept longer", " · %u people are kept longer",
                                             self->n_due), self->n_due);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- What people said --- */

GPtrArray *
fb_consents_list_missing (FbWorkspace  *workspace,
                          GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GHashTable) given = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) consents = fb_store_list (store, &fb_consent_kind, "purpose", "keep", NULL, error);
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *missing;

  if (consents == NULL)
    return NULL;
  for (guint i = 0; i < consents->len; i++)
    {
      if (g_strcmp0 (FB_CONSENT (consents->pdata[i])->state, "given") == 0)
        g_hash_table_add (given, FB_CONSENT (consents->pdata[i])->person_id);
    }

  all = fb_store_list (store, &fb_enrolment_kind, NULL, NULL, "applied_on", error);
  if (all == NULL)
    return NULL;
  missing = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      FbEnrolment *enrolment = all->pdata[i];

      if (!fb_retention_is_over (enrolment->status) && g_hash_table_add (given, enrolment->person_id))
        g_ptr_array_add (missing, g_object_ref (enrolment));
    }

  return missing;
}
