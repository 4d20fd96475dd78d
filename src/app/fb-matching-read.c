/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching"

#include "app/fb-matching-private.h"

#include "base/fb-date.h"
#include "domain/fb-area-travel.h"
#include "domain/fb-area.h"
#include "domain/fb-codes.h"
#include "domain/fb-matching-criterion.h"
#include "domain/fb-person.h"
#include "rules/fb-enrolment-rules.h"
#include "store/fb-search-key.h"
#include "store/fb-store-match.h"

#include <stdlib.h>
#include <string.h>

/* From rows of the workspace to the flat facts of matching. Languages, words and
 * places become numbers; those that one side alone has share one number there,
 * since nobody can have them in common. So has what is beyond the numbers, which
 * is more than any pool has in common. */

#define ONE_SIDED (FB_MATCH_SET_SIZE - 2)

typedef struct
{
  FbMatching  *matching;
  const char  *today;
} Reading;

/* ---- numbers ---- */

typedef struct
{
  GHashTable *seen;    /* token to the sides that have it, as bits */
  GHashTable *numbers; /* token to number and 1; those of both sides */
} Numbers;

static void
init_numbers (Numbers *self)
{
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
clear_numbers (Numbers *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->seen);
}

/* The first time both sides have a token it gets its number. */
static void
see_token (Numbers    *self,
           const char *token,
           FbSide      side,
           guint       most)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, token));
  guint sides = before | 1u << side;
  gpointer key;

  if (*token == '\0' || sides == before)
    return;

  g_hash_table_replace (self->seen, g_strdup (token), GUINT_TO_POINTER (sides));
  if (sides == 3 && g_hash_table_size (self->numbers) < most &&
      g_hash_table_lookup_extended (self->seen, token, &key, NULL))
    g_hash_table_insert (self->numbers, key, GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1));
}

/* The number of a token, or that of the side for those nobody else has. */
static guint
get_number (Numbers    *self,
            const char *token,
            FbSide      side)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, token));

  return number > 0 ? number - 1 : ONE_SIDED + (guint) side;
}

/* ---- people ---- */

static guint32
read_bits (const FbCodeList *list,
           const char       *codes)
{
  g_auto(GStrv) parts = g_strsplit (codes != NULL ? codes : "", " ", -1);
  guint n_codes;
  const FbCode *known = fb_code_list_get_codes (list, &n_codes);
  guint32 bits = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    for (guint j = 0; j < n_codes; j++)
      bits |= (guint32) g_str_equal (parts[i], known[j].code) << j;

  return bits;
}

/* The position of a code in its list, and 1; 0 for none. */
static guint8
read_code (const FbCodeList *list,
           const char       *code)
{
  guint n_codes;
  const FbCode *known = fb_code_list_get_codes (list, &n_codes);

  for (guint i = 0; code != NULL && i < n_codes; i++)
    {
      if (g_str_equal (known[i].code, code))
        return (guint8) (i + 1);
    }

  return 0;
}

static guint8
read_gender (const char *gender)
{
  guint8 number = read_code (&fb_code_gender, gender);

  return number <= 3 ? number : 0; /* prefers not to say: not known */
}

static FbHindrance
find_hindrance (const FbCandidateRow *row)
{
  FbEnrolmentFacts facts = {
    .role = row->role,
    .screening_result = row->screening_result,
    .is_screening_overruled = row->screening_overruled != NULL,
    .training_needed = row->training_needed,
    .training_on = row->training_on,
  };

  if (!fb_enrolment_passed_screening (&facts))
    return FB_HINDRANCE_SCREENING;

  return fb_enrolment_has_training (&facts) ? FB_HINDRANCE_NONE : FB_HINDRANCE_TRAINING;
}

static void
read_facts (const FbCandidateRow *row,
            FbMatchPerson        *facts)
{
  guint8 wished = read_code (&fb_code_job_level, row->job_level);

  fb_match_person_set_sector (facts, row->sector);
  fb_match_person_set_occupation (facts, row->occupation);
  if (wished > 0)
    facts->job_level = wished;
  facts->education = row->education_level != NULL ? (guint8) (atoi (row->education_level) + 1) : 0;
  facts->experience = row->experience_years != FB_UNSET ? (guint8) MIN (row->experience_years + 1, 255) : 0;
  facts->uses_network = g_strcmp0 (row->uses_network, "yes") == 0 ? 2 : row->uses_network != NULL;
  facts->network = read_bits (&fb_code_network_kind, row->network);
  facts->half_days = read_bits (&fb_code_half_day, row->half_days);
  facts->leisure = read_bits (&fb_code_leisure, row->leisure);
  facts->gender = read_gender (row->gender);
  facts->prefers_gender = read_code (&fb_code_gender_preference, row->prefers_gender);
  facts->prefers_age = read_code (&fb_code_age_preference, row->prefers_age);
  facts->birth_year = row->birth_date != NULL ? (guint16) atoi (row->birth_date) : 0;
  facts->travel_max = row->travel_minutes_max != FB_UNSET ? (guint16) (row->travel_minutes_max + 1) : 0;
  facts->hindrance = (guint8) find_hindrance (row);
}

