/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deeds.h"
#include "app/fb-sample.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gstdio.h>

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbDuo       *duo;
  char        *programme;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = NULL;

  office->workspace = fb_test_office ("2026-06-01");
  office->store = fb_workspace_get_store (office->workspace);
  programme = fb_test_add (office->store, &fb_programme_kind, "code", "DUO", "meetings-per-month-min", (gint64) 2,
                           "duration-months-max", (gint64) 12, "agreement-needed", "no", NULL);
  office->programme = g_strdup (fb_record_get_id (programme));

  office->duo = fb_test_add_duo (office->workspace, office->programme);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_object_unref (office->duo);
  g_assert_finalize_object (office->workspace);
  g_free (office->programme);
}

static void
log_contact (Office     *office,
             const char *day,
             const char *state)
{
  g_autoptr(FbContact) contact =
    fb_deed_log_contact (office->workspace,
                         &(FbNewContact) { .duo_id = fb_record_get_id (FB_RECORD (office->duo)),
                                                     .held_on = day,
                                                     .minutes = 60,
                                                     .state = state },
                                    NULL);

  g_assert_nonnull (contact);
}

static FbTodayRow *
find_duo_row (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];

      if (g_str_equal (row->kind, "duo"))
        return row;
    }

  return NULL;
}

static void
assert_signal (Office     *office,
               const char *today,
               const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  FbTodayRow *row;

  g_assert_true (fb_workspace_set_today (office->workspace, today, NULL));
  rows = fb_today_list (office->workspace, NULL, NULL, &error);
  g_assert_no_error (error);
  row = find_duo_row (rows);
  g_assert_cmpstr (row != NULL ? row->signal : NULL, ==, expected);
}

static void
test_silence_after_meetings_is_fading (Office        *office,
                                       gconstpointer  data)
{
  log_contact (office, "2026-06-08", "held");
  log_contact (office, "2026-06-22", "held");
  assert_signal (office, "2026-06-30", NULL);
  assert_signal (office, "2026-08-15", "fading");
}

static void
test_a_meeting_ends_the_signal (Office        *office,
                                gconstpointer  data)
{
  log_contact (office, "2026-06-08", "held");
  assert_signal (office, "2026-07-30", "fading");
  log_contact (office, "2026-07-29", "held");
  assert_signal (office, "2026-07-30", NULL);
}

static void
test_two_missed_in_a_row (Office        *office,
                          gconstpointer  data)
{
  log_contact (office, "2026-06-08", "held");
  log_contact (office, "2026-06-15", "missed");
  assert_signal (office, "2026-06-16", NULL);
  log_contact (office, "2026-06-22", "missed");
  assert_signal (office, "2026-06-23", "missed-twice");
}

static void
test_reminder_shows_from_its_day_until_done (Office        *office,
                                             gconstpointer  data)
{
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (office->workspace, FB_RECORD (office->duo),
                                                         "Call the school", "2026-06-10", NULL);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) due = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *fact = NULL;

  fb_workspace_set_today (office->workspace, "2026-06-09", NULL);
  before = fb_today_list (office->workspace, NULL, NULL, NULL);
  fb_workspace_set_today (office->workspace, "2026-06-10", NULL);
  due = fb_today_list (office->workspace, NULL, NULL, NULL);
  g_assert_cmpuint (before->len, ==, 1); /* one row for one duo: the promise goes first */
  g_assert_cmpuint (due->len, ==, 1);
  fact = fb_today_row_dup_fact (due->pdata[0]);
  g_assert_cmpstr (fact, ==, "Call the school");
  g_assert_true (fb_deed_finish_reminder (office->workspace, reminder, NULL));
  after = fb_today_list (office->workspace, NULL, NULL, NULL);
  g_assert_cmpstr (((FbTodayRow *) after->pdata[0])->signal, ==, "never-started");
}

