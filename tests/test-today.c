/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deeds.h"
#include "app/fb-sample.h"
#include "app/fb-today.h"
#include "domain/fb-programme.h"

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbDuo       *duo;
  char        *programme;
} Office;

static char *
add_person (Office     *office,
            const char *name,
            const char *role)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment =
               fb_deed_add_person (office->workspace, &(FbNewPerson){ .name_used = name, .role = role, .programme_id = office->programme }, &error);

  g_assert_no_error (error);
  return g_strdup (enrolment->person_id);
}

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autofree char *amina = NULL;
  g_autofree char *jan = NULL;

  office->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, "2026-06-01", NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  g_object_set (programme, "code", "DUO", "meetings-per-month-min", (gint64) 2,
                "duration-months-max", (gint64) 12, "agreement-needed", "no", NULL);
  g_assert_true (fb_store_save (office->store, programme, NULL));
  office->programme = g_strdup (fb_record_get_id (programme));

  amina = add_person (office, "Amina Testperson", "mentee");
  jan = add_person (office, "Jan Proefmens", "mentor");
  office->duo = fb_deed_propose (office->workspace, office->programme,
                                 (const char *const[]) { amina, NULL },
                                 (const char *const[]) { jan, NULL }, NULL, NULL, NULL);
  g_assert_true (fb_deed_both_said_yes (office->workspace, office->duo, NULL));
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

      g_assert_true (g_hash_table_add (seen, row->id));
      g_assert_nonnull (fact);
      g_assert_true ((more != NULL) == (row->n_more > 0));
      g_assert_nonnull (row->name);
      if (i > 0)
        g_assert_cmpint (((FbTodayRow *) rows->pdata[i - 1])->group, <=, row->group);
    }
}

#define ADD(path, test) g_test_add (path, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/today/fading", test_silence_after_meetings_is_fading);
  ADD ("/today/meeting-ends-signal", test_a_meeting_ends_the_signal);
  ADD ("/today/missed-twice", test_two_missed_in_a_row);
  ADD ("/today/reminder", test_reminder_shows_from_its_day_until_done);
  ADD ("/today/reminder-belongs-to-its-programme", test_reminder_belongs_to_its_programme);
  ADD ("/today/mine", test_mine_leaves_out_others);
  g_test_add_func ("/today/order", test_sample_rows_are_in_order);

  return g_test_run ();
}
