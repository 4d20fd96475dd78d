/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-catalog.h"
#include "domain/fb-code-search.h"
#include "domain/fb-codes-published.h"
#include "domain/fb-iso-codes.h"

#include <locale.h>
#include <string.h>

static gboolean
finds (const FbCodeList *list,
       const char       *words,
       const char       *code)
{
  g_autoptr(GPtrArray) codes = fb_code_list_find (list, words);

  return g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL);
}

static const char *
find_first (const FbCodeList *list,
            const char       *words)
{
  g_autoptr(GPtrArray) codes = fb_code_list_find (list, words);

  return codes->len > 0 ? codes->pdata[0] : NULL;
}

static guint
count_codes (const FbCodeList *list)
{
  guint n_codes;

  fb_code_list_get_codes (list, &n_codes);

  return n_codes;
}

static void
test_lists_are_whole (void)
{
  g_assert_cmpuint (count_codes (&fb_code_languages), >, 7000);
  g_assert_cmpuint (count_codes (&fb_code_countries), ==, 250);
  g_assert_cmpuint (count_codes (&fb_code_occupations), ==, 10 + 43 + 130 + 436);
  g_assert_cmpuint (count_codes (&fb_code_sectors), ==, 21 + 88);
  g_assert_cmpuint (count_codes (&fb_code_isced), ==, 9);
  g_assert_cmpuint (count_codes (&fb_code_cefr), ==, 7);
}

static void
test_languages_are_living_or_common (void)
{
  g_assert_true (fb_code_list_has (&fb_code_languages, "tir"));
  g_assert_true (fb_code_list_has (&fb_code_languages, "swl"));
  g_assert_true (fb_code_list_has (&fb_code_languages, "lat"));
  g_assert_false (fb_code_list_has (&fb_code_languages, "tlh"));
  g_assert_false (fb_code_list_has (&fb_code_languages, "und"));
  g_assert_false (fb_code_list_has (&fb_code_languages, "nl"));
}

static void
test_labels_are_in_the_language_of_the_program (void)
{
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_languages, "pus"), ==, "Pasjtoe");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_countries, "SE"), ==, "Zweden");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_occupations, "221"), ==, "Artsen");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_sectors, "P"), ==, "Onderwijs");
}

/* Swedish writes it small, but where it begins a line. */
static void
test_a_language_within_a_sentence (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANGUAGE", "sv", TRUE);
      g_assert_cmpstr (fb_code_list_get_label (&fb_code_languages, "nld"), ==, "Nederländska");
      g_assert_cmpstr (fb_language_get_name ("nld"), ==, "nederländska");
      g_assert_cmpstr (fb_language_get_name ("xxx"), ==, "xxx");
      g_assert_null (fb_language_get_name (NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* Names that only iso-codes knows: a translation from its catalogue, English where it has none */
static void
test_missing_names_are_english (void)
{
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_countries, "AQ"), ==, "Antarctica");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_countries, "BB"), ==, "Barbados");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_countries, "PG"), ==, "Papoea-Nieuw-Guinea");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_languages, "aab"), ==, "Alumu-Tesu");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_occupations, "2221"), ==,
                   "Nursing professionals");
  g_assert_cmpstr (fb_code_list_get_label (&fb_code_languages, "xxx"), ==, "xxx");
}

static void
test_lists_are_sorted_by_label (void)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_countries, &n_codes);

  for (guint i = 1; i < n_codes; i++)
    g_assert_cmpint (g_utf8_collate (codes[i - 1].label, codes[i].label), <=, 0);
}

static void
test_upper_occupations_speak_six_languages (void)
{
  FbNameTable *table = fb_code_list_get_names (&fb_code_occupations);

  for (guint i = 0; fb_name_languages[i] != NULL; i++)
    {
      g_autofree const char **names = fb_name_table_list_names (table, fb_name_languages[i]);

      for (guint j = 0; j < fb_name_table_get_length (table); j++)
        {
          if (strlen (fb_name_table_get_code (table, j)) < 4)
            g_assert_nonnull (names[j]);
        }
    }
}

static void
test_search_takes_any_of_six_languages (void)
{
  g_assert_true (finds (&fb_code_occupations, "verpleegkundige", "222"));
  g_assert_true (finds (&fb_code_occupations, "infirmier", "2221"));
  g_assert_true (finds (&fb_code_occupations, "nurse", "2221"));
  g_assert_true (finds (&fb_code_occupations, "läkare", "221"));
  g_assert_true (finds (&fb_code_occupations, "Krankenpflege", "222"));
  g_assert_true (finds (&fb_code_occupations, "sairaanhoitaja", "322"));
  g_assert_cmpstr (find_first (&fb_code_languages, "paštu"), ==, "pus");
  g_assert_cmpstr (find_first (&fb_code_countries, "Ruotsi"), ==, "SE");
}

static void
test_search_ignores_case_accents_and_order (void)
{
  g_assert_cmpstr (find_first (&fb_code_occupations, "LAKARE"), ==, "221");
  g_assert_cmpstr (find_first (&fb_code_countries, "cote ivoire"), ==, "CI");
  g_assert_cmpstr (find_first (&fb_code_languages, "ARABISCH marokkaans"), ==, "ary");
}

static void
test_search_takes_the_start_of_a_code (void)
{
  g_assert_cmpstr (find_first (&fb_code_occupations, "2512"), ==, "2512");
  g_assert_true (finds (&fb_code_occupations, "25", "2512"));
  g_assert_cmpstr (find_first (&fb_code_sectors, "q"), ==, "Q");
}

