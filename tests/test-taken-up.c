/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deed-signal.h"
#include "app/fb-contact-goals.h"
#include "app/fb-deeds.h"
#include "app/fb-history.h"
#include "app/fb-signal-facts.h"
#include "app/fb-today.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
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

/* What is seen of the duo by that code: its day, "" where it has none; NULL where it is not. */
static char *
dup_since (Office     *office,
           const char *code)
{
  char *since = NULL;

  if (!fb_signal_find_since (office->workspace, FB_RECORD (office->duo), code, &since, NULL))
    return NULL;

  return since != NULL ? since : g_strdup ("");
}

static void
assert_since (Office     *office,
              const char *code,
              const char *expected)
{
  g_autofree char *since = dup_since (office, code);

  g_assert_cmpstr (since, ==, expected);
}

static gboolean
sees (Office     *office,
      const char *code)
{
  g_autofree char *since = dup_since (office, code);

  return since != NULL;
}

static void
set_of_programme (Office     *office,
                  const char *field,
                  const char *value)
{
  g_autoptr(FbRecord) programme = fb_store_get (office->store, &fb_programme_kind, office->programme, NULL);

  g_assert_true (fb_workspace_set_field (office->workspace, programme, field, value, NULL, NULL));
}

/* Those that the programme folds away: each moves the day from which it is told. */
static void
test_each_threshold_is_a_field (Office        *office,
                                gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *silent;  /* value with which nothing is told */
    const char *told;
    const char *code;
  } cases[] = {
    { "signal-planned", "11", "10", "planned-passed" },
    { "signal-report", "21", "20", "report-awaited" },
    { "signal-due", "4", "5", "review-overdue" },
    { "signal-actions", "3", "2", "mentor-holds-most-actions" },
    { "signal-sporadic-after", "76", "75", "sporadic" },
  };
  const char *duo_id = fb_record_get_id (FB_RECORD (office->duo));
  g_autoptr(FbRecord) goal = fb_test_add (office->store, &fb_goal_kind, "duo-id", duo_id, "level", "final", NULL);
  g_autoptr(FbRecord) first = fb_test_add (office->store, &fb_action_kind, "goal-id", fb_record_get_id (goal), "text", "Ring", "holder", "mentor", NULL);
  g_autoptr(FbRecord) second = fb_test_add (office->store, &fb_action_kind, "goal-id", fb_record_get_id (goal), "text", "Ask", "holder", "mentor", NULL);
  g_autoptr(FbRecord) planned = fb_test_add (office->store, &fb_contact_kind, "duo-id", duo_id, "held-on", "2026-08-05", "state", "planned", NULL);
  g_autoptr(FbRecord) review = fb_test_add (office->store, &fb_plan_review_kind, "duo-id", duo_id, "held-on", "2026-07-01", "next-on", "2026-08-20", NULL);

  g_object_set (office->duo, "starts-on", "2026-06-01", "report-asked-on", "2026-07-26", "report-asked-how", "email", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->duo), NULL));
  set_of_programme (office, "signal-fading", "365"); /* silence would say it first */

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].field);
      set_of_programme (office, cases[i].field, cases[i].silent);
      g_assert_false (sees (office, cases[i].code));
      set_of_programme (office, cases[i].field, cases[i].told);
      g_assert_true (sees (office, cases[i].code));
    }
}

/* As long as nobody set another, what holds is told beside each field. */
static void
test_defaults_are_told (void)
{
  g_assert_cmpint (fb_signal_get_default ("signal-actions"), ==, 3);
  g_assert_cmpint (fb_signal_get_default ("signal-due"), ==, 7);
  g_assert_cmpint (fb_signal_get_default ("signal-funding"), ==, 90);
  g_assert_cmpint (fb_signal_get_default ("signal-planned"), ==, 3);
  g_assert_cmpint (fb_signal_get_default ("signal-report"), ==, 14);
  g_assert_cmpint (fb_signal_get_default ("signal-sheet"), ==, 60);
  g_assert_cmpint (fb_signal_get_default ("signal-sporadic-after"), ==, 60);
}

