/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-code-search"

#include "domain/fb-code-search.h"

#include "domain/fb-codes-published.h"

#include <string.h>

/* Below this many, words are shortened. */
#define FEW 5

/* How well a code fits what was typed, best first; doubled, with one more where
 * the name is in another language than the program's. */
typedef enum
{
  FIT_WHOLE,  /* it is the name, or the code */
  FIT_START,  /* the name or the code starts with it */
  FIT_WORDS,  /* each word starts a word of the name */
  FIT_INSIDE, /* each word stands in the name: "pflege" in "krankenpflege" */
  FIT_NONE,
} Fit;

/* Names are kept folded, "\n nursing professionals \n": a space before and
 * after each word, a line for each name. */
typedef struct
{
  const char *code;
  char       *own;
  char       *others;
} Entry;

typedef struct
{
  char  *whole; /* "\n nurse \n" */
  char  *start; /* "\n nurse" */
  GStrv  words; /* " nurse" */
} Query;

typedef struct
{
  const char *code;
  guint       fit;
  gsize       length;
  guint       position;
} Match;

/**
 * fb_code_fold:
 *
 * Returns: (transfer full): lower case without accents, words separated by one
 *   space; "" if nothing is left
 */
char *
fb_code_fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *folded = g_string_new (NULL);
  gboolean in_word = FALSE;

  for (const char *p = ascii; *p != '\0'; p++)
    {
      gboolean is_letter = g_ascii_isalnum (*p);

      /* An apostrophe or a dot in a word is no gap: "l'eau" is two words, "u.s." is one */
      if (*p == '.' && in_word)
        continue;
      if (is_letter && !in_word && folded->len > 0)
        g_string_append_c (folded, ' ');
      if (is_letter)
        g_string_append_c (folded, g_ascii_tolower (*p));
      in_word = is_letter;
    }

  return g_string_free (folded, FALSE);
}

static void
append_name (GString    *names,
             const char *name)
{
  g_autofree char *folded = fb_code_fold (name);

  g_string_append_printf (names, "\n %s \n", folded);
}

static char *
fold_label (const FbCodeList *list,
            const char       *code)
{
  GString *own = g_string_new (NULL);

  append_name (own, fb_code_list_get_label (list, code));

  return g_string_free (own, FALSE);
}

/* code -> the folded names in all languages that the table knows */
static GHashTable *
collect_names (FbNameTable *table)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  guint length = fb_name_table_get_length (table);

  for (guint i = 0; i < length; i++)
    g_hash_table_insert (names, (char *) fb_name_table_get_code (table, i), g_string_new (NULL));

  for (guint i = 0; fb_name_languages[i] != NULL; i++)
    {
      g_autofree const char **list = fb_name_table_list_names (table, fb_name_languages[i]);

      for (guint j = 0; j < length; j++)
        {
          if (list[j] != NULL)
            append_name (g_hash_table_lookup (names, fb_name_table_get_code (table, j)), list[j]);
        }
    }

  return names;
}

static GArray *
create_entries (const FbCodeList *list)
{
  FbNameTable *table = fb_code_list_get_names (list);
  g_autoptr(GHashTable) names = table != NULL ? collect_names (table) : NULL;
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      Entry entry = { codes[i].code, fold_label (list, codes[i].code), NULL };
      GString *others = names != NULL ? g_hash_table_lookup (names, codes[i].code)
                                      : g_string_new (NULL);

      /* Our own labels are English in the source */
      if (names == NULL)
        append_name (others, codes[i].label);

      entry.others = g_string_free (others, FALSE);
      g_array_append_val (entries, entry);
    }

  return entries;
}

/* Made on the first search in a list and kept. */
static GArray *
get_entries (const FbCodeList *list)
{
  static GMutex mutex;
  static GHashTable *indexes;
  GArray *entries;

  g_mutex_lock (&mutex);

  if (indexes == NULL)
    indexes = g_hash_table_new (NULL, NULL);

  entries = g_hash_table_lookup (indexes, list);
  if (entries == NULL)
    {
      entries = create_entries (list);
      g_hash_table_insert (indexes, (FbCodeList *) list, entries);
    }

  g_mutex_unlock (&mutex);

  return entries;
}

/* @cut letters are left off the end of each long word: "nurse" finds "nursing" */
static gboolean
init_query (Query      *query,
            const char *folded,
            guint       cut)
{
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);
  gboolean is_shorter = cut == 0;

  query->whole = g_strdup_printf ("\n %s \n", folded);
  query->start = g_strdup_printf ("\n %s", folded);
  query->words = g_new0 (char *, g_strv_length (words) + 1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint length = strlen (words[i]);
      guint least = MAX (4, length * 3 / 5);

      if (cut > 0 && length >= least + cut)
        {
          words[i][length - cut] = '\0';
          is_shorter = TRUE;
        }
      query->words[i] = g_strconcat (" ", words[i], NULL);
    }

  return is_shorter;
}

