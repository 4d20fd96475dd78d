/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-people-alike"

#include "app/fb-people-alike.h"

#include "app/fb-deed-private.h"
#include "domain/fb-distinct-people.h"
#include "domain/fb-person.h"
#include "rules/fb-alike.h"
#include "store/fb-search-key.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-people.h"
#include "store/fb-store-sounds.h"

#include <string.h>

/* How many are worth a look before a person is added. */
#define MAX_ALIKE 5

/* Each of them once: two words that sound alike are two. */
static guint
count_shared (char **words,
              char **others)
{
  g_autofree gboolean *is_used = g_new0 (gboolean, g_strv_length (others) + 1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      for (guint j = 0; *words[i] != '\0' && others[j] != NULL; j++)
        {
          if (is_used[j] || !g_str_equal (words[i], others[j]))
            continue;
          is_used[j] = TRUE;
          n++;
          break;
        }
    }

  return n;
}

static guint
count_distinct (char **words)
{
  g_autoptr(GHashTable) distinct = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (distinct, words[i]);

  return g_hash_table_size (distinct);
}

/* What is known of somebody who is looked for. All but the name may be NULL. */
typedef struct
{
  const char *name;
  const char *birth_date;
  const char *postcode;
  const char *id; /* who is here already */
} Wanted;

/* Somebody who may be the same. */
typedef struct
{
  char          person_id[37];
  FbAlikeDegree degree;
  guint         n_shared;
  guint         place; /* in which it was found */
} Candidate;

typedef struct
{
  const Wanted  *wanted;
  char         **sounds;     /* of the name */
  guint          n_distinct; /* of them: two words may sound alike */
  GArray        *candidates;
} Comparing;

/* The likeliest first, then who shares most of the name. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->degree != other->degree)
    return one->degree > other->degree ? -1 : 1;
  if (one->n_shared != other->n_shared)
    return one->n_shared > other->n_shared ? -1 : 1;

  return one->place < other->place ? -1 : 1;
}

/* At least so many words has it by its sound: those of vowels alone have none. */
static guint
count_heard (const char *name)
{
  guint n = 0;
  gboolean is_heard = FALSE;

  for (const char *at = name; name != NULL && *at != '\0'; at++)
    {
      if (g_ascii_isspace (*at))
        is_heard = FALSE;
      else if (!is_heard && (g_ascii_isalpha (*at) || (*at & 0x80) != 0) && strchr ("aeiouyhAEIOUYH", *at) == NULL)
        {
          is_heard = TRUE;
          n++;
        }
    }

  return n;
}

/* Thousands may share one common word: most are passed over without another look. */
static gboolean
may_be_alike (const FbSoundingRow *row,
              const Comparing     *self)
{
  if (!fb_alike_is_same_age (self->wanted->birth_date, row->birth_date))
    return FALSE;

  return row->n_shared >= self->n_distinct ||
         fb_alike_is_same_post (self->wanted->postcode, row->postcode) ||
         count_heard (row->name_used) <= row->n_shared ||
         (row->own_script_name != NULL && count_heard (row->own_script_name) <= row->n_shared) ||
         ((row->given_name != NULL || row->family_name != NULL) &&
          count_heard (row->given_name) + count_heard (row->family_name) <= row->n_shared);
}

/* All words of the shorter name are to be heard in the other one, "Amina" and "Amina Voorbeeld",
 * "Mohammed" and "محمد"; fewer, where birth and postcode say so too. */
static FbAlikeDegree
judge_name (const Comparing *self,
            const char      *other,
            FbAlikeFacts     facts)
{
  g_autofree char *key = other != NULL && *other != '\0' ? fb_sound_key_dup (other) : NULL;
  g_auto(GStrv) words = key != NULL && *key != '\0' ? g_strsplit (key, " ", -1) : NULL;

  if (words == NULL)
    return FB_ALIKE_NOT;

  facts.n_words = MIN (g_strv_length (self->sounds), g_strv_length (words));
  facts.n_shared = MIN (count_shared (self->sounds, words), facts.n_words);

  return fb_alike_judge (&facts);
}

static FbAlikeDegree
judge (const FbSoundingRow *row,
       const Comparing     *self)
{
  const FbAlikeFacts facts = {
    .birth_date = self->wanted->birth_date, .other_birth_date = row->birth_date,
    .postcode = self->wanted->postcode, .other_postcode = row->postcode,
  };
  g_autofree char *full = g_strjoin (" ", row->given_name != NULL ? row->given_name : "",
                                     row->family_name != NULL ? row->family_name : "", NULL);
  FbAlikeDegree degree = judge_name (self, row->name_used, facts);

  degree = MAX (degree, judge_name (self, g_strstrip (full), facts));

  return MAX (degree, judge_name (self, row->own_script_name, facts));
}

static void
compare (const FbSoundingRow *row,
         gpointer             data)
{
  Comparing *self = data;
  Candidate candidate = { .degree = may_be_alike (row, self) ? judge (row, self) : FB_ALIKE_NOT,
                          .n_shared = row->n_shared, .place = self->candidates->len };

  if (candidate.degree == FB_ALIKE_NOT)
    return;

  g_strlcpy (candidate.person_id, row->person_id, sizeof candidate.person_id);
  g_array_append_val (self->candidates, candidate);
}

