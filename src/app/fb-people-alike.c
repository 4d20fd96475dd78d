/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-people-alike"

#include "app/fb-people-alike.h"

#include "app/fb-deed-private.h"
#include "domain/fb-distinct-people.h"
#include "domain/fb-person.h"
#include "store/fb-search-key.h"
#include "store/fb-store-sounds.h"

#include <string.h>

/* How many are worth a look before a person is added. */
#define MAX_ALIKE 5

static guint
count_shared (char **words,
              char **others)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0' && g_strv_contains ((const char *const *) others, words[i]);

  return n;
}

/* At least @least words of the name are heard in the other one; 0: all those of the shorter
 * one, "Amina" and "Amina Voorbeeld", "Mohammed" and "محمد". */
static gboolean
sound_alike (char       **sounds,
             const char  *other,
             guint        least)
{
  g_autofree char *key = other != NULL ? fb_sound_key_dup (other) : NULL;
  g_auto(GStrv) words = key != NULL ? g_strsplit (key, " ", -1) : NULL;
  guint shorter;

  if (key == NULL || *key == '\0')
    return FALSE;

  shorter = MIN (g_strv_length (sounds), g_strv_length (words));

  return shorter > 0 && count_shared (sounds, words) >= (least > 0 ? least : shorter);
}

/* Two years that are both known and differ are two people.
 * @birth_date, @other: (nullable) */
gboolean
fb_people_may_be_same_age (const char *birth_date,
                           const char *other)
{
  return birth_date == NULL || other == NULL || strncmp (birth_date, other, 4) == 0;
}

/* What is known of somebody who is looked for. All but the name may be NULL. */
typedef struct
{
  const char *name;
  const char *birth_date;
  const char *postcode;
} Wanted;

/* Born on one day and living in one place: then one word of the name is enough, as people
 * write theirs in many ways. */
static gboolean
shares_day_and_place (FbPerson     *person,
                      const Wanted *wanted)
{
  return wanted->birth_date != NULL && strlen (wanted->birth_date) == strlen ("2026-01-01") &&
         g_strcmp0 (wanted->birth_date, person->birth_date) == 0 && wanted->postcode != NULL &&
         g_strcmp0 (wanted->postcode, person->postcode) == 0;
}

static gboolean
is_alike (FbPerson      *person,
          char         **sounds,
          const Wanted  *wanted)
{
  guint least = shares_day_and_place (person, wanted) ? 1 : 0;
  g_autofree char *full = g_strjoin (" ", person->given_name != NULL ? person->given_name : "",
                                     person->family_name != NULL ? person->family_name : "", NULL);

  return fb_people_may_be_same_age (wanted->birth_date, person->birth_date) &&
         (sound_alike (sounds, person->name_used, least) || sound_alike (sounds, full, least) ||
          sound_alike (sounds, person->own_script_name, least));
}

static GPtrArray *
find_alike (FbStore       *store,
            const Wanted  *wanted,
            GError       **error)
{
  g_autoptr(GPtrArray) alike = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *key = fb_sound_key_dup (wanted->name);
  g_auto(GStrv) sounds = g_strsplit (key, " ", -1);
  g_autoptr(GPtrArray) ids = fb_store_list_sounding (store, (const char *const *) sounds, error);

  if (ids == NULL)
    return NULL;

  for (guint i = 0; i < ids->len && alike->len < MAX_ALIKE; i++)
    {
      g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, ids->pdata[i], error);

      if (person == NULL)
        return NULL;
      if (is_alike (FB_PERSON (person), sounds, wanted))
        g_ptr_array_add (alike, g_steal_pointer (&person));
    }

  return g_steal_pointer (&alike);
}

/**
 * fb_people_find_alike:
 * @name: the name of somebody who is to be added
 * @birth_date: (nullable): what is known of the birth date
 *
 * Reads only those who share a word of the name by its sound.
 *
 * Returns: (transfer full) (element-type FbPerson): who may be the same person,
 *   at most five, the likeliest first
 */
GPtrArray *
fb_people_find_alike (FbWorkspace  *workspace,
                      const char   *name,
                      const char   *birth_date,
                      GError      **error)
{
  return find_alike (fb_workspace_get_store (workspace), &(Wanted) { .name = name, .birth_date = birth_date }, error);
}

/* --- Whoever came in, against everybody --- */

void
fb_alike_free (FbAlike *self)
{
  g_free (self->came_id);
  g_free (self->known_id);
  g_free (self);
}

