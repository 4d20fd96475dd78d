/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deed-signal.h"
#include "app/fb-deeds.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

/* A duo that met in June and not since. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbDuo       *duo;
  char        *programme;
} Office;

static void
log_contact (Office     *office,
             const char *day)
{
  g_autoptr(FbContact) contact =
    fb_deed_log_contact (office->workspace,
                         &(FbNewContact) { .duo_id = fb_record_get_id (FB_RECORD (office->duo)),
                                                     .held_on = day,
                                                     .minutes = 60 },
                                    NULL);

  g_assert_nonnull (contact);
}

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
  log_contact (office, "2026-06-15");
  fb_workspace_set_today (office->workspace, "2026-08-15", NULL);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_object_unref (office->duo);
  g_assert_finalize_object (office->workspace);
  g_free (office->programme);
}

static FbTodayRow *
find_row (GPtrArray  *rows,
          const char *duo_id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];

      if (g_str_equal (row->id, duo_id) || g_strcmp0 (row->about_id, duo_id) == 0)
        return row;
    }

  return NULL;
}

/* "fading 4": what stands first about the duo, and in which group; NULL for nothing */
static void
assert_today (Office     *office,
              const char *staff_id,
              const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fb_today_list (office->workspace, NULL, staff_id, &error);
  g_autofree char *found = NULL;
  FbTodayRow *row;

  g_assert_no_error (error);
  g_assert_cmpuint (fb_today_count (office->workspace, NULL, staff_id), ==, rows->len);
  row = find_row (rows, fb_record_get_id (FB_RECORD (office->duo)));
  if (row != NULL)
    found = g_strdup_printf ("%s %d", row->signal, row->group);
  g_assert_cmpstr (found, ==, expected);
}

static FbSignalRecord *
take_up (Office     *office,
         const char *due_on)
{
  g_autoptr(GError) error = NULL;
  FbSignalRecord *signal =
    fb_deed_take_up_signal (office->workspace, FB_RECORD (office->duo),
                            &(FbTakeUp) { .kind = "fading", .since = "2026-06-15", .due_on = due_on },
                            &error);

  g_assert_no_error (error);
  return signal;
}

static const char *
get_me (Office *office)
{
  return fb_record_get_id (FB_RECORD (fb_workspace_get_staff (office->workspace)));
}

static void
test_taken_up_comes_back_on_its_day (Office        *office,
                                     gconstpointer  data)
{
  g_autoptr(FbSignalRecord) signal = NULL;

  assert_today (office, NULL, "fading 4");
  signal = take_up (office, "2026-08-20");
  g_assert_cmpstr (signal->owner_id, ==, get_me (office));
  g_assert_cmpstr (signal->taken_on, ==, "2026-08-15");
  assert_today (office, NULL, NULL);
  fb_workspace_set_today (office->workspace, "2026-08-19", NULL);
  assert_today (office, NULL, NULL);
  fb_workspace_set_today (office->workspace, "2026-08-20", NULL);
  assert_today (office, NULL, "fading 2");
}

/* Who took it up has it under Mine, and nobody else. */
static void
test_taken_up_belongs_to_its_owner (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbRecord) karim = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(FbSignalRecord) signal = NULL;

  g_object_set (karim, "code", "KA", "name", "Karim Voorbeeld", NULL);
  g_assert_true (fb_store_save (office->store, karim, NULL));
  g_object_set (office->duo, "coordinator-id", get_me (office), NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->duo), NULL));
  assert_today (office, fb_record_get_id (karim), NULL);

  signal = fb_deed_take_up_signal (office->workspace, FB_RECORD (office->duo),
                                   &(FbTakeUp) { .kind = "fading",
                                                .owner_id = fb_record_get_id (karim) },
                                   NULL);
  assert_today (office, fb_record_get_id (karim), "fading 2");
  assert_today (office, get_me (office), NULL);
  assert_today (office, NULL, "fading 2");
}

static void
test_taking_up_again_changes_the_one (Office        *office,
                                      gconstpointer  data)
{
  g_autoptr(FbSignalRecord) first = take_up (office, "2026-08-20");
  g_autoptr(FbSignalRecord) again =
    fb_deed_take_up_signal (office->workspace, FB_RECORD (office->duo),
                                       &(FbTakeUp){ .kind = "fading", .due_on = "2026-08-22", .tried = "Rang both" }, NULL);

  g_assert_true (first == again);
  g_assert_cmpstr (again->tried, ==, "Rang both");
  g_assert_cmpint (fb_store_count (office->store, &fb_signal_record_kind, NULL), ==, 1);
}

