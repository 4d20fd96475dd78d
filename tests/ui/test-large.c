/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 20,000 mentees, 12,000 mentors, 15,000 duos and 500 organisations: what a list reads is what it
 * shows. Says nothing of seconds: it counts what was asked of the workspace,
 * and the records and lines that somebody holds. */

#include "fb-test-ui.h"

#include "app/fb-people-alike.h"
#include "app/fb-search.h"
#include "domain/fb-kinds.h"
#include "store/fb-search-key.h"
#include "store/fb-store-private.h"
#include "store/fb-store-search.h"
#include "ui/common/fb-list-page.h"
#include "ui/duos/fb-duos-page.h"
#include "ui/people/fb-enrolment-list-page.h"

#include <string.h>

#define N_MENTEES 20000
#define N_PEOPLE 32000
#define N_DUOS 15000
/* GTK keeps two hundred lines of a table at hand, twice while it changes; a line
 * takes up to two statements. */
#define MOST_STATEMENTS 1000
#define SCREENS 8

static const char *const make_large =
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 32000)"
  " INSERT INTO person (id, created, modified, revision, name_used, family_name)"
  " SELECT printf ('%08x-0000-4000-8000-000000000001', i), '2026-11-01T00:00:00.000Z',"
  " '2026-11-01T00:00:00.000Z', 1,"
  " CASE i % 5 WHEN 0 THEN 'Åsa' WHEN 1 THEN 'Mohammed' WHEN 2 THEN 'Олена' ELSE 'Jan' END,"
  " printf ('Sample %05d', i) FROM n;"
  "INSERT INTO enrolment (id, created, modified, revision, programme_id, person_id, role, status,"
  "  status_since)"
  " SELECT substr (id, 1, 35) || '2', created, modified, 1, (SELECT min (id) FROM programme), id,"
  " iif (rowid <= 20000, 'mentee', 'mentor'), 'ready', date ('2020-01-01', '+' || (rowid % 999) || ' days')"
  " FROM person WHERE id LIKE '________-0000-4000-8000-000000000001';"
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 15000)"
  " INSERT INTO duo (id, created, modified, revision, programme_id, code, match_status,"
  "  relationship_status)"
  " SELECT printf ('%08x-0000-4000-8000-000000000003', i), '2026-11-01T00:00:00.000Z',"
  " '2026-11-01T00:00:00.000Z', 1, (SELECT min (id) FROM programme), printf ('BRI-%d', i),"
  " 'agreed', 'active' FROM n;"
  "INSERT INTO duo_member (id, created, modified, revision, duo_id, person_id, role)"
  " SELECT substr (id, 1, 35) || '4', created, modified, 1, id, substr (id, 1, 35) || '1', 'mentee'"
  " FROM duo;"
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
  " INSERT INTO organisation (id, created, modified, revision, name)"
  " SELECT printf ('%08x-0000-4000-8000-000000000005', i), '2026-11-01T00:00:00.000Z',"
  " '2026-11-01T00:00:00.000Z', 1, printf ('Brücke Hafen %05d', i) FROM n;"
  "INSERT INTO contact_person (id, created, modified, revision, organisation_id, name)"
  " SELECT substr (id, 1, 35) || '6', created, modified, 1, id, 'Ilse ' || substr (name, -5)"
  " FROM organisation WHERE id LIKE '________-0000-4000-8000-000000000005';";

static int n_statements;

static int
trace_cb (unsigned  what,
          void     *context,
          void     *statement,
          void     *sql)
{
  n_statements++;

  return 0;
}

static void
set_up (FbTestPlace *place)
{
  FbStore *store;
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(GError) error = NULL;

  fb_test_place_set_up (place, NULL);
  store = fb_workspace_get_store (place->workspace);
  g_object_set (programme, "code", "bridge", "name", "Bridge to Work", "status", "running", NULL);
  fb_store_save (store, programme, &error);
  g_assert_no_error (error);
  _fb_store_exec (store, make_large, &error);
  g_assert_no_error (error);
  fb_store_rebuild (store, &error);
  g_assert_no_error (error);
  fb_store_refresh (store);
  sqlite3_trace_v2 (store->db, SQLITE_TRACE_STMT, trace_cb, NULL);
  n_statements = 0;
}

static void
assert_little_was_read (FbTestPlace *place,
                        int          most_statements)
{
  g_assert_cmpint (n_statements, <, most_statements);
  g_assert_cmpuint (g_hash_table_size (fb_workspace_get_store (place->workspace)->alive), <, 100);
  n_statements = 0;
}

static guint
count_lines (GtkWidget *page)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (fb_test_find (page, GTK_TYPE_COLUMN_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table)));
}

/* Until it is laid out and drawn. */
static void
wait_frame (GtkWidget *page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (page);
  gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (page);
  while (gdk_frame_clock_get_frame_counter (clock) < before + 2)
    {
      gtk_widget_queue_draw (page);
      g_main_context_iteration (NULL, TRUE);
    }
  fb_test_settle ();
}