/* One service gives a number to one person, whatever name it was told. */
static gboolean
add_numbered (FbStore     *store,
              const char  *person_id,
              GArray      *candidates,
              GError     **error)
{
  g_autoptr(GPtrArray) ids = fb_store_list_same_number (store, person_id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      Candidate candidate = { .degree = FB_ALIKE_LIKELY, .n_shared = G_MAXUINT, .place = candidates->len };

      g_strlcpy (candidate.person_id, ids->pdata[i], sizeof candidate.person_id);
      g_array_append_val (candidates, candidate);
    }

  return ids != NULL;
}

/* Somebody found by the number may be found by the name too: the first one stays. */
static void
drop_repeated (GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      for (guint j = candidates->len - 1; j > i; j--)
        {
          if (g_str_equal (g_array_index (candidates, Candidate, i).person_id,
                           g_array_index (candidates, Candidate, j).person_id))
            g_array_remove_index (candidates, j);
        }
    }
}

/* (transfer full) (element-type Candidate): at most MAX_ALIKE, the likeliest first */
static GArray *
list_candidates (FbStore       *store,
                 const Wanted  *wanted,
                 GError       **error)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  g_autofree char *key = fb_sound_key_dup (wanted->name);
  g_auto(GStrv) sounds = g_strsplit (key, " ", -1);
  Comparing comparing = { wanted, sounds, count_distinct (sounds), candidates };

  if ((wanted->id != NULL && !add_numbered (store, wanted->id, candidates, error)) ||
      !fb_store_each_sounding (store, (const char *const *) sounds, compare, &comparing, error))
    return NULL;

  g_array_sort (candidates, compare_candidates);
  g_array_set_size (candidates, MIN (candidates->len, 2 * MAX_ALIKE));
  drop_repeated (candidates);
  g_array_set_size (candidates, MIN (candidates->len, MAX_ALIKE));

  return g_steal_pointer (&candidates);
}

static GPtrArray *
find_alike (FbStore       *store,
            const Wanted  *wanted,
            GError       **error)
{
  g_autoptr(GArray) candidates = list_candidates (store, wanted, error);
  g_autoptr(GPtrArray) alike = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      FbRecord *person = fb_store_get (store, &fb_person_kind, g_array_index (candidates, Candidate, i).person_id, error);

      if (person == NULL)
        return NULL;
      g_ptr_array_add (alike, person);
    }

  return candidates != NULL ? g_steal_pointer (&alike) : NULL;
}

/**
 * fb_people_find_alike:
 * @name: the name of somebody who is to be added
 * @birth_date: (nullable): what is known of the birth date
 * @postcode: (nullable): where they live, as it was written
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
                      const char   *postcode,
                      GError      **error)
{
  return find_alike (fb_workspace_get_store (workspace), &(Wanted) { name, birth_date, postcode, NULL }, error);
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

  alike = find_alike (store, &(Wanted) { came->name_used, came->birth_date, came->postcode, came_id }, error);
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

/* @seen: keys of pairs that are no question any more; those that are added now are none either,
 * for each pair may be found from both sides. */
static void
add_twice (GPtrArray  *pairs,
           GHashTable *seen,
           const char *id,
           GArray     *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const char *other_id = g_array_index (candidates, Candidate, i).person_id;
      FbAlike *pair;

      if (g_str_equal (id, other_id) || !g_hash_table_add (seen, dup_key (id, other_id)))
        continue;
      pair = g_new0 (FbAlike, 1);
      pair->came_id = g_strdup (other_id);
      pair->known_id = g_strdup (id);
      g_ptr_array_add (pairs, pair);
    }
}

/* @id: of somebody who may be there twice */
static gboolean
look_at (FbStore     *store,
         const char  *id,
         GHashTable  *seen,
         GPtrArray   *pairs,
         GError     **error)
{
  g_autoptr(FbRecord) record = fb_store_get (store, &fb_person_kind, id, error);
  FbPerson *person = (FbPerson *) record;
  g_autoptr(GArray) candidates = NULL;

  if (record == NULL)
    return FALSE;

  candidates = list_candidates (store, &(Wanted) { person->name_used, person->birth_date, person->postcode, id }, error);
  if (candidates != NULL)
    add_twice (pairs, seen, id, candidates);

  return candidates != NULL;
}

/**
 * fb_people_find_twice:
 *
 * Compares by name, in any script and by its sound, by the birth date, by the postcode, and by
 * numbers that other services gave. Holds the ids of all people, and one person at a time.
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
  g_autoptr(GBytes) people = fb_store_list_people (store, error);
  g_autoptr(GHashTable) seen = people != NULL ? list_distinct (store, error) : NULL;
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_alike_free);
  const guint8 *packed = people != NULL ? g_bytes_get_data (people, NULL) : NULL;
  gsize n = people != NULL ? g_bytes_get_size (people) / FB_PACKED_ID : 0;

  if (seen == NULL)
    return NULL;

  for (gsize i = 0; i < n && pairs->len < MAX_PAIRS; i++)
    {
      char id[37];

      if (i % STEP == 0 && progress != NULL)
        progress ((double) i / (double) n, progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      fb_id_unpack (packed + i * FB_PACKED_ID, id);
      if (!look_at (store, id, seen, pairs, error))
        return NULL;
    }

  return g_steal_pointer (&pairs);
}
