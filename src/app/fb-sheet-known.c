/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-known"

#include "app/fb-sheet-known.h"

#include "domain/fb-duo-member.h"
#include "domain/fb-enrolment.h"
#include "rules/fb-alike.h"
#include "store/fb-search-key.h"

#include <stdlib.h>
#include <string.h>

struct _FbSheetKnown
{
  GPtrArray  *persons;
  GPtrArray  *programmes;
  GPtrArray  *duos;
  GHashTable *by_name;     /* dup_name_key() -> GPtrArray of FbPerson, not owned */
  GHashTable *by_title;    /* dup_name_key() of name and code -> FbProgramme, not owned */
  GHashTable *by_code;     /* codes of duos, not owned */
  GHashTable *taking_part; /* programme, person, role */
  GHashTable *by_pair;     /* programme, mentee, mentor -> GPtrArray of FbDuo, not owned */
};

static char *
dup_key (const char *one,
         const char *two,
         const char *three)
{
  return g_strjoin ("\n", one, two, three, NULL);
}

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a name in any script and any order: "Voorbeeld, Amina" is "amina voorbeeld". */
static char *
dup_name_key (const char *name)
{
  g_autofree char *key = fb_search_key_dup (name);
  g_autofree char *plain = g_strcanon (g_strdup (key != NULL ? key : ""), G_CSET_a_2_z G_CSET_DIGITS, ' ');
  g_auto(GStrv) words = g_strsplit (plain, " ", -1);
  g_autofree char *joined = NULL;

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  joined = g_strjoinv (" ", words);

  return g_strdup (g_strstrip (joined));
}

/* @list: of that key in @table, which may hold @item already */
static void
add_to (GHashTable *table,
        char       *key,
        gpointer    item)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (key), list);
    }
  if (!g_ptr_array_find (list, item, NULL))
    g_ptr_array_add (list, item);
  g_free (key);
}

static void
add_name (FbSheetKnown *self,
          FbPerson     *person,
          const char   *name,
          const char   *more)
{
  g_autofree char *whole = g_strjoin (" ", name != NULL ? name : more, name != NULL ? more : NULL, NULL);
  char *key = whole != NULL ? dup_name_key (whole) : NULL;

  if (key != NULL && *key != '\0')
    add_to (self->by_name, key, person);
  else
    g_free (key);
}

static void
add_names (FbSheetKnown *self)
{
  for (guint i = 0; i < self->persons->len; i++)
    {
      FbPerson *person = self->persons->pdata[i];

      add_name (self, person, person->name_used, NULL);
      add_name (self, person, person->name_used, person->family_name);
      add_name (self, person, person->given_name, person->family_name);
      add_name (self, person, person->own_script_name, NULL);
    }
}

static void
add_titles (FbSheetKnown *self)
{
  for (guint i = 0; i < self->programmes->len; i++)
    {
      FbProgramme *programme = self->programmes->pdata[i];
      const char *titles[] = { programme->name, programme->code };

      for (guint j = 0; j < G_N_ELEMENTS (titles); j++)
        {
          g_autofree char *key = titles[j] != NULL ? dup_name_key (titles[j]) : NULL;

          if (key != NULL && *key != '\0' && !g_hash_table_contains (self->by_title, key))
            g_hash_table_insert (self->by_title, g_steal_pointer (&key), programme);
        }
    }
}

static gboolean
read_enrolments (FbSheetKnown  *self,
                 FbStore       *store,
                 GError       **error)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (store, &fb_enrolment_kind, NULL, NULL, NULL, error);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      const FbEnrolment *enrolment = enrolments->pdata[i];

      g_hash_table_add (self->taking_part, dup_key (enrolment->programme_id, enrolment->person_id, enrolment->role));
    }

  return enrolments != NULL;
}

/* Each mentee with each mentor of the duo */
static void
add_pairs (FbSheetKnown *self,
           FbDuo        *duo,
           GPtrArray    *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      const FbDuoMember *mentee = members->pdata[i];

      for (guint j = 0; j < members->len; j++)
        {
          const FbDuoMember *mentor = members->pdata[j];

          if (g_strcmp0 (mentee->role, "mentee") == 0 && g_strcmp0 (mentor->role, "mentor") == 0)
            add_to (self->by_pair, dup_key (duo->programme_id, mentee->person_id, mentor->person_id), duo);
        }
    }
}