static void
scroll_to (GtkWidget *page,
           double     part)
{
  GtkWidget *table = fb_test_find (page, GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));

  gtk_adjustment_set_value (adjustment, part * (gtk_adjustment_get_upper (adjustment) -
                                                gtk_adjustment_get_page_size (adjustment)));
  wait_frame (page);
}

static void
choose_each (FbTestPlace *place,
             GtkWidget   *page)
{
  for (GtkWidget *w = fb_test_find (page, GTK_TYPE_DROP_DOWN); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    {
      guint n = GTK_IS_DROP_DOWN (w)
                ? g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (w))) : 0;

      for (guint i = n; i > 0; i--)
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (w), i - 1);
          wait_frame (page);
          assert_little_was_read (place, MOST_STATEMENTS);
        }
    }
}

static void
type (FbTestPlace *place,
      GtkWidget   *page,
      const char  *words,
      guint        n_found)
{
  GtkWidget *search = fb_test_find (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), words);
  fb_page_refresh (FB_PAGE (page));
  wait_frame (page);
  g_assert_cmpuint (count_lines (page), ==, n_found);
  assert_little_was_read (place, MOST_STATEMENTS);
}

static GtkWidget *
show (FbTestPlace  *place,
      GType         page_type,
      guint         n,
      GtkWidget   **window)
{
  GtkWidget *page = g_object_new (page_type, "workspace", place->workspace, NULL);

  *window = fb_test_show (page);
  wait_frame (page);
  g_assert_cmpuint (count_lines (page), ==, n);
  assert_little_was_read (place, MOST_STATEMENTS);

  return page;
}

static void
test_lists_read_what_they_show (gconstpointer data)
{
  FbTestPlace *place = (FbTestPlace *) data;
  const struct
  {
    GType       type;
    guint       n;
    const char *words;
    guint       n_found;
  } cases[] = {
    { fb_mentees_page_get_type (), N_MENTEES, "asa", N_MENTEES / 5 },
    { fb_mentors_page_get_type (), N_PEOPLE - N_MENTEES, "sample 32000", 1 },
    { fb_duos_page_get_type (), N_DUOS, "sam olena", N_DUOS / 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *window;
      GtkWidget *page = show (place, cases[i].type, cases[i].n, &window);

      for (guint j = 1; j <= SCREENS; j++)
        {
          scroll_to (page, (double) j / SCREENS);
          assert_little_was_read (place, MOST_STATEMENTS);
        }
      choose_each (place, page);
      type (place, page, cases[i].words, cases[i].n_found);
      type (place, page, "", cases[i].n);

      gtk_window_destroy (GTK_WINDOW (window));
      fb_test_settle ();
    }
}

static void
test_likely_duplicates_are_looked_up (gconstpointer data)
{
  FbTestPlace *place = (FbTestPlace *) data;
  g_autoptr(FbRecord) arabic = fb_test_add_person (place->workspace, "محمد Voorbeeld");
  g_autoptr(FbRecord) other = fb_test_add_person (place->workspace, "Олена Шевченко");
  g_autoptr(GPtrArray) mohammed = NULL;
  g_autoptr(GPtrArray) olena = NULL;

  n_statements = 0;
  mohammed = fb_people_find_alike (place->workspace, "Mohammed Vorbeld", NULL, NULL, NULL);
  g_assert_true (mohammed->pdata[0] == arabic);
  olena = fb_people_find_alike (place->workspace, "Olena Shevchenko", NULL, NULL, NULL);
  g_assert_true (olena->pdata[0] == other);
  assert_little_was_read (place, 20);
}

/* The page of what is found first. */
static void
assert_found (FbTestPlace *place,
              const char  *words,
              const char  *page)
{
  g_autoptr(GPtrArray) found = fb_search (place->workspace, words, NULL);

  g_test_message ("%s", words);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpuint (found->len, <=, 20);
  g_assert_cmpstr (((FbFound *) found->pdata[0])->page, ==, page);
}

static void
test_one_box_finds_every_kind (gconstpointer data)
{
  FbTestPlace *place = (FbTestPlace *) data;
  assert_found (place, "sample 00042", "mentee");
  assert_found (place, "OLENA", "mentee");
  assert_found (place, "31999", "mentor");
  assert_found (place, "bri-14999", "duo");
  assert_found (place, "brid", "programme");
  assert_found (place, "brucke 00499", "organisation"); /* by its name */
  assert_found (place, "ilse 00499", "organisation"); /* by who is to be asked there */
  assert_found (place, "a", "mentee");
  assert_little_was_read (place, 1000);
}

int
main (int   argc,
      char *argv[])
{
  FbTestPlace place; /* one for all: it takes seconds to make */
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up (&place);

  g_test_add_data_func ("/large/lists", &place, test_lists_read_what_they_show);
  g_test_add_data_func ("/large/search", &place, test_one_box_finds_every_kind);
  g_test_add_data_func ("/large/duplicates", &place, test_likely_duplicates_are_looked_up);
  result = g_test_run ();
  fb_test_place_tear_down (&place, NULL);

  return result;
}