static void
person_free (gpointer data)
{
  FbPoolPerson *self = data;
  char **texts[] = {
    &self->enrolment_id,
    &self->person_id,
    &self->name,
    &self->first_name,
    &self->since,
    &self->sector,
    &self->occupation,
    &self->languages,
    &self->half_days,
    &self->leisure,
    &self->network,
    &self->keywords,
    &self->place,
    &self->area,
    &self->preferences,
    &self->keep_away_from,
    &self->motives,
    &self->expectations,
    &self->keep_away_ids,
    &self->employer_id,
    &self->area_id,
    &self->education_level,
    &self->job_level,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_free (self);
}

/* Areas are told later: until then the postcode and the ids of areas stand in. */
static void
copy_texts (FbPoolPerson         *person,
            const FbCandidateRow *row)
{
  person->enrolment_id = g_strdup (row->enrolment_id);
  person->person_id = g_strdup (row->person_id);
  person->name = g_strdup (row->name);
  person->first_name = fb_person_dup_first_name (row->given_name, row->name);
  if (person->first_name == NULL)
    person->first_name = g_strdup (row->name);
  person->since = g_strdup (row->since);
  person->goes_first = row->priority_since != NULL;
  person->sector = g_strdup (row->sector);
  person->occupation = g_strdup (row->occupation);
  person->education_level = g_strdup (row->education_level);
  person->job_level = g_strdup (row->job_level);
  person->languages = g_strdup (row->languages);
  person->half_days = g_strdup (row->half_days);
  person->leisure = g_strdup (row->leisure);
  person->network = g_strdup (row->network);
  person->keywords = row->keywords != NULL ? g_utf8_casefold (row->keywords, -1) : NULL;
  person->place = g_strdup (row->place);
  person->preferences = g_strdup (row->preferences);
  person->keep_away_from = g_strdup (row->keep_away_from);
  person->keep_away_ids = g_strdup (row->keep_away_ids);
  person->employer_id = g_strdup (row->employer_id);
  person->motives = g_strdup (row->motives);
  person->expectations = g_strdup (row->expectations);
  person->area_id = g_strdup (row->areas);
  person->area = g_strdup (row->postcode);
}

static void
candidate_cb (const FbCandidateRow *row,
              gpointer              data)
{
  Reading *reading = data;
  FbMatching *self = reading->matching;
  FbPoolPerson *person = g_new0 (FbPoolPerson, 1);
  FbMatchPerson facts = { 0 };
  GPtrArray *people;

  person->side = g_strcmp0 (row->role, "mentor") == 0 ? FB_SIDE_MENTOR : FB_SIDE_MENTEE;
  person->n_places = (guint) MAX (row->n_free, 0);
  person->days_waited = fb_enrolment_get_days_waited (row->since, row->priority_since, reading->today);
  copy_texts (person, row);
  read_facts (row, &facts);

  people = self->people[person->side];
  g_hash_table_insert (self->by_enrolment, person->enrolment_id, GUINT_TO_POINTER (people->len * 2 + person->side + 1));
  g_ptr_array_add (people, person);
  g_array_append_val (self->facts[person->side], facts);
}

/* ---- languages and words ---- */

typedef void (*TokenFunc) (FbPoolPerson  *person,
                           FbMatchPerson *facts,
                           char          *token,
                           Numbers       *numbers,
                           gboolean       is_counting);

static void
language_cb (FbPoolPerson  *person,
             FbMatchPerson *facts,
             char          *token,
             Numbers       *numbers,
             gboolean       is_counting)
{
  g_auto(GStrv) parts = g_strsplit (token, ":", 3);

  if (g_strv_length (parts) != 3)
    return;
  if (is_counting)
    see_token (numbers, parts[0], person->side, ONE_SIDED);
  else
    fb_match_person_add_language (facts, get_number (numbers, parts[0], person->side),
                                  *parts[1] != '\0' ? parts[1] : NULL, g_str_equal (parts[2], "yes"));
}

static void
keyword_cb (FbPoolPerson  *person,
            FbMatchPerson *facts,
            char          *token,
            Numbers       *numbers,
            gboolean       is_counting)
{
  if (g_utf8_strlen (token, -1) < 3)
    return;
  if (is_counting)
    see_token (numbers, token, person->side, ONE_SIDED);
  else
    fb_match_set_add (&facts->keywords, get_number (numbers, token, person->side));
}

static void
number_tokens (FbMatching *self,
               gsize       member,
               const char *separators,
               TokenFunc   func)
{
  Numbers numbers;

  init_numbers (&numbers);
  for (guint pass = 0; pass < 2; pass++)
    for (guint side = 0; side < 2; side++)
      for (guint i = 0; i < self->people[side]->len; i++)
        {
          FbPoolPerson *person = self->people[side]->pdata[i];
          const char *text = G_STRUCT_MEMBER (char *, person, member);
          g_auto(GStrv) tokens = g_strsplit_set (text != NULL ? text : "", separators, -1);

          for (guint j = 0; tokens[j] != NULL; j++)
            func (person, &g_array_index (self->facts[side], FbMatchPerson, i), tokens[j], &numbers, pass == 0);
        }
  clear_numbers (&numbers);
}

/* ---- places ---- */

typedef struct
{
  GPtrArray  *areas;       /* of FbArea */
  GHashTable *by_postcode; /* to number and 1 */
  GHashTable *by_id;       /* to number and 1 */
  GHashTable *by_place;    /* names of places without an area, to number and 1; of both sides */
} Places;

static void
read_areas (Places    *self,
            GPtrArray *areas)
{
  self->areas = g_ptr_array_ref (areas);
  self->by_postcode = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < areas->len; i++)
    {
      FbArea *area = areas->pdata[i];
      g_auto(GStrv) postcodes = g_strsplit_set (area->postcodes != NULL ? area->postcodes : "", " ,;\n", -1);

      g_hash_table_insert (self->by_id, (char *) fb_record_get_id (FB_RECORD (area)), GUINT_TO_POINTER (i + 1));
      for (guint j = 0; postcodes[j] != NULL; j++)
        g_hash_table_insert (self->by_postcode, g_strdup (postcodes[j]), GUINT_TO_POINTER (i + 1));
    }
}