/* Who asks for a translation is reminded of it as of a promise (R304). */
static void
test_a_translation_says_into_what (Office        *office,
                                   gconstpointer  data)
{
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (office->workspace, FB_RECORD (office->duo), "the agreement",
                                                         "2026-06-10", NULL);
  g_autoptr(GPtrArray) due = NULL;
  g_autofree char *fact = NULL;

  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (reminder), "language", "ara", NULL, NULL));
  fb_workspace_set_today (office->workspace, "2026-06-10", NULL);
  due = fb_today_list (office->workspace, NULL, NULL, NULL);
  fact = fb_today_row_dup_fact (due->pdata[0]);
  g_assert_cmpstr (fact, ==, "Translation into Arabic: the agreement");
}

static gboolean
has_reminder (Office     *office,
              const char *programme_id)
{
  g_autoptr(GPtrArray) rows = fb_today_list (office->workspace, programme_id, NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      if (g_str_equal (((FbTodayRow *) rows->pdata[i])->signal, "reminder"))
        return TRUE;
    }

  return FALSE;
}

static void
test_reminder_belongs_to_its_programme (Office        *office,
                                        gconstpointer  data)
{
  const char *mine = office->duo->programme_id;
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (office->workspace, FB_RECORD (office->duo),
                                                         "Call the school", "2026-06-10", NULL);

  fb_workspace_set_today (office->workspace, "2026-06-10", NULL);
  g_assert_true (has_reminder (office, NULL));
  g_assert_true (has_reminder (office, mine));
  g_assert_false (has_reminder (office, "00000000-0000-4000-8000-000000000000"));
}

static void
test_mine_leaves_out_others (Office        *office,
                             gconstpointer  data)
{
  g_autoptr(GPtrArray) everyone = NULL;
  g_autoptr(GPtrArray) somebody_else = NULL;

  log_contact (office, "2026-06-08", "held");
  fb_workspace_set_today (office->workspace, "2026-08-15", NULL);
  everyone = fb_today_list (office->workspace, NULL, NULL, NULL);
  somebody_else = fb_today_list (office->workspace, NULL, "00000000-0000-4000-8000-000000000000", NULL);
  g_assert_nonnull (find_duo_row (everyone));
  g_assert_null (find_duo_row (somebody_else));
}

/* One row for one duo, in the order of the page, each with its words. */
static void
test_sample_rows_are_in_order (void)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) rows = NULL;

  fb_workspace_set_today (workspace, "2026-11-22", NULL);
  g_assert_true (fb_sample_fill (workspace, FB_SAMPLE_OFFICE, 1, NULL, NULL, NULL, NULL));
  rows = fb_today_list (workspace, NULL, NULL, NULL);
  g_assert_cmpuint (rows->len, >, 20);
  g_assert_cmpuint (fb_today_count (workspace, NULL, NULL), ==, rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];
      g_autofree char *fact = fb_today_row_dup_fact (row);
      g_autofree char *more = fb_today_row_dup_more (row);
      g_autoptr(GPtrArray) facts = fb_today_row_list_facts (row);

      g_assert_true (g_hash_table_add (seen, row->id));
      g_assert_nonnull (fact);
      g_assert_true ((more != NULL) == (row->n_more > 0));
      g_assert_cmpuint (facts->len, ==, 1 + row->n_more);
      for (guint j = 0; j < facts->len; j++)
        {
          const FbTodayFact *one = facts->pdata[j];

          g_assert_nonnull (one->text);
          g_assert_true (j > 0 || g_str_equal (one->text, fact));
          g_assert_true (g_strv_contains ((const char *const[]) { "reminder", "concern", "event", "protection", "backup", NULL }, one->signal) ||
                         fb_signal_find_code (one->signal) != FB_SIGNAL_N);
        }
      g_assert_nonnull (row->name);
      if (i > 0)
        g_assert_cmpint (((FbTodayRow *) rows->pdata[i - 1])->group, <=, row->group);
    }
}

/* ---- in a thread ---- */

