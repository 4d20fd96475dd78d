/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures what the window asks of a workspace, against plain SQL on the same
 * connection, for store.py:
 *
 *   bench-store WORKSPACE search|refilter|today ROUNDS
 *
 * Prints what was done, then a line for each round: ours and theirs in seconds
 * of processor time, in turns. Both have run once before, so that neither
 * waits for the disk. */

#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-private.h"
#include "store/fb-store-search.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LIMIT 50
#define SHORTEST 0.05 /* seconds that one measurement takes at least */
#define DAY "2026-11-22"

typedef struct
{
  FbWorkspace  *workspace;
  FbStore      *store;
  char         *words;
  GPtrArray    *scans;  /* of sqlite3_stmt: a LIKE over each table */
  sqlite3_stmt *join;
  FbStoreQuery  query;
  gint64        n_found;
} Bench;

typedef void (*Job) (Bench *bench);

static void
check (gboolean  ok,
       GError   *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "no answer");
}

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* Seconds for one time, from as many as it takes to tell. */
static double
measure (Bench *bench,
         Job    job)
{
  double start = now ();
  double spent = 0;
  guint n = 0;

  for (; spent < SHORTEST; n++)
    {
      job (bench);
      spent = now () - start;
    }

  return spent / n;
}

static gint64
count_rows (sqlite3_stmt *stmt)
{
  gint64 n = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    n++;
  sqlite3_reset (stmt);

  return n;
}

/* ---- searching ---- */

/* Each keystroke of this: one letter finds a lot, the last word one person. */
#define TYPED "amina voorbeeld"

static void
search_ours (Bench *bench)
{
  for (gsize length = 1; length <= strlen (TYPED); length++)
    {
      g_autofree char *words = g_strndup (TYPED, length);
      g_autoptr(GArray) hits = NULL;
      g_autoptr(GError) error = NULL;

      check (fb_store_search (bench->store, words, LIMIT, &hits, &error), error);
      bench->n_found += hits->len;
    }
}

static void
scan_for (Bench      *bench,
          const char *words)
{
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", words);

  for (guint i = 0; i < bench->scans->len; i++)
    {
      sqlite3_stmt *stmt = g_ptr_array_index (bench->scans, i);

      sqlite3_bind_text (stmt, 1, pattern, -1, SQLITE_TRANSIENT);
      bench->n_found += count_rows (stmt);
    }
}

static void
search_theirs (Bench *bench)
{
  for (gsize length = 1; length <= strlen (TYPED); length++)
    {
      g_autofree char *words = g_strndup (TYPED, length);

      scan_for (bench, words);
    }
}

static char *
dup_scan (const FbKind *kind)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = fb_field_dup_column (&kind->fields[i]);

      if (kind->fields[i].flags & FB_FIELD_SEARCH)
        g_string_append_printf (sql, "%s%s LIKE ?1", sql->len > 0 ? " OR " : "", column);
    }

  return sql->len > 0 ? g_strdup_printf ("SELECT id FROM %s WHERE %s", kind->table, sql->str) : NULL;
}

static void
finalize (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static void
prepare_scans (Bench *bench)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  bench->scans = g_ptr_array_new_with_free_func (finalize);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *sql = dup_scan (kinds[i]);
      g_autoptr(GError) error = NULL;
      sqlite3_stmt *stmt;

      if (sql == NULL)
        continue;
      stmt = _fb_store_prepare (bench->store, sql, &error);
      check (stmt != NULL, error);
      g_ptr_array_add (bench->scans, stmt);
    }
}

/* ---- a list in another order ---- */

static void
refilter_ours (Bench *bench)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) ids = fb_store_list_ids (bench->store, &bench->query, &error);

  check (ids != NULL, error);
  check (fb_store_count_list (bench->store, bench->query.list, NULL, &error) >= 0, error);
  bench->n_found += (gint64) g_bytes_get_size (ids);
}

static void
refilter_theirs (Bench *bench)
{
  scan_for (bench, "amina");
}