static void
clear_query (Query *query)
{
  g_free (query->whole);
  g_free (query->start);
  g_strfreev (query->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, clear_query)

static Fit
fit_names (const Query *query,
           const char  *names)
{
  Fit fit = FIT_WORDS;

  if (strstr (names, query->whole) != NULL)
    return FIT_WHOLE;
  if (strstr (names, query->start) != NULL)
    return FIT_START;

  for (guint i = 0; query->words[i] != NULL; i++)
    {
      const char *word = query->words[i];

      if (strstr (names, word) != NULL)
        continue;
      /* one or two letters stand inside almost anything */
      if (strlen (word) < 4 || strstr (names, word + 1) == NULL)
        return FIT_NONE;
      fit = FIT_INSIDE;
    }

  return fit;
}

static Fit
fit_code (const Query *query,
          const char  *code)
{
  const char *word = query->words[0] != NULL ? query->words[0] + 1 : "";
  gsize length = strlen (word);

  if (length == 0 || query->words[1] != NULL || g_ascii_strncasecmp (code, word, length) != 0)
    return FIT_NONE;

  return code[length] == '\0' ? FIT_WHOLE : FIT_START;
}

/* Even for a name in the program's language or a code, odd for another language */
static guint
fit_entry (const Query *query,
           const Entry *entry)
{
  Fit own = MIN (fit_names (query, entry->own), fit_code (query, entry->code));
  Fit other = fit_names (query, entry->others);

  return MIN (2 * own, 2 * other + 1);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *left = a;
  const Match *right = b;

  if (left->fit != right->fit)
    return left->fit < right->fit ? -1 : 1;
  if (left->length != right->length)
    return left->length < right->length ? -1 : 1;

  return left->position < right->position ? -1 : 1;
}

/* Adds what fits to @codes, unless it is there already; FALSE where cutting
 * any further leaves no word shorter. */
static gboolean
add_matches (GPtrArray  *codes,
             GArray     *entries,
             const char *folded,
             guint       cut)
{
  g_auto(Query) query = { NULL };
  g_autoptr(GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  /* Inside a word, half a word stands in almost anything */
  guint worst = cut > 0 ? FIT_INSIDE : FIT_NONE;

  if (!init_query (&query, folded, cut))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      Match match = { entry->code, fit_entry (&query, entry), strlen (entry->own), i };

      if (match.fit < 2 * worst && !g_ptr_array_find (codes, entry->code, NULL))
        g_array_append_val (matches, match);
    }

  g_array_sort (matches, compare_matches);

  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (codes, (char *) g_array_index (matches, Match, i).code);

  return TRUE;
}

/**
 * fb_code_list_find_named:
 * @name: a code, or a whole name in any of the languages of the list; case and
 *   accents do not matter
 *
 * Returns: (nullable): the one code of that name
 */
const char *
fb_code_list_find_named (const FbCodeList *list,
                         const char       *name)
{
  g_autofree char *folded = fb_code_fold (name);
  g_auto(Query) query = { NULL };
  const char *found = NULL;
  guint best = 2 * FIT_NONE;
  GArray *entries;

  g_return_val_if_fail (list != NULL && name != NULL, NULL);

  if (fb_code_list_has (list, name))
    return name;
  if (*folded == '\0')
    return NULL;

  entries = get_entries (list);
  init_query (&query, folded, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      guint fit = fit_entry (&query, entry);

      if (fit > best || fit / 2 != FIT_WHOLE)
        continue;
      found = fit == best ? NULL : entry->code;
      best = fit;
    }

  return found;
}

/* Every code in its order */
static GPtrArray *
list_codes (GArray *entries)
{
  GPtrArray *codes = g_ptr_array_sized_new (entries->len);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (codes, (char *) g_array_index (entries, Entry, i).code);

  return codes;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/**
 * fb_code_list_find:
 * @words: what was typed: words of a name in any of the program's six
 *   languages, in any order, or the start of a code; case and accents do not
 *   matter
 *
 * Where hardly anything has these words, they are shortened until a few do:
 * "nurse" finds "Nursing professionals".
 *
 * Returns: (transfer container) (element-type utf8): the codes that fit, best
 *   first; all codes in their order where nothing was typed
 */
GPtrArray *
fb_code_list_find (const FbCodeList *list,
                   const char       *words)
{
  GArray *entries;
  GPtrArray *codes;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (list != NULL && words != NULL, NULL);

  entries = get_entries (list);
  if (is_blank (words))
    return list_codes (entries);

  codes = g_ptr_array_new ();
  folded = fb_code_fold (words);
  if (*folded == '\0')
    return codes;

  for (guint cut = 0; codes->len < FEW; cut++)
    {
      if (!add_matches (codes, entries, folded, cut))
        break;
    }

  return codes;
}