static void
test_search_puts_the_best_first (void)
{
  g_assert_cmpstr (find_first (&fb_code_languages, "arabisch"), ==, "ara");
  g_assert_cmpstr (find_first (&fb_code_languages, "Engels"), ==, "eng");
  g_assert_cmpstr (find_first (&fb_code_languages, "arabe"), ==, "ara");
  g_assert_cmpstr (find_first (&fb_code_countries, "congo"), !=, "MM");
}

static void
test_search_finds_words_inside_words (void)
{
  g_assert_true (finds (&fb_code_occupations, "chauffeur", "833"));
  g_assert_true (finds (&fb_code_occupations, "pflege", "222"));
}

static void
test_search_for_nothing_gives_all (void)
{
  g_autoptr(GPtrArray) all = fb_code_list_find (&fb_code_sectors, "  ");
  g_autoptr(GPtrArray) none = fb_code_list_find (&fb_code_sectors, "qqqqqq");
  g_autoptr(GPtrArray) dots = fb_code_list_find (&fb_code_sectors, "...");

  g_assert_cmpuint (all->len, ==, 21 + 88);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (dots->len, ==, 0);
}

static void
test_search_takes_lists_of_our_own (void)
{
  g_assert_cmpstr (find_first (&fb_code_cefr, "mother"), ==, "native");
  g_assert_cmpstr (find_first (&fb_code_isced, "doctor"), ==, "8");
}

static void
test_broken_catalogue_is_none (void)
{
  g_assert_null (fb_catalog_open ("iso_639-3", "xx"));
  g_assert_null (fb_catalog_open ("no-such-domain", "nl"));
}

static void
collect_entry (const FbIsoEntry *entry,
               gpointer          user_data)
{
  g_string_append_printf (user_data, "%s=%s;", entry->alpha_2 != NULL ? entry->alpha_2 : "-",
                          entry->name);
}

static void
test_iso_codes_are_read_with_escapes (void)
{
  const char *text = "{ \"x\": [ { \"alpha_2\": \"AA\", \"n\": 1, \"name\": \"\\u00c5 \\\"b\\\"\" },"
                     " { \"other\": \"name\" }, { \"name\": \"c\" } ] }";
  g_autoptr(GString) entries = g_string_new (NULL);

  fb_iso_codes_parse (text, strlen (text), collect_entry, entries);

  g_assert_cmpstr (entries->str, ==, "AA=Å \"b\";-=c;");
}

static void
test_iso_codes_may_be_cut_anywhere (void)
{
  const char *text = "{ \"x\": [ { \"alpha_2\": \"AA\", \"name\": \"\\u00c5 \\\"b\\\"\" } ] }";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *part = g_strndup (text, length);
      g_autoptr(GString) entries = g_string_new (NULL);

      fb_iso_codes_parse (part, length, collect_entry, entries);
      g_assert_true (g_utf8_validate (entries->str, -1, NULL));
    }
}

/* Run on its own: nothing of iso-codes is to be found there */
static void
test_without_iso_codes_the_short_list_remains (void)
{
  if (g_test_subprocess ())
    {
      g_assert_cmpuint (count_codes (&fb_code_languages), >, 120);
      g_assert_cmpuint (count_codes (&fb_code_languages), <, 200);
      g_assert_cmpstr (fb_code_list_get_label (&fb_code_languages, "tir"), ==, "Tigrinya");
      g_assert_cmpstr (fb_code_list_get_label (&fb_code_countries, "BE"), ==, "België");
      return;
    }

  g_setenv ("XDG_DATA_DIRS", "/nonexistent", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_setenv ("XDG_DATA_DIRS", "/usr/local/share:/usr/share", TRUE);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "nl", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codes/whole", test_lists_are_whole);
  g_test_add_func ("/codes/living-or-common", test_languages_are_living_or_common);
  g_test_add_func ("/codes/labels", test_labels_are_in_the_language_of_the_program);
  g_test_add_func ("/codes/within-a-sentence", test_a_language_within_a_sentence);
  g_test_add_func ("/codes/english-where-missing", test_missing_names_are_english);
  g_test_add_func ("/codes/sorted", test_lists_are_sorted_by_label);
  g_test_add_func ("/codes/upper-occupations", test_upper_occupations_speak_six_languages);
  g_test_add_func ("/codes/search/languages", test_search_takes_any_of_six_languages);
  g_test_add_func ("/codes/search/folded", test_search_ignores_case_accents_and_order);
  g_test_add_func ("/codes/search/code", test_search_takes_the_start_of_a_code);
  g_test_add_func ("/codes/search/best-first", test_search_puts_the_best_first);
  g_test_add_func ("/codes/search/inside", test_search_finds_words_inside_words);
  g_test_add_func ("/codes/search/nothing", test_search_for_nothing_gives_all);
  g_test_add_func ("/codes/search/own-lists", test_search_takes_lists_of_our_own);
  g_test_add_func ("/codes/no-catalogue", test_broken_catalogue_is_none);
  g_test_add_func ("/codes/iso-codes/escapes", test_iso_codes_are_read_with_escapes);
  g_test_add_func ("/codes/iso-codes/cut", test_iso_codes_may_be_cut_anywhere);
  g_test_add_func ("/codes/without-iso-codes", test_without_iso_codes_the_short_list_remains);

  return g_test_run ();
}
