/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deed-concern.h"
#include "app/fb-deed-erase.h"
#include "app/fb-deed-pass-on.h"
#include "app/fb-deed-staff.h"
#include "app/fb-deeds.h"
#include "app/fb-stand-ins.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

/* Concerns, who may read them, and work that is passed on to a colleague. */

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *person;
  FbRecord    *enrolment;
  char        *anna;
  char        *karim;
  char        *lea;
} Office;

static char *
add_staff (Office     *self,
           const char *name)
{
  g_autoptr(FbStaff) staff = fb_deed_add_staff (self->workspace, name, NULL);

  return g_strdup (fb_record_get_id (FB_RECORD (staff)));
}

static void
set_up (Office        *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbEnrolment) enrolment = NULL;

  self->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  self->store = fb_workspace_get_store (self->workspace);
  fb_workspace_set_today (self->workspace, "2026-06-01", NULL);
  fb_workspace_set_up (self->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  self->anna = g_strdup (fb_workspace_get_staff_id (self->workspace));
  self->karim = add_staff (self, "Karim Exempel");
  self->lea = add_staff (self, "Lea Beispiel");

  g_object_set (programme, "code", "DUO", NULL);
  g_assert_true (fb_store_save (self->store, programme, NULL));
  enrolment = fb_deed_add_person (self->workspace,
                                  &(FbNewPerson) { .name_used = "Amina Testperson", .role = "mentee",
                                                   .programme_id = fb_record_get_id (programme) }, NULL);
  self->person = fb_store_get (self->store, &fb_person_kind, enrolment->person_id, NULL);
  self->enrolment = FB_RECORD (g_steal_pointer (&enrolment));
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_clear_object (&self->person);
  g_clear_object (&self->enrolment);
  g_assert_finalize_object (self->workspace);
  g_free (self->anna);
  g_free (self->karim);
  g_free (self->lea);
}

static void
work_as (Office     *self,
         const char *staff_id)
{
  g_assert_true (fb_workspace_set_staff (self->workspace, staff_id, NULL));
}

static FbConcern *
worry (Office     *self,
       const char *reader_id)
{
  g_autoptr(GError) error = NULL;
  FbConcern *concern = fb_deed_raise_concern (self->workspace, self->enrolment,
                                              &(FbNewConcern) { .kind = "boundaries", .source = "mentee",
                                                                .text = "  Rings late at night ", .reader_id = reader_id },
                                              &error);

  g_assert_no_error (error);
  return concern;
}

/* What Today says first about her; NULL where she has no row. */
static char *
dup_first (Office     *self,
           const char *mine)
{
  g_autoptr(GPtrArray) rows = fb_today_list (self->workspace, NULL, mine, NULL);
  guint n = fb_today_count (self->workspace, NULL, mine);

  g_assert_cmpuint (rows->len, ==, n);
  return rows->len > 0 ? fb_today_row_dup_fact (rows->pdata[0]) : NULL;
}

static void
assert_first (Office     *self,
              const char *mine,
              const char *expected)
{
  g_autofree char *first = dup_first (self, mine);

  g_assert_cmpstr (first, ==, expected);
}

static void
test_a_concern_is_for_those_named (Office        *self,
                                   gconstpointer  data)
{
  g_autoptr(FbConcern) concern = worry (self, self->karim);

  g_assert_cmpstr (concern->text, ==, "Rings late at night");
  g_assert_cmpstr (concern->owner_id, ==, self->anna);
  g_assert_true (fb_concern_may_be_read (self->workspace, concern));
  work_as (self, self->karim);
  g_assert_true (fb_concern_may_be_read (self->workspace, concern));
  work_as (self, self->lea);
  g_assert_false (fb_concern_may_be_read (self->workspace, concern));
  work_as (self, NULL);
  g_assert_false (fb_concern_may_be_read (self->workspace, concern));
}

static void
test_one_that_names_nobody_is_for_all (Office        *self,
                                       gconstpointer  data)
{
  g_autoptr(FbConcern) concern = NULL;

  work_as (self, NULL);
  concern = worry (self, NULL);
  g_assert_null (concern->owner_id);
  work_as (self, self->lea);
  g_assert_true (fb_concern_may_be_read (self->workspace, concern));
}