static void
test_all_right_until_gone (Office        *office,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSignalRecord) signal = NULL;

  g_assert_null (fb_deed_signal_all_right (office->workspace, FB_RECORD (office->duo), "fading", NULL,
                                           "  ", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  signal = fb_deed_signal_all_right (office->workspace, FB_RECORD (office->duo), "fading", "2026-06-15",
                                     "Both are on holiday", NULL);
  g_assert_nonnull (signal);
  assert_today (office, NULL, NULL);
  fb_workspace_set_today (office->workspace, "2026-10-01", NULL);
  assert_today (office, NULL, NULL);

  log_contact (office, "2026-10-01");
  g_assert_cmpstr (signal->state, ==, "gone");
  fb_workspace_set_today (office->workspace, "2026-12-01", NULL);
  assert_today (office, NULL, "fading 4"); /* a new silence is a new signal */
}

/* The meeting closes it; taking the meeting back opens it again. */
static void
test_closes_in_the_deed_that_ends_it (Office        *office,
                                      gconstpointer  data)
{
  g_autoptr(FbSignalRecord) signal = take_up (office, "2026-08-20");
  g_autoptr(GError) error = NULL;

  fb_workspace_set_field (office->workspace, FB_RECORD (office->duo), "end-note", "Nothing", NULL, NULL);
  g_assert_null (signal->closed_on);
  log_contact (office, "2026-08-15");
  g_assert_cmpstr (signal->closed_on, ==, "2026-08-15");
  g_assert_cmpstr (signal->state, ==, "gone");
  assert_today (office, NULL, "sporadic 4"); /* another matter */

  g_assert_true (fb_store_undo (office->store, 0, &error));
  g_assert_no_error (error);
  g_assert_null (signal->closed_on);
  g_assert_cmpstr (signal->state, ==, "taken-up");
}

/* Time alone makes the reason go: the duo's end was extended elsewhere, say. */
static void
test_closes_when_work_begins (Office        *office,
                              gconstpointer  data)
{
  g_autoptr(FbSignalRecord) signal = take_up (office, "2026-08-20");
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);

  g_object_set (contact, "duo-id", fb_record_get_id (FB_RECORD (office->duo)), "held-on", "2026-08-14",
                "state", "held", NULL);
  g_assert_true (fb_store_save (office->store, contact, NULL)); /* by no deed */
  g_assert_null (signal->closed_on);
  g_assert_true (fb_deed_close_gone_signals (office->workspace, NULL));
  g_assert_cmpstr (signal->closed_on, ==, "2026-08-15");
}

/* One row for one duo, the promise first. */
static void
test_a_promise_joins_what_was_seen (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbReminder) first = fb_deed_add_reminder (office->workspace, FB_RECORD (office->duo),
                                                      "Ring Jan", "2026-08-14", NULL);
  g_autoptr(FbReminder) second = fb_deed_add_reminder (office->workspace, FB_RECORD (office->duo),
                                                       "Send the sheet", "2026-08-15", NULL);
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *fact = NULL;
  g_autofree char *more = NULL;
  FbTodayRow *row;

  assert_today (office, NULL, "reminder 2");
  rows = fb_today_list (office->workspace, NULL, NULL, NULL);
  row = find_row (rows, fb_record_get_id (FB_RECORD (office->duo)));
  fact = fb_today_row_dup_fact (row);
  more = fb_today_row_dup_more (row);
  g_assert_cmpstr (fact, ==, "Ring Jan");
  g_assert_cmpstr (more, ==, "Send the sheet\nThe last meeting was 61 days ago");
  g_assert_cmpuint (row->n_more, ==, 2);
}

/* The programme says after how long silence is too long. */
static void
test_thresholds_of_the_programme (Office        *office,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) programme =
    fb_store_get (office->store, &fb_programme_kind, office->programme, NULL);

  fb_workspace_set_field (office->workspace, programme, "signal-fading", "62", NULL, NULL);
  assert_today (office, NULL, "sporadic 4");
  fb_workspace_set_field (office->workspace, programme, "signal-fading", "60", NULL, NULL);
  assert_today (office, NULL, "fading 4");
  fb_workspace_set_field (office->workspace, programme, "signal-fading", "62", NULL, NULL);
  fb_workspace_set_field (office->workspace, programme, "signal-sporadic", "10", NULL, NULL);
  assert_today (office, NULL, NULL);
}

#define ADD(path, test) g_test_add ("/taken-up/" path, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("comes-back", test_taken_up_comes_back_on_its_day);
  ADD ("belongs-to-its-owner", test_taken_up_belongs_to_its_owner);
  ADD ("once", test_taking_up_again_changes_the_one);
  ADD ("all-right", test_all_right_until_gone);
  ADD ("closes-in-the-deed", test_closes_in_the_deed_that_ends_it);
  ADD ("closes-with-time", test_closes_when_work_begins);
  ADD ("promise-joins", test_a_promise_joins_what_was_seen);
  ADD ("thresholds", test_thresholds_of_the_programme);

  return g_test_run ();
}