/* One more in the way is in the way since today; a better day stays; none left has none. */
static void
test_in_the_way_since (Office        *office,
                       gconstpointer  data)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (office->store, &fb_enrolment_kind, "role", "mentee", NULL, NULL);
  FbRecord *mentee = enrolments->pdata[0];
  FbEnrolment *enrolment = FB_ENROLMENT (mentee);

  g_object_set (mentee, "intake-on", "2026-05-20", NULL);
  g_assert_true (fb_store_save (office->store, mentee, NULL));
  g_assert_false (sees (office, "conditions-unmet"));

  g_assert_true (fb_workspace_set_field (office->workspace, mentee, "children-state", "needs-solution", NULL, NULL));
  g_assert_cmpstr (enrolment->conditions_on, ==, "2026-08-15");
  assert_since (office, "conditions-unmet", "2026-08-15");
  g_assert_true (fb_workspace_set_field (office->workspace, mentee, "conditions-on", "2026-08-01", NULL, NULL));
  assert_since (office, "conditions-unmet", "2026-08-01");
  g_assert_true (fb_workspace_set_field (office->workspace, mentee, "other-state", "fine", NULL, NULL));
  g_assert_cmpstr (enrolment->conditions_on, ==, "2026-08-01");

  g_object_set (mentee, "conditions-on", NULL, NULL); /* as of a file that does not know it */
  g_assert_true (fb_store_save (office->store, mentee, NULL));
  assert_since (office, "conditions-unmet", "2026-05-20");

  g_assert_true (fb_workspace_set_field (office->workspace, mentee, "travel-state", "needs-solution", NULL, NULL));
  g_assert_true (fb_workspace_set_field (office->workspace, mentee, "children-state", "solved", NULL, NULL));
  g_assert_cmpstr (enrolment->conditions_on, ==, "2026-08-15");
  g_assert_true (fb_workspace_set_field (office->workspace, mentee, "travel-state", "solved", NULL, NULL));
  g_assert_null (enrolment->conditions_on);
  g_assert_false (sees (office, "conditions-unmet"));
}

/* A step is with the mentor since the contact in which it was agreed, and a goal another since it was changed. */
static void
test_plan_signals_have_a_day (Office        *office,
                              gconstpointer  data)
{
  const char *duo_id = fb_record_get_id (FB_RECORD (office->duo));
  g_autoptr(GPtrArray) contacts = fb_store_list (office->store, &fb_contact_kind, "duo-id", duo_id, NULL, NULL);
  const char *contact_id = fb_record_get_id (contacts->pdata[0]);
  g_autoptr(FbRecord) goal = NULL;

  fb_store_set_clock (office->store, "2026-07-03T09:00:00.000Z");
  goal = fb_test_add (office->store, &fb_goal_kind, "duo-id", duo_id, "level", "final", "text", "A job", "agreed-on", "2026-06-20", "agreed-text", "Work", NULL);
  assert_since (office, "goal-changed", "2026-07-03");
  fb_store_set_clock (office->store, NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(FbRecord) step = fb_test_add (office->store, &fb_action_kind, "goal-id", fb_record_get_id (goal), "text", "Ring", "holder", "mentor", "contact-id", contact_id, NULL);
    }
  assert_since (office, "mentor-holds-most-actions", "2026-06-15");
}