static void
test_nothing_said_is_refused (Office        *self,
                              gconstpointer  data)
{
  g_autoptr(FbConcern) concern = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_raise_concern (self->workspace, self->person, &(FbNewConcern) { .text = " \n" }, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);
  concern = worry (self, NULL);
  g_assert_false (fb_deed_close_concern (self->workspace, concern, "", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_null (concern->closed_on);
}

/* It goes before a promise, says what it is about and not what worries us, and is
 * seen by those named alone, also under Everyone. */
static void
test_today_begins_with_concerns (Office        *self,
                                 gconstpointer  data)
{
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (self->workspace, self->enrolment, "Call the school",
                                                         "2026-06-01", NULL);
  g_autoptr(FbConcern) concern = worry (self, NULL);
  g_autoptr(GPtrArray) rows = fb_today_list (self->workspace, NULL, self->anna, NULL);
  FbTodayRow *row = rows->pdata[0];
  g_autofree char *more = fb_today_row_dup_more (row);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (row->group, ==, FB_SIGNAL_GROUP_CONCERN);
  g_assert_cmpstr (row->kind, ==, "concern");
  g_assert_cmpstr (row->id, ==, fb_record_get_id (FB_RECORD (concern)));
  g_assert_cmpstr (row->about_kind, ==, "enrolment");
  g_assert_cmpstr (row->about_id, ==, fb_record_get_id (self->enrolment));
  g_assert_cmpuint (row->n_more, ==, 1);
  g_assert_cmpstr (more, ==, "Call the school");
  assert_first (self, NULL, "Concern: Boundaries");
  work_as (self, self->lea);
  assert_first (self, NULL, "Call the school");
  work_as (self, self->anna);
  g_assert_true (fb_deed_close_concern (self->workspace, concern, "Talked with both", NULL));
  assert_first (self, NULL, "Call the school");
}

static void
test_closing_is_one_step_back (Office        *self,
                               gconstpointer  data)
{
  g_autoptr(FbConcern) concern = worry (self, NULL);

  g_assert_true (fb_deed_close_concern (self->workspace, concern, "Talked with both", NULL));
  g_assert_cmpstr (concern->closed_on, ==, "2026-06-01");
  g_assert_true (fb_store_undo (self->store, 0, NULL));
  g_assert_null (concern->closed_on);
  g_assert_null (concern->tried);
}

static void
test_erasing_takes_it_along (Office        *self,
                             gconstpointer  data)
{
  g_autoptr(FbConcern) concern = worry (self, NULL);
  g_autoptr(GError) error = NULL;

  fb_deed_erase (self->workspace, fb_record_get_id (self->person), "asked by letter", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (self->store, &fb_concern_kind, NULL), ==, 0);
}

/* --- Passing on --- */

static FbStandIn *
pass_on (Office     *self,
         const char *deputy_id,
         const char *until)
{
  g_autoptr(GError) error = NULL;
  FbStandIn *stand_in = fb_deed_pass_on (self->workspace, deputy_id, until, &error);

  g_assert_no_error (error);
  return stand_in;
}

static void
test_a_colleague_looks_after_it (Office        *self,
                                 gconstpointer  data)
{
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (self->workspace, self->person, "Call the school",
                                                         "2026-06-01", NULL);
  g_autoptr(FbConcern) concern = worry (self, NULL);
  g_autoptr(FbStandIn) stand_in = NULL;

  g_assert_true (fb_deed_close_concern (self->workspace, concern, "Talked", NULL));
  assert_first (self, self->karim, NULL);
  stand_in = pass_on (self, self->karim, "2026-06-07");
  assert_first (self, self->karim, "Call the school");
  assert_first (self, self->anna, NULL);
  g_assert_cmpstr (reminder->owner_id, ==, self->anna);
  fb_workspace_set_today (self->workspace, "2026-06-07", NULL);
  assert_first (self, self->karim, "Call the school");
  fb_workspace_set_today (self->workspace, "2026-06-08", NULL);
  assert_first (self, self->karim, NULL);
  assert_first (self, self->anna, "Call the school");
}

static void
test_concerns_are_read_by_who_stands_in (Office        *self,
                                         gconstpointer  data)
{
  g_autoptr(FbConcern) concern = worry (self, NULL);
  g_autoptr(FbStandIn) stand_in = pass_on (self, self->karim, "2026-06-07");

  assert_first (self, self->anna, NULL);
  assert_first (self, NULL, "Concern: Boundaries");
  work_as (self, self->karim);
  g_assert_true (fb_concern_may_be_read (self->workspace, concern));
  assert_first (self, self->karim, "Concern: Boundaries");
  work_as (self, self->lea);
  g_assert_false (fb_concern_may_be_read (self->workspace, concern));
}

static void
test_passed_on_further_and_round (Office        *self,
                                  gconstpointer  data)
{
  g_autoptr(FbStandIn) first = pass_on (self, self->karim, "2026-06-07");
  g_autoptr(FbStandIn) second = NULL;
  g_autoptr(FbStandIn) third = NULL;
  g_autoptr(FbStandIns) all = NULL;

  work_as (self, self->karim);
  second = pass_on (self, self->lea, "2026-06-05");
  all = fb_stand_ins_new (self->workspace, NULL);
  g_assert_cmpstr (fb_stand_ins_resolve (all, self->anna), ==, self->lea);
  g_clear_pointer (&all, fb_stand_ins_free);

  work_as (self, self->lea);
  third = pass_on (self, self->anna, "2026-06-05");
  all = fb_stand_ins_new (self->workspace, NULL);
  g_assert_cmpstr (fb_stand_ins_resolve (all, self->anna), ==, self->anna);
}

static void
test_asked_again_it_is_changed (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(FbStandIn) first = pass_on (self, self->karim, "2026-06-07");
  g_autoptr(FbStandIn) again = pass_on (self, self->lea, "2026-06-09");

  g_assert_true (again == first);
  g_assert_cmpint (fb_store_count (self->store, &fb_stand_in_kind, NULL), ==, 1);
  g_assert_cmpstr (again->deputy_id, ==, self->lea);
  g_assert_true (fb_deed_take_back (self->workspace, NULL));
  g_assert_cmpint (fb_store_count (self->store, &fb_stand_in_kind, NULL), ==, 0);
  g_assert_false (fb_deed_take_back (self->workspace, NULL));
  g_assert_true (fb_store_undo (self->store, 0, NULL));
  g_assert_cmpint (fb_store_count (self->store, &fb_stand_in_kind, NULL), ==, 1);
}

static void
assert_refused (Office     *self,
                const char *deputy_id,
                const char *until)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_pass_on (self->workspace, deputy_id, until, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_what_makes_no_sense_is_refused (Office        *self,
                                     gconstpointer  data)
{
  assert_refused (self, self->anna, "2026-06-07");
  assert_refused (self, self->karim, "2026-05-31");
  assert_refused (self, self->karim, NULL);
  assert_refused (self, NULL, "2026-06-07");
  work_as (self, NULL);
  assert_refused (self, self->karim, "2026-06-07");
  g_assert_cmpint (fb_store_count (self->store, &fb_stand_in_kind, NULL), ==, 0);
}

static void
test_what_is_passed_on_is_counted (Office        *self,
                                   gconstpointer  data)
{
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (self->workspace, self->person, "Call", "2026-06-01", NULL);
  g_autoptr(FbReminder) done = fb_deed_add_reminder (self->workspace, self->person, "Write", "2026-06-01", NULL);
  g_autoptr(FbConcern) concern = worry (self, NULL);
  FbCaseload load;

  g_assert_true (fb_deed_finish_reminder (self->workspace, done, NULL));
  g_object_set (self->enrolment, "coordinator-id", self->anna, NULL);
  g_assert_true (fb_store_save (self->store, self->enrolment, NULL));
  g_assert_true (fb_caseload_count (self->workspace, self->anna, &load, NULL));
  g_assert_cmpuint (load.n_duos, ==, 0);
  g_assert_cmpuint (load.n_people, ==, 1);
  g_assert_cmpuint (load.n_reminders, ==, 1);
  g_assert_cmpuint (load.n_concerns, ==, 1);
}

#define ADD(path, test) g_test_add (path, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/concerns/named", test_a_concern_is_for_those_named);
  ADD ("/concerns/nobody-named", test_one_that_names_nobody_is_for_all);
  ADD ("/concerns/nothing-said", test_nothing_said_is_refused);
  ADD ("/concerns/today", test_today_begins_with_concerns);
  ADD ("/concerns/undo", test_closing_is_one_step_back);
  ADD ("/concerns/erase", test_erasing_takes_it_along);
  ADD ("/pass-on/mine", test_a_colleague_looks_after_it);
  ADD ("/pass-on/concerns", test_concerns_are_read_by_who_stands_in);
  ADD ("/pass-on/further", test_passed_on_further_and_round);
  ADD ("/pass-on/again", test_asked_again_it_is_changed);
  ADD ("/pass-on/refused", test_what_makes_no_sense_is_refused);
  ADD ("/pass-on/counted", test_what_is_passed_on_is_counted);

  return g_test_run ();
}