/* Tells the own area by the postcode, and those to meet in by their ids. */
static void
tell_area (Places        *self,
           FbPoolPerson  *person,
           FbMatchPerson *facts)
{
  g_auto(GStrv) ids = g_strsplit (person->area_id != NULL ? person->area_id : "", " ", -1);
  guint number = person->area != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_postcode, person->area)) : 0;
  FbArea *area = number > 0 ? self->areas->pdata[number - 1] : NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint meets_in = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, ids[i]));

      if (meets_in > 0 && meets_in <= FB_MATCH_SET_SIZE)
        fb_match_set_add (&facts->meets_in, meets_in - 1);
    }

  facts->area = (guint16) number;
  g_free (person->area);
  g_free (person->area_id);
  person->area = g_strdup (area != NULL ? area->name : person->place);
  person->area_id = area != NULL ? g_strdup (fb_record_get_id (FB_RECORD (area))) : NULL;
}

/* Who has no area lives where the name of the place says, if both sides know it. */
static guint
number_places (FbMatching *self,
               guint       n_areas)
{
  Numbers numbers;

  init_numbers (&numbers);
  for (guint pass = 0; pass < 2; pass++)
    for (guint side = 0; side < 2; side++)
      for (guint i = 0; i < self->people[side]->len; i++)
        {
          FbPoolPerson *person = self->people[side]->pdata[i];
          FbMatchPerson *facts = &g_array_index (self->facts[side], FbMatchPerson, i);
          g_autofree char *place = person->place != NULL ? fb_search_key_dup (person->place) : NULL;
          guint number;

          if ((facts->area > 0 && facts->area <= n_areas) || place == NULL)
            continue;
          if (pass == 0)
            see_token (&numbers, place, person->side, 1000);
          number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers.numbers, place));
          if (pass == 1 && number > 0)
            facts->area = (guint16) (n_areas + number);
        }
  n_areas += g_hash_table_size (numbers.numbers);
  clear_numbers (&numbers);

  return n_areas;
}

static void
fill_minutes (FbMatching *self,
              Places     *places,
              GPtrArray  *travels)
{
  guint n = self->setup.n_areas;

  self->minutes = g_new (gint16, MAX ((gsize) n * n, 1));
  for (gsize i = 0; i < (gsize) n * n; i++)
    self->minutes[i] = -1;

  for (guint i = 0; i < travels->len; i++)
    {
      FbAreaTravel *travel = travels->pdata[i];
      guint from = GPOINTER_TO_UINT (g_hash_table_lookup (places->by_id, travel->area_id));
      guint to = GPOINTER_TO_UINT (g_hash_table_lookup (places->by_id, travel->other_id));

      if (from == 0 || to == 0)
        continue;
      self->minutes[(from - 1) * n + to - 1] = (gint16) travel->minutes;
      self->minutes[(to - 1) * n + from - 1] = (gint16) travel->minutes;
    }
  self->setup.minutes = self->minutes;
}