static gboolean
add_pairs (GPtrArray          *pairs,
           FbStore            *store,
           const char         *came_id,
           const char *const  *came_ids,
           GError            **error)
{
  g_autoptr(FbRecord) record = fb_store_get (store, &fb_person_kind, came_id, error);
  FbPerson *came = (FbPerson *) record;
  g_autoptr(GPtrArray) alike = NULL;

  if (record == NULL)
    return FALSE;

  alike = find_alike (store, &(Wanted) { came->name_used, came->birth_date, came->postcode }, error);
  if (alike == NULL)
    return FALSE;

  for (guint i = 0; i < alike->len; i++)
    {
      const char *known_id = fb_record_get_id (alike->pdata[i]);
      FbAlike *pair;

      if (g_strv_contains (came_ids, known_id))
        continue;
      pair = g_new0 (FbAlike, 1);
      pair->came_id = g_strdup (came_id);
      pair->known_id = g_strdup (known_id);
      g_ptr_array_add (pairs, pair);
    }

  return TRUE;
}

/**
 * fb_people_find_pairs:
 * @came_ids: (array zero-terminated=1): persons who came in with a file
 *
 * Compares them with everybody who was here before.
 */
GPtrArray *
fb_people_find_pairs (FbStore            *store,
                      const char *const  *came_ids,
                      GError            **error)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_alike_free);

  for (guint i = 0; came_ids[i] != NULL; i++)
    {
      if (!add_pairs (pairs, store, came_ids[i], came_ids, error))
        return NULL;
    }

  return g_steal_pointer (&pairs);
}

/* --- Everybody against everybody --- */

/* How many pairs are shown at a time, and after how many people it says how far it is. */
#define MAX_PAIRS 100
#define STEP 20

/* The two in one order, whichever of them was looked at first. */
static char *
dup_key (const char *one,
         const char *other)
{
  return strcmp (one, other) < 0 ? g_strdup_printf ("%s %s", one, other) : g_strdup_printf ("%s %s", other, one);
}

/* (transfer full) (nullable): the keys of those who were told apart */
static GHashTable *
list_distinct (FbStore  *store,
               GError  **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (store, &fb_distinct_people_kind, NULL, NULL, NULL, error);
  GHashTable *keys;

  if (all == NULL)
    return NULL;

  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (keys, dup_key (FB_DISTINCT_PEOPLE (all->pdata[i])->person_id,
                                     FB_DISTINCT_PEOPLE (all->pdata[i])->other_id));

  return keys;
}

gboolean
fb_people_are_two (FbWorkspace    *workspace,
                   const FbAlike  *pair,
                   GError        **error)
{
  g_autoptr(GHashTable) known = list_distinct (fb_workspace_get_store (workspace), error);
  g_autofree char *key = dup_key (pair->came_id, pair->known_id);
  g_autoptr(FbRecord) distinct = NULL;
  gboolean ok;

  if (known == NULL || g_hash_table_contains (known, key))
    return known != NULL;
  if (!_fb_deed_begin (workspace, "tell-apart", NULL, error))
    return FALSE;

  distinct = fb_record_new (&fb_distinct_people_kind, NULL);
  ok = _fb_deed_save (workspace, distinct, error, "person-id", pair->came_id, "other-id", pair->known_id, NULL);

  return _fb_deed_end (workspace, ok, error);
}

static void
add_twice (GPtrArray  *pairs,
           GHashTable *distinct,
           FbRecord   *person,
           GPtrArray  *alike)
{
  const char *id = fb_record_get_id (person);

  for (guint i = 0; i < alike->len; i++)
    {
      const char *other_id = fb_record_get_id (alike->pdata[i]);
      g_autofree char *key = dup_key (id, other_id);
      FbAlike *pair;

      /* each pair is found from both sides */
      if (strcmp (id, other_id) >= 0 || g_hash_table_contains (distinct, key))
        continue;
      pair = g_new0 (FbAlike, 1);
      pair->came_id = g_strdup (other_id);
      pair->known_id = g_strdup (id);
      g_ptr_array_add (pairs, pair);
    }
}

/**
 * fb_people_find_twice:
 *
 * Compares by name, in any script and by its sound, by the birth date and by the postcode.
 *
 * Returns: (transfer full) (nullable): at most a hundred pairs
 */
GPtrArray *
fb_people_find_twice (FbStore         *store,
                      FbProgressFunc   progress,
                      gpointer         progress_data,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autoptr(GPtrArray) people = fb_store_list (store, &fb_person_kind, NULL, NULL, "name_used", error);
  g_autoptr(GHashTable) distinct = people != NULL ? list_distinct (store, error) : NULL;
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_alike_free);

  if (distinct == NULL)
    return NULL;

  for (guint i = 0; i < people->len && pairs->len < MAX_PAIRS; i++)
    {
      FbPerson *person = people->pdata[i];
      g_autoptr(GPtrArray) alike = NULL;

      if (i % STEP == 0 && progress != NULL)
        progress ((double) i / people->len, progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      alike = find_alike (store, &(Wanted) { person->name_used, person->birth_date, person->postcode }, error);
      if (alike == NULL)
        return NULL;
      add_twice (pairs, distinct, people->pdata[i], alike);
    }

  return g_steal_pointer (&pairs);
}