static const FbStoreQuery queries[] = {
  { .list = FB_LIST_MENTEES, .filter = "current", .sort = "name" },
  { .list = FB_LIST_MENTEES, .filter = "current", .sort = "since" },
  { .list = FB_LIST_MENTEES, .filter = "current", .sort = "next-word" },
  { .list = FB_LIST_MENTEES, .sort = "name" },
  { .list = FB_LIST_MENTEES, .sort = "since" },
  { .list = FB_LIST_MENTEES, .sort = "status" },
  { .list = FB_LIST_MENTEES, .sort = "next-word" },
  { .list = FB_LIST_MENTEES, .filter = "current", .sort = "name", .words = "a" },
  { .list = FB_LIST_MENTEES, .filter = "current", .sort = "since", .words = "amina" },
  { .list = FB_LIST_MENTORS, .filter = "current", .sort = "name" },
  { .list = FB_LIST_MENTORS, .filter = "available", .sort = "since" },
  { .list = FB_LIST_MENTORS, .sort = "next-word" },
  { .list = FB_LIST_DUOS, .filter = "current", .sort = "name" },
  { .list = FB_LIST_DUOS, .filter = "current", .sort = "last-contact" },
  { .list = FB_LIST_DUOS, .filter = "current", .sort = "status" },
  { .list = FB_LIST_DUOS, .filter = "unsigned", .sort = "ends" },
  { .list = FB_LIST_DUOS, .sort = "name" },
  { .list = FB_LIST_DUOS, .filter = "current", .sort = "name", .words = "a" },
  { .list = FB_LIST_PLANS, .filter = "current", .sort = "next-review" },
  { .list = FB_LIST_PLANS, .filter = "review-due", .sort = "name", .today = DAY },
  { .list = FB_LIST_PLANS, .sort = "open-actions" },
  { .list = FB_LIST_AGREEMENTS, .filter = "to-sign", .sort = "name" },
  { .list = FB_LIST_AGREEMENTS, .sort = "until" },
  { .list = FB_LIST_AGREEMENTS, .sort = "status" },
  { .list = FB_LIST_PROGRAMMES, .sort = "name" },
  { .list = FB_LIST_PROGRAMMES, .sort = "status", .words = "a" },
  { .list = FB_LIST_ORGANISATIONS, .sort = "name" },
  { .list = FB_LIST_ORGANISATIONS, .sort = "place" },
  { .list = FB_LIST_ORGANISATIONS, .sort = "name", .words = "a" },
};

static const char *const list_names[] = {
  [FB_LIST_MENTEES] = "mentees", [FB_LIST_MENTORS] = "mentors", [FB_LIST_DUOS] = "duos",
  [FB_LIST_PLANS] = "plans", [FB_LIST_AGREEMENTS] = "agreements",
  [FB_LIST_PROGRAMMES] = "programmes", [FB_LIST_ORGANISATIONS] = "organisations",
};

/* What takes longest of all that the pages may ask is what is measured. */
static void
choose_slowest (Bench *bench)
{
  FbStoreQuery slowest = { 0 };
  double longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      double seconds;

      bench->query = queries[i];
      refilter_ours (bench);
      seconds = measure (bench, refilter_ours);
      g_debug ("%s, %s, by %s, words %s: %.2f ms", list_names[queries[i].list], queries[i].filter,
               queries[i].sort, queries[i].words, seconds * 1e3);
      if (seconds > longest)
        {
          longest = seconds;
          slowest = queries[i];
        }
    }

  bench->query = slowest;
  g_print ("slowest of %u: %s, %s, by %s%s%s\n", (guint) G_N_ELEMENTS (queries),
           list_names[slowest.list], slowest.filter != NULL ? slowest.filter : "all", slowest.sort,
           slowest.words != NULL ? ", words " : "", slowest.words != NULL ? slowest.words : "");
}

/* ---- Today ---- */

static void
today_ours (Bench *bench)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fb_today_list (bench->workspace, NULL, NULL, &error);

  check (rows != NULL, error);
  bench->n_found += rows->len;
}

static void
today_theirs (Bench *bench)
{
  bench->n_found += count_rows (bench->join);
}

static void
prepare_join (Bench *bench)
{
  g_autoptr(GError) error = NULL;

  bench->join = _fb_store_prepare (bench->store,
                                   "SELECT count (*) FROM contact JOIN duo ON duo.id = duo_id",
                                   &error);
  check (bench->join != NULL, error);
}

/* ---- */

static void
run (Bench      *bench,
     const char *what,
     Job         ours,
     Job         theirs,
     guint       rounds)
{
  ours (bench);
  theirs (bench);
  if (what != NULL)
    g_print ("%s\n", what);

  for (guint i = 0; i < rounds; i++)
    {
      double first = measure (bench, i % 2 == 0 ? ours : theirs);
      double second = measure (bench, i % 2 == 0 ? theirs : ours);

      g_print ("%.9f %.9f\n", i % 2 == 0 ? first : second, i % 2 == 0 ? second : first);
    }
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };
  g_autoptr(GError) error = NULL;
  guint rounds = argc == 4 ? (guint) atoi (argv[3]) : 0;

  if (rounds == 0)
    {
      g_printerr ("usage: bench-store WORKSPACE search|refilter|today ROUNDS\n");
      return 2;
    }

  bench.workspace = fb_workspace_open (argv[1], FB_STORE_READ_ONLY, &error);
  check (bench.workspace != NULL && fb_workspace_set_today (bench.workspace, DAY, &error), error);
  bench.store = fb_workspace_get_store (bench.workspace);
  prepare_scans (&bench);
  prepare_join (&bench);

  if (g_str_equal (argv[2], "search"))
    run (&bench, "each keystroke of “" TYPED "”", search_ours, search_theirs, rounds);
  else if (g_str_equal (argv[2], "refilter"))
    {
      choose_slowest (&bench);
      run (&bench, NULL, refilter_ours, refilter_theirs, rounds);
    }
  else
    run (&bench, "all signals, everybody's", today_ours, today_theirs, rounds);

  g_ptr_array_unref (bench.scans);
  sqlite3_finalize (bench.join);
  g_object_unref (bench.workspace);

  return 0;
}