typedef struct
{
  char        *folder;
  char        *path;
  FbWorkspace *workspace;
} Place;

static void
set_up_place (Place         *place,
              gconstpointer  data)
{
  place->folder = g_dir_make_tmp ("fb-today-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "office.footbridge", NULL);
  place->workspace = fb_workspace_open (place->path, FB_STORE_CREATE, NULL);
  g_assert_nonnull (place->workspace);
  fb_workspace_set_today (place->workspace, "2026-11-22", NULL);
  g_assert_true (fb_sample_fill (place->workspace, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, NULL));
}

static void
tear_down_place (Place         *place,
                 gconstpointer  data)
{
  g_autoptr(GDir) folder = NULL;
  const char *name;

  g_assert_finalize_object (place->workspace);
  folder = g_dir_open (place->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (place->folder);
  g_free (place->path);
  g_free (place->folder);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* What the thread finds is what is found without one. Returns how much. */
static guint
assert_read_alike (FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) expected = fb_today_list (workspace, NULL, NULL, NULL);
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GAsyncResult) list = NULL;
  g_autoptr(GAsyncResult) count = NULL;
  g_autoptr(GError) error = NULL;

  fb_today_list_async (workspace, NULL, NULL, NULL, take_result_cb, &list);
  fb_today_count_async (workspace, NULL, NULL, NULL, take_result_cb, &count);
  rows = fb_today_list_finish (wait_for (&list), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, expected->len);
  g_assert_cmpint (fb_today_count_finish (wait_for (&count)), ==, (int) expected->len);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *fact = fb_today_row_dup_fact (rows->pdata[i]);
      g_autofree char *expected_fact = fb_today_row_dup_fact (expected->pdata[i]);

      g_assert_cmpstr (((FbTodayRow *) rows->pdata[i])->id, ==, ((FbTodayRow *) expected->pdata[i])->id);
      g_assert_cmpstr (fact, ==, expected_fact);
    }

  return rows->len;
}

static void
test_a_thread_reads_the_same (Place         *place,
                              gconstpointer  data)
{
  g_autoptr(GPtrArray) people = fb_store_list (fb_workspace_get_store (place->workspace), &fb_person_kind,
                                               NULL, NULL, NULL, NULL);
  g_autoptr(FbReminder) reminder = NULL;
  guint n = assert_read_alike (place->workspace);

  g_assert_cmpuint (n, >, 5);
  reminder = fb_deed_add_reminder (place->workspace, people->pdata[0], "Call the school", "2026-11-20", NULL);
  g_assert_cmpuint (assert_read_alike (place->workspace), ==, n + 1);
}

static void
test_a_thread_is_not_waited_for (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) list = NULL;
  g_autoptr(GAsyncResult) count = NULL;
  g_autoptr(GError) error = NULL;

  fb_today_list_async (place->workspace, NULL, NULL, cancellable, take_result_cb, &list);
  fb_today_count_async (place->workspace, NULL, NULL, cancellable, take_result_cb, &count);
  g_cancellable_cancel (cancellable);
  g_assert_finalize_object (place->workspace);
  place->workspace = NULL;

  g_assert_null (fb_today_list_finish (wait_for (&list), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fb_today_count_finish (wait_for (&count)), ==, -1);
  place->workspace = fb_workspace_open (place->path, FB_STORE_READ_WRITE, NULL);
  g_assert_nonnull (place->workspace);
}

/* The name stands for another file by now: ours is read all the same. */
static void
test_another_file_is_not_read (Place         *place,
                               gconstpointer  data)
{
  g_autofree char *away = g_build_filename (place->folder, "away.footbridge", NULL);
  g_autofree char *other = g_build_filename (place->folder, "other.footbridge", NULL);

  g_assert_cmpint (g_rename (place->path, away), ==, 0);
  g_assert_cmpuint (assert_read_alike (place->workspace), >, 5);
  g_object_unref (fb_workspace_make (other, NULL, NULL, NULL));
  g_assert_cmpint (g_rename (other, place->path), ==, 0);
  g_assert_cmpuint (assert_read_alike (place->workspace), >, 5);
}