static gboolean
read_duos (FbSheetKnown  *self,
           FbStore       *store,
           GError       **error)
{
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, NULL, NULL, NULL, error);
  g_autoptr(GHashTable) by_duo = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; members != NULL && i < members->len; i++)
    add_to (by_duo, g_strdup (((FbDuoMember *) members->pdata[i])->duo_id), members->pdata[i]);

  for (guint i = 0; members != NULL && i < self->duos->len; i++)
    {
      FbDuo *duo = self->duos->pdata[i];
      GPtrArray *own = g_hash_table_lookup (by_duo, fb_record_get_id (FB_RECORD (duo)));

      if (duo->code != NULL)
        g_hash_table_add (self->by_code, duo->code);
      if (own != NULL)
        add_pairs (self, duo, own);
    }

  return members != NULL;
}

/* (transfer full) (nullable): who and what there is; NULL where it cannot be read */
FbSheetKnown *
_fb_sheet_known_new (FbWorkspace  *workspace,
                     GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbSheetKnown) self = g_new0 (FbSheetKnown, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_pair = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->taking_part = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->persons = fb_store_list (store, &fb_person_kind, NULL, NULL, NULL, error);
  self->programmes = self->persons != NULL ? fb_store_list (store, &fb_programme_kind, NULL, NULL, NULL, error) : NULL;
  self->duos = self->programmes != NULL ? fb_store_list (store, &fb_duo_kind, NULL, NULL, NULL, error) : NULL;
  if (self->duos == NULL || !read_enrolments (self, store, error) || !read_duos (self, store, error))
    return NULL;

  add_names (self);
  add_titles (self);
  return g_steal_pointer (&self);
}

void
_fb_sheet_known_free (FbSheetKnown *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_pair);
  g_hash_table_unref (self->taking_part);
  g_hash_table_unref (self->by_title);
  g_hash_table_unref (self->by_code);
  g_clear_pointer (&self->duos, g_ptr_array_unref);
  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_free (self);
}

/* Those of @named whom the birth date does not tell apart; the very day goes before the year. */
static GPtrArray *
list_of_age (GPtrArray  *named,
             const char *birth_date)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < named->len; i++)
    {
      if (birth_date != NULL && g_strcmp0 (((FbPerson *) named->pdata[i])->birth_date, birth_date) == 0)
        g_ptr_array_add (found, named->pdata[i]);
    }

  if (found->len > 0)
    return found;

  for (guint i = 0; i < named->len; i++)
    {
      if (fb_alike_is_same_age (((FbPerson *) named->pdata[i])->birth_date, birth_date))
        g_ptr_array_add (found, named->pdata[i]);
    }

  return found;
}

/* (transfer container) (element-type FbPerson): those of that name, whatever its script and
 * the order of its words, who may be that old.
 * @birth_date: (nullable) */
GPtrArray *
_fb_sheet_known_list_people (FbSheetKnown *self,
                             const char   *name,
                             const char   *birth_date)
{
  g_autofree char *key = dup_name_key (name);
  GPtrArray *named = g_hash_table_lookup (self->by_name, key);

  return named != NULL ? list_of_age (named, birth_date) : g_ptr_array_new ();
}

/* (nullable): by its name or its code */
FbProgramme *
_fb_sheet_known_find_programme (FbSheetKnown *self,
                                const char   *title)
{
  g_autofree char *key = dup_name_key (title);

  return g_hash_table_lookup (self->by_title, key);
}

gboolean
_fb_sheet_known_takes_part (FbSheetKnown *self,
                            const char   *programme_id,
                            const char   *person_id,
                            const char   *role)
{
  g_autofree char *key = dup_key (programme_id, person_id, role);

  return g_hash_table_contains (self->taking_part, key);
}

/* Whether one of them was over before the other began; all (nullable) */
static gboolean
are_apart (FbDuo      *duo,
           const char *starts_on,
           const char *ended_on)
{
  return (duo->ended_on != NULL && starts_on != NULL && strcmp (duo->ended_on, starts_on) < 0) ||
         (ended_on != NULL && duo->starts_on != NULL && strcmp (ended_on, duo->starts_on) < 0);
}

/* (nullable): the duo of these two; not one that never came to be, nor one of another time.
 * @starts_on, @ended_on: (nullable) */
FbDuo *
_fb_sheet_known_find_duo (FbSheetKnown *self,
                          const char   *programme_id,
                          const char   *mentee_id,
                          const char   *mentor_id,
                          const char   *starts_on,
                          const char   *ended_on)
{
  g_autofree char *key = dup_key (programme_id, mentee_id, mentor_id);
  GPtrArray *duos = g_hash_table_lookup (self->by_pair, key);

  for (guint i = 0; duos != NULL && i < duos->len; i++)
    {
      FbDuo *duo = duos->pdata[i];

      if (g_strcmp0 (duo->match_status, "declined") != 0 && !are_apart (duo, starts_on, ended_on))
        return duo;
    }

  return NULL;
}

gboolean
_fb_sheet_known_has_code (FbSheetKnown *self,
                          const char   *code)
{
  return g_hash_table_contains (self->by_code, code);
}