/* Somebody in a programme, and a programme, can be taken up like a duo. */
static void
test_people_and_programmes_are_taken_up (Office        *office,
                                         gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *since = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *person = fb_test_add_person (office->workspace, office->programme, "Zoë Voorbeeldova", "mentee");
  g_autoptr(GPtrArray) enrolments = fb_store_list (office->store, &fb_enrolment_kind, "person-id", person, NULL, NULL);
  g_autoptr(FbRecord) programme = fb_store_get (office->store, &fb_programme_kind, office->programme, NULL);
  g_autoptr(FbRecord) funding = fb_test_add (office->store, &fb_funding_kind, "programme-id", office->programme, "until-date", "2026-12-12", NULL);

  g_object_set (enrolments->pdata[0], "applied-on", "2026-07-01", NULL);
  g_assert_true (fb_store_save (office->store, enrolments->pdata[0], NULL));
  g_assert_true (fb_signal_find_since (office->workspace, enrolments->pdata[0], "no-word", &since, NULL));
  g_assert_cmpstr (since, ==, "2026-07-01");
  g_assert_false (fb_signal_find_since (office->workspace, enrolments->pdata[0], "fading", &ends, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);

  set_of_programme (office, "signal-funding", "118");
  g_assert_false (fb_signal_find_since (office->workspace, programme, "funding-ends", &ends, NULL));
  set_of_programme (office, "signal-funding", "119");
  g_assert_true (fb_signal_find_since (office->workspace, programme, "funding-ends", &ends, NULL));
  g_assert_cmpstr (ends, ==, "2026-12-12");
}

/* What stands first in the history of the duo, and below it. */
static void
assert_history (Office     *office,
                guint       index,
                const char *what,
                const char *details)
{
  g_auto(GStrv) ids = fb_history_list_duo (office->workspace, fb_record_get_id (FB_RECORD (office->duo)));
  g_autoptr(GPtrArray) lines = fb_history_list (office->workspace, (const char *const *) ids, 20, NULL);
  FbHistoryLine *line;

  g_assert_cmpuint (lines->len, >, index);
  line = lines->pdata[index];
  g_assert_cmpstr (line->what, ==, what);
  g_assert_cmpstr (line->details, ==, details);
}

/* Taken up, all right, gone by itself: each with what was said then. */
static void
test_history_keeps_signals (Office        *office,
                            gconstpointer  data)
{
  g_autoptr(FbSignalRecord) signal =
    fb_deed_take_up_signal (office->workspace, FB_RECORD (office->duo),
                            &(FbTakeUp) { .kind = "fading", .due_on = "2026-08-20", .tried = "Rang both" }, NULL);
  g_autofree char *label = g_strdup (fb_code_list_get_label (&fb_code_signal_kind, "fading"));
  g_autofree char *taken = g_strdup_printf ("Took Up a Signal: %s", label);
  g_autofree char *right = g_strdup_printf ("Noted That It Is All Right: %s", label);
  g_autofree char *gone = g_strdup_printf ("%s: All Right → The Reason Is Gone", label);
  g_autofree char *due = fb_date_dup_display ("2026-08-20");
  g_autofree char *day = fb_date_dup_display ("2026-08-15");
  g_autofree char *met = g_strdup_printf ("Logged Contact: %s", day);
  g_autofree char *said = g_strdup_printf ("Who: Anna Voorbeeld\nDue: %s\nWhat Was Tried: Rang both", due);
  g_autofree char *why =
    g_strdup_printf ("%s: Taken Up → All Right\nDue: %s → —\nAll Right Because: — → On holiday", label, due);
  g_autoptr(FbSignalRecord) same = NULL;

  assert_history (office, 0, taken, said);
  same = fb_deed_signal_all_right (office->workspace, FB_RECORD (office->duo), "fading", NULL, "On holiday", NULL);
  g_assert_true (same == signal);
  assert_history (office, 1, taken, said); /* as it was then */
  log_contact (office, "2026-08-15");
  assert_history (office, 0, met, gone);
  assert_history (office, 1, right, why);
}

/* Notes for nobody else stay with who wrote them; promises are told. */
static void
test_history_has_notes_and_reminders (Office        *office,
                                      gconstpointer  data)
{
  const char *duo_id = fb_record_get_id (FB_RECORD (office->duo));
  g_autoptr(FbRecord) karim = fb_test_add (office->store, &fb_staff_kind, "code", "KA", "name", "Karim Voorbeeld", NULL);
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (office->workspace, FB_RECORD (office->duo), "Ring Jan", "2026-08-20", NULL);
  g_autofree char *due = fb_date_dup_display ("2026-08-20");
  g_autofree char *told = g_strdup_printf ("Who: Anna Voorbeeld\nDue: %s", due);
  g_autoptr(FbRecord) open = NULL;
  g_autoptr(FbRecord) shut = NULL;

  assert_history (office, 0, "Added Reminder: “Ring Jan”", told);
  shut = fb_test_add (office->store, &fb_note_kind, "duo-id", duo_id, "written-on", "2026-08-15", "text", "Secret", "visible-to", "me", "staff-id", fb_record_get_id (karim), NULL);
  assert_history (office, 0, "Added Reminder: “Ring Jan”", told);
  open = (FbRecord *) fb_deed_add_note (office->workspace, FB_RECORD (office->duo), "Both are well", NULL, NULL);
  assert_history (office, 0, "Added Note: “Both are well”", NULL);
}

/* The goals that a contact names go along with it, or are told by themselves. */
static void
test_history_has_goals_of_contacts (Office        *office,
                                    gconstpointer  data)
{
  const char *duo_id = fb_record_get_id (FB_RECORD (office->duo));
  g_autoptr(FbRecord) goal = fb_test_add (office->store, &fb_goal_kind, "duo-id", duo_id, "level", "final", "text", "A job", NULL);
  g_autoptr(GPtrArray) contacts = fb_store_list (office->store, &fb_contact_kind, "duo-id", duo_id, NULL, NULL);

  g_assert_true (fb_deed_set_contact_goal (office->workspace, fb_record_get_id (contacts->pdata[0]), fb_record_get_id (goal), TRUE, NULL));
  assert_history (office, 0, "Noted a Goal Worked On: “A job”", NULL);
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
  ADD ("each-threshold", test_each_threshold_is_a_field);
  g_test_add_func ("/taken-up/defaults", test_defaults_are_told);
  ADD ("in-the-way-since", test_in_the_way_since);
  ADD ("plan-since", test_plan_signals_have_a_day);
  ADD ("history-signals", test_history_keeps_signals);
  ADD ("history-notes", test_history_has_notes_and_reminders);
  ADD ("history-contact-goals", test_history_has_goals_of_contacts);
  ADD ("people-and-programmes", test_people_and_programmes_are_taken_up);

  return g_test_run ();
}
