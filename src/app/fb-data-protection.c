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
  g_free (self->programme);
  g_free (self->ended_on);
  g_free (self->until);
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

/* (transfer full) (nullable): programme id -> the day until which a funder wants it kept */
static GHashTable *
list_holds (FbWorkspace  *workspace,
            GError      **error)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_funding_kind, NULL, NULL, "keep_until", error);
  GHashTable *holds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  /* the latest comes last, and stays */
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbFunding *funding = all->pdata[i];

      if (funding->keep_until != NULL)
        g_hash_table_replace (holds, g_strdup (funding->programme_id), g_strdup (funding->keep_until));
    }

  return holds;
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
  g_free (known->programme);
  g_free (known->ended_on);
  known->until = g_steal_pointer (&until);
  known->enrolment_id = g_strdup (fb_record_get_id (FB_RECORD (enrolment)));
  known->programme = g_strdup (enrolment->programme_id);
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
  char *programme;

  if (erased != NULL)
    return FALSE;

  programme = fb_workspace_dup_name_of (workspace, "programme", self->programme);
  g_free (self->programme);
  self->programme = programme;
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
                g_hash_table_lookup (holds, enrolment->programme_id));
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

GPtrArray *
fb_retention_list_open (FbWorkspace  *workspace,
                        GError      **error)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind, NULL, NULL, "name, code", error);
  GPtrArray *open;

  if (all == NULL)
    return NULL;

  open = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      if (FB_PROGRAMME (all->pdata[i])->retention_months == FB_UNSET)
        g_ptr_array_add (open, g_object_ref (all->pdata[i]));
    }

  return open;
}

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
