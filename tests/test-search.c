/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-kinds.h"
#include "store/fb-search-key.h"
#include "store/fb-store-log.h"
#include "store/fb-store-private.h"
#include "store/fb-store-search.h"
#include "store/fb-store-sounds.h"

typedef struct
{
  FbStore *store;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->store = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->store);
}

static FbRecord *
add_person (Fixture    *f,
            const char *name,
            const char *family_name)
{
  FbRecord *person = fb_record_new (&fb_person_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (person, "name-used", name, "family-name", family_name, NULL);
  fb_store_save (f->store, person, &error);
  g_assert_no_error (error);

  return person;
}

static guint
count_hits (Fixture    *f,
            const char *words)
{
  g_autoptr(GArray) hits = NULL;
  g_autoptr(GError) error = NULL;

  fb_store_search (f->store, words, 50, &hits, &error);
  g_assert_no_error (error);

  return hits->len;
}

static void
assert_key (const char *text,
            const char *expected)
{
  g_autofree char *key = fb_search_key_dup (text);

  g_assert_cmpstr (key, ==, expected);
}

static void
test_keys_are_plain_letters (void)
{
  static const struct
  {
    const char *text;
    const char *key;
  } cases[] = {
    { "Shevchenko", "shevchenko" },
    { " Åsa Ö", "asa o" },
    { "A\314\212sa", "asa" }, /* the ring as a character of its own */
    { "Łukasz Straße", "lukasz strasse" },
    { "Søren Ærø", "soren aero" },
    { "Đorđe", "dorde" },
    { "Işıl İnci", "isil inci" },
    { "Nguyễn Thị", "nguyen thi" },
    { "Νίκος", "nikos" },
    { "Шевченко", "sevcenko" },
    { "محمد", "mhmd" },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_key (cases[i].text, cases[i].key);
}

/* Among few one searches as in the lists of the database, but in the middle of words, too. */
static void
test_few_are_searched_by_their_keys (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    gboolean    found;
  } cases[] = {
    { "zoe", "Zoë", TRUE },
    { "STRASSE", "Lange Straße 5", TRUE },
    { "lind ås", "Åsa Lindqvist", TRUE },
    { "voorbeeld, amina", "Amina Voorbeeld", TRUE },
    { "quist", "Linquist", TRUE },
    { "o'neill", "O’Neill-Berg", TRUE },
    { "Шев", "Sevcenko", TRUE },
    { "zoe x", "Zoë", FALSE },
    { "x", "", FALSE },
    { "x", NULL, FALSE },
    { "", "Zoë", TRUE },
    { "- *", "Zoë", TRUE },
    { NULL, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = fb_search_words_split (cases[i].typed);

      g_test_message ("“%s” in “%s”", cases[i].typed, cases[i].text);
      g_assert_cmpint (fb_search_words_find (words, cases[i].text), ==, cases[i].found);
    }
}

static void
assert_same_sound (const char *a,
                   const char *b)
{
  g_autofree char *one = fb_sound_key_dup (a);
  g_autofree char *other = fb_sound_key_dup (b);

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (one, !=, "");
}

static void
test_names_meet_across_scripts (void)
{
  assert_same_sound ("Шевченко", "Shevchenko");
  assert_same_sound ("محمد", "Mohammed");
  assert_same_sound ("Yousef Haddad", "Jusuf Hadad");
  assert_same_sound ("Đorđe", "Djordje");
  assert_same_sound ("Олександр", "Alexander");
  assert_same_sound ("حسين", "Hussein");
}

static void
test_finds_by_the_beginning_of_each_word (Fixture       *f,
                                          gconstpointer  data)
{
  g_autoptr(FbRecord) one = add_person (f, "Åsa", "Lindqvist");
  g_autoptr(FbRecord) other = add_person (f, "Asad", "Haddad");
  g_autoptr(FbRecord) third = add_person (f, "Олена", "Шевченко");

  g_assert_cmpuint (count_hits (f, "asa"), ==, 2);
  g_assert_cmpuint (count_hits (f, "lind ÅS"), ==, 1);
  g_assert_cmpuint (count_hits (f, "quist"), ==, 0);
  g_assert_cmpuint (count_hits (f, "olena"), ==, 1);
  g_assert_cmpuint (count_hits (f, "Шев"), ==, 1);
  g_assert_cmpuint (count_hits (f, "h"), ==, 1);
}

/* What is typed is words, never a question in the language of the index. */
static void
test_signs_ask_for_nothing (Fixture       *f,
                            gconstpointer  data)
{
  g_autoptr(FbRecord) person = add_person (f, "O'Neill-Berg", NULL);

  g_assert_cmpuint (count_hits (f, ""), ==, 0);
  g_assert_cmpuint (count_hits (f, "\"*- ()"), ==, 0);
  g_assert_cmpuint (count_hits (f, "o'neill"), ==, 1);
  g_assert_cmpuint (count_hits (f, "berg OR x"), ==, 0);
  g_assert_cmpuint (count_hits (f, "NEAR"), ==, 0);
}

static void
test_tells_kind_and_id (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(FbRecord) person = add_person (f, "Nadia", NULL);
  g_autoptr(GArray) hits = NULL;

  g_assert_true (fb_store_search (f->store, "nad", 50, &hits, NULL));
  g_assert_true (g_array_index (hits, FbSearchHit, 0).kind == &fb_person_kind);
  g_assert_cmpstr (g_array_index (hits, FbSearchHit, 0).id, ==, fb_record_get_id (person));
}

static void
test_follows_every_change (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr(FbRecord) person = add_person (f, "Nadia", NULL);

  g_object_set (person, "name-used", "Karim", NULL);
  g_assert_true (fb_store_save (f->store, person, NULL));
  g_assert_cmpuint (count_hits (f, "nadia"), ==, 0);
  g_assert_cmpuint (count_hits (f, "karim"), ==, 1);

  g_assert_true (fb_store_undo (f->store, 0, NULL));
  g_assert_cmpuint (count_hits (f, "nadia"), ==, 1);

  g_assert_true (fb_store_remove (f->store, person, NULL));
  g_assert_cmpuint (count_hits (f, "nadia"), ==, 0);
  g_assert_true (fb_store_undo (f->store, 0, NULL));
  g_assert_cmpuint (count_hits (f, "nadia"), ==, 1);
}

static void
test_rollback_leaves_the_index (Fixture       *f,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) person = add_person (f, "Nadia", NULL);

  g_assert_true (fb_store_begin (f->store, "edit", NULL, FB_GROUP_NONE, NULL));
  g_object_set (person, "name-used", "Karim", NULL);
  g_assert_true (fb_store_save (f->store, person, NULL));
  fb_store_rollback (f->store);
  g_assert_cmpuint (count_hits (f, "nadia"), ==, 1);
  g_assert_cmpuint (count_hits (f, "karim"), ==, 0);
}

static void
add_name (const FbSoundingRow *row,
          gpointer             names)
{
  g_assert_cmpuint (row->n_shared, >, 0);
  g_string_append_printf (names, "%s%s", ((GString *) names)->len > 0 ? ", " : "", row->name_used);
}

static char *
join_sounding (Fixture    *f,
               const char *name)
{
  g_autofree char *key = fb_sound_key_dup (name);
  g_auto(GStrv) sounds = g_strsplit (key, " ", -1);
  g_autoptr(GString) names = g_string_new (NULL);

  g_assert_true (fb_store_each_sounding (f->store, (const char *const *) sounds, add_name, names, NULL));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_sounding (Fixture    *f,
                 const char *name,
                 const char *expected)
{
  g_autofree char *names = join_sounding (f, name);

  g_assert_cmpstr (names, ==, expected);
}

/* The more words two names share, the earlier they stand; what a person is no
 * longer called finds nobody. */
static void
test_finds_who_sounds_alike (Fixture       *f,
                             gconstpointer  data)
{
  g_autoptr(FbRecord) one = add_person (f, "Mohammed", "Specimen");
  g_autoptr(FbRecord) other = add_person (f, "محمد", NULL);
  g_autoptr(FbRecord) third = add_person (f, "Olena", "Шевченко");

  assert_sounding (f, "Muhamad Specimen", "Mohammed, محمد");
  assert_sounding (f, "Shevchenko", "Olena");
  assert_sounding (f, "Jan", "");
  assert_sounding (f, "", "");
  assert_sounding (f, "a e i", "");

  g_object_set (other, "name-used", "Karim", NULL);
  g_assert_true (fb_store_save (f->store, other, NULL));
  assert_sounding (f, "Mohammed", "Mohammed");
  g_assert_true (fb_store_undo (f->store, 0, NULL));
  assert_sounding (f, "Karim", "");
  g_assert_true (fb_store_remove (f->store, third, NULL));
  assert_sounding (f, "Shevchenko", "");
}

/* Made anew it holds the same; the index is sound. */
static void
test_rebuilt_index_is_the_same (Fixture       *f,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) one = add_person (f, "Åsa", "Lindqvist");
  g_autoptr(FbRecord) other = add_person (f, "Nadia", "Haddad");
  const char *sql = "SELECT count (*) * 1000 + sum (length (search_key)) FROM search_entry";
  gint64 before = _fb_store_number (f->store, sql, 0);

  g_assert_true (_fb_store_exec (f->store,
                                 "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)",
                                 NULL));
  g_assert_true (fb_store_rebuild (f->store, NULL));
  g_assert_cmpint (_fb_store_number (f->store, sql, 0), ==, before);
  assert_sounding (f, "Hadad", "Nadia");
  g_assert_cmpuint (count_hits (f, "haddad"), ==, 1);
  g_assert_true (_fb_store_exec (f->store,
                                 "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)",
                                 NULL));
}

static void
test_no_more_hits_than_asked_for (Fixture       *f,
                                  gconstpointer  data)
{
  g_autoptr(GArray) hits = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(FbRecord) person = add_person (f, "Nadia", NULL);
    }

  g_assert_cmpuint (count_hits (f, "nadia"), ==, 50);
  g_assert_true (fb_store_search (f->store, "nadia", 3, &hits, NULL));
  g_assert_cmpuint (hits->len, ==, 3);
}

#define ADD(name, function) \
  g_test_add ("/search/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search/keys-are-plain-letters", test_keys_are_plain_letters);
  g_test_add_func ("/search/few-are-searched-by-their-keys", test_few_are_searched_by_their_keys);
  g_test_add_func ("/search/names-meet-across-scripts", test_names_meet_across_scripts);
  ADD ("finds-by-the-beginning-of-each-word", test_finds_by_the_beginning_of_each_word);
  ADD ("signs-ask-for-nothing", test_signs_ask_for_nothing);
  ADD ("tells-kind-and-id", test_tells_kind_and_id);
  ADD ("follows-every-change", test_follows_every_change);
  ADD ("rollback-leaves-the-index", test_rollback_leaves_the_index);
  ADD ("finds-who-sounds-alike", test_finds_who_sounds_alike);
  ADD ("rebuilt-index-is-the-same", test_rebuilt_index_is_the_same);
  ADD ("no-more-hits-than-asked-for", test_no_more_hits_than_asked_for);

  return g_test_run ();
}