/* ---- what is done ---- */

static void
test_deeds_of_the_day_are_counted (Place         *place,
                                   gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(GPtrArray) people = fb_store_list (store, &fb_person_kind, NULL, NULL, NULL, NULL);
  g_autoptr(GPtrArray) staff = fb_store_list (store, &fb_staff_kind, NULL, NULL, "name", NULL);
  int n;

  g_assert_cmpuint (staff->len, >, 1);
  fb_store_set_clock (store, "2026-11-22T09:00:00.000Z");
  g_assert_true (fb_workspace_set_staff (place->workspace, fb_record_get_id (staff->pdata[0]), NULL));
  n = fb_today_count_done (place->workspace);
  for (int i = 0; i < 2; i++)
    g_object_unref (fb_deed_add_reminder (place->workspace, people->pdata[i], "Call the school", "2026-11-20", NULL));
  g_assert_cmpint (fb_today_count_done (place->workspace), ==, n + 2);

  g_assert_true (fb_store_undo (store, 0, NULL)); /* no deed, nor is what was done forgotten */
  g_assert_cmpint (fb_today_count_done (place->workspace), ==, n + 2);

  g_assert_true (fb_workspace_set_staff (place->workspace, fb_record_get_id (staff->pdata[1]), NULL));
  g_assert_cmpint (fb_today_count_done (place->workspace), ==, 0);
  fb_workspace_set_today (place->workspace, "2026-11-23", NULL);
  g_assert_cmpint (fb_today_count_done (place->workspace), ==, 0);
}

/* ---- what programmes say ---- */

static void
test_a_programme_is_heard_at_once (Office        *office,
                                   gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_store_get (office->store, &fb_programme_kind, office->programme, NULL);

  log_contact (office, "2026-06-08", "held");
  assert_signal (office, "2026-06-20", NULL);
  fb_store_begin (office->store, "set-field", NULL, FB_GROUP_NONE, NULL);
  g_object_set (programme, "signal-fading", (gint64) 7, NULL);
  g_assert_true (fb_store_save (office->store, programme, NULL));
  assert_signal (office, "2026-06-20", "fading");
  fb_store_rollback (office->store);
  assert_signal (office, "2026-06-20", NULL);

  g_object_set (programme, "signal-fading", (gint64) 7, NULL);
  g_assert_true (fb_store_save (office->store, programme, NULL));
  assert_signal (office, "2026-06-20", "fading");
}

#define ADD(path, test) g_test_add (path, Office, NULL, set_up, test, tear_down)
#define ADD_PLACE(path, test) g_test_add (path, Place, NULL, set_up_place, test, tear_down_place)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/today/fading", test_silence_after_meetings_is_fading);
  ADD ("/today/meeting-ends-signal", test_a_meeting_ends_the_signal);
  ADD ("/today/missed-twice", test_two_missed_in_a_row);
  ADD ("/today/reminder", test_reminder_shows_from_its_day_until_done);
  ADD ("/today/translation", test_a_translation_says_into_what);
  ADD ("/today/reminder-belongs-to-its-programme", test_reminder_belongs_to_its_programme);
  ADD ("/today/mine", test_mine_leaves_out_others);
  ADD ("/today/programme", test_a_programme_is_heard_at_once);
  ADD_PLACE ("/today/thread", test_a_thread_reads_the_same);
  ADD_PLACE ("/today/thread-is-left", test_a_thread_is_not_waited_for);
  ADD_PLACE ("/today/thread-and-another-file", test_another_file_is_not_read);
  ADD_PLACE ("/today/done", test_deeds_of_the_day_are_counted);
  g_test_add_func ("/today/order", test_sample_rows_are_in_order);

  return g_test_run ();
}