static gboolean
read_places (FbMatching  *self,
             FbStore     *store,
             GError     **error)
{
  g_autoptr(GPtrArray) areas = fb_store_list (store, &fb_area_kind, NULL, NULL, "name", error);
  g_autoptr(GPtrArray) travels = areas != NULL ? fb_store_list (store, &fb_area_travel_kind, NULL, NULL, NULL, error)
                                               : NULL;
  Places places = { 0 };

  if (travels == NULL)
    return FALSE;

  read_areas (&places, areas);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->people[side]->len; i++)
      tell_area (&places, self->people[side]->pdata[i], &g_array_index (self->facts[side], FbMatchPerson, i));
  self->setup.n_areas = number_places (self, areas->len);
  fill_minutes (self, &places, travels);

  g_hash_table_unref (places.by_postcode);
  g_hash_table_unref (places.by_id);
  g_ptr_array_unref (places.areas);

  return TRUE;
}

/* ---- what the programme wants, and who keeps away from whom ---- */

static gboolean
read_weights (FbMatching  *self,
              FbStore     *store,
              GError     **error)
{
  g_autoptr(GPtrArray) criteria = fb_store_list (store, &fb_matching_criterion_kind, "programme-id",
                                                 self->programme_id, NULL, error);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      FbMatchingCriterion *criterion = criteria->pdata[i];
      guint8 weight = (guint8) fb_match_weight_from_number (criterion->weight);
      FbMatchCriterion which;

      if (fb_match_criterion_from_code (criterion->criterion, &which))
        self->setup.weights[which] = MAX (self->setup.weights[which], weight);
    }
  self->setup.within_sector = self->setup.weights[FB_MATCH_SECTOR] > 0;
  self->counts_sector = self->setup.within_sector || (criteria != NULL && criteria->len == 0);

  return criteria != NULL;
}

static gboolean
has_id (const char *ids,
        const char *id)
{
  return id != NULL && strstr (ids, id) != NULL;
}

static void
bar_those_kept_away (FbMatching *self,
                     FbSide      side,
                     guint       index)
{
  FbPoolPerson *person = self->people[side]->pdata[index];
  GPtrArray *others = self->people[!side];

  if (person->keep_away_ids == NULL)
    return;

  for (guint i = 0; i < others->len; i++)
    {
      FbPoolPerson *other = others->pdata[i];
      gint64 pair = side == FB_SIDE_MENTEE ? fb_matching_pair (self, index, i) : fb_matching_pair (self, i, index);

      if (has_id (person->keep_away_ids, other->person_id) || has_id (person->keep_away_ids, other->employer_id) ||
          has_id (person->keep_away_ids, other->area_id))
        g_hash_table_insert (self->bars, g_memdup2 (&pair, sizeof pair), GINT_TO_POINTER (FB_HINDRANCE_KEEP_AWAY));
    }
}

/* Nobody is their own mentor. */
static void
bar_oneself (FbMatching *self)
{
  g_autoptr(GHashTable) mentees = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->people[FB_SIDE_MENTEE]->len; i++)
    g_hash_table_insert (mentees, ((FbPoolPerson *) self->people[FB_SIDE_MENTEE]->pdata[i])->person_id,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->people[FB_SIDE_MENTOR]->len; i++)
    {
      FbPoolPerson *mentor = self->people[FB_SIDE_MENTOR]->pdata[i];
      guint mentee = GPOINTER_TO_UINT (g_hash_table_lookup (mentees, mentor->person_id));
      gint64 pair = mentee > 0 ? fb_matching_pair (self, mentee - 1, i) : 0;

      if (mentee > 0)
        g_hash_table_insert (self->bars, g_memdup2 (&pair, sizeof pair), GINT_TO_POINTER (FB_HINDRANCE_KEEP_AWAY));
    }
}

gboolean
_fb_matching_read (FbMatching   *self,
                   FbWorkspace  *workspace,
                   GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  Reading reading = { self, fb_workspace_get_today (workspace) };

  for (guint side = 0; side < 2; side++)
    {
      self->people[side] = g_ptr_array_new_with_free_func (person_free);
      self->facts[side] = g_array_new (FALSE, TRUE, sizeof (FbMatchPerson));
    }

  if (!fb_store_each_candidate (store, self->programme_id, candidate_cb, &reading, error) ||
      !read_places (self, store, error) || !read_weights (self, store, error))
    return FALSE;

  number_tokens (self, G_STRUCT_OFFSET (FbPoolPerson, languages), " ", language_cb);
  number_tokens (self, G_STRUCT_OFFSET (FbPoolPerson, keywords), " ,;.\n\t", keyword_cb);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->people[side]->len; i++)
      bar_those_kept_away (self, (FbSide) side, i);
  bar_oneself (self);
  self->marks = _fb_matching_read_marks (self, workspace, error);

  return self->marks != NULL;
}
