/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-consents.h"
#include "app/fb-data-protection.h"
#include "app/fb-deed-erase.h"
#include "app/fb-deeds.h"
#include "app/fb-people-alike.h"
#include "app/fb-purposes.h"
#include "app/fb-today.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-log.h"
#include "store/fb-store-facts.h"
#include "rules/fb-retention.h"

#include <string.h>

/* Two programmes: one keeps for two years, the other does not say. */
typedef struct
{
  FbWorkspace *workspace;
  FbRecord    *two_years;
  FbRecord    *silent;
} Office;

static void
save (Office   *self,
      gpointer  record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (fb_workspace_get_store (self->workspace), record, &error);
  g_assert_no_error (error);
}

static void
set_up (Office        *self,
        gconstpointer  data)
{
  self->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  self->two_years = fb_record_new (&fb_programme_kind, NULL);
  g_object_set (self->two_years, "code", "TWO", "name", "Two", "retention-months", (gint64) 24, NULL);
  save (self, self->two_years);
  self->silent = fb_record_new (&fb_programme_kind, NULL);
  g_object_set (self->silent, "code", "SIL", "name", "Silent", NULL);
  save (self, self->silent);
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_object_unref (self->two_years);
  g_object_unref (self->silent);
  g_assert_finalize_object (self->workspace);
}

/* (transfer full): the id of the person */
static char *
add (Office     *self,
     const char *person_id,
     FbRecord   *programme,
     const char *status,
     const char *since)
{
  g_autoptr(FbEnrolment) enrolment = NULL;
  const char *programme_id = fb_record_get_id (programme);

  if (person_id == NULL)
    enrolment = fb_deed_add_person (self->workspace, &(FbNewPerson) { .name_used = "Amina", .role = "mentee",
                                                                      .programme_id = programme_id }, NULL);
  else
    enrolment = fb_deed_enrol (self->workspace, person_id, programme_id, "mentor", NULL);
  g_object_set (enrolment, "status", status, "status-since", since, NULL);
  save (self, enrolment);

  return g_strdup (enrolment->person_id);
}

/* The list, and the number that Today shows, are the same. */
static guint
count_due (Office *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) due = fb_retention_list_due (self->workspace, &error);

  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count_retained (fb_workspace_get_store (self->workspace),
                                            fb_workspace_get_today (self->workspace), &error), ==, (int) due->len);
  g_assert_no_error (error);

  return due->len;
}

static void
test_period_begins_at_the_end (void)
{
  static const struct { const char *status; const char *since; gint64 months; const char *until; } cases[] = {
    { "completed", "2024-11-22", 24, "2026-11-22" }, { "declined", "2024-02-29", 12, "2025-02-28" },
    { "ready", "2020-01-01", 12, NULL }, { "paused", "2020-01-01", 12, NULL }, { "stopped", NULL, 12, NULL },
    { "stopped", "2020-01-01", FB_UNSET, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *until = fb_retention_dup_until (cases[i].status, cases[i].since, cases[i].months, NULL);

      g_assert_cmpstr (until, ==, cases[i].until);
    }
}

static void
test_due_on_the_day_and_not_before (Office        *self,
                                    gconstpointer  data)
{
  g_autofree char *on = add (self, NULL, self->two_years, "completed", "2024-11-22");
  g_autofree char *later = add (self, NULL, self->two_years, "completed", "2024-11-23");
  g_autofree char *never = add (self, NULL, self->silent, "completed", "2004-11-23");
  g_autoptr(GPtrArray) due = fb_retention_list_due (self->workspace, NULL);
  const FbRetained *first;
  g_autofree char *words = NULL;

  g_assert_cmpuint (due->len, ==, 1);
  first = due->pdata[0];
  g_assert_cmpstr (first->person_id, ==, on);
  g_assert_cmpstr (first->programme, ==, "Two");
  words = fb_retained_dup_words (first);
  g_assert_nonnull (strstr (words, "Two · ended on"));
}

/* Months are of several lengths: on the day, and not on the one before, whatever the index lets through. */
static void
test_due_at_the_end_of_months (Office        *self,
                               gconstpointer  data)
{
  static const char *const days[] = { "2023-12-31", "2024-01-29", "2024-01-31", "2024-02-29", "2024-08-31" };
  static const gint64 months[] = { 0, 1, 2, 6, 13, 24 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *id = add (self, NULL, self->two_years, "completed", days[i]);
      g_autoptr(GPtrArray) ended = fb_store_list (fb_workspace_get_store (self->workspace), &fb_enrolment_kind,
                                                  "person-id", id, NULL, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (months); j++)
        {
          g_autofree char *until = fb_retention_dup_until ("completed", days[i], months[j], NULL);
          g_autofree char *before = fb_date_add_days (until, -1);

          g_object_set (self->two_years, "retention-months", months[j], NULL);
          save (self, self->two_years);
          fb_workspace_set_today (self->workspace, before, NULL);
          g_assert_cmpuint (count_due (self), ==, 0);
          fb_workspace_set_today (self->workspace, until, NULL);
          g_assert_cmpuint (count_due (self), ==, 1);
        }

      g_assert_true (fb_store_remove (fb_workspace_get_store (self->workspace), ended->pdata[0], NULL));
    }
}

/* What a funder wants to see later is kept until then, and no day longer. */
static void
test_a_funder_holds_it (Office        *self,
                        gconstpointer  data)
{
  g_autofree char *id = add (self, NULL, self->two_years, "completed", "2024-02-29");
  g_autoptr(FbRecord) funding = fb_record_new (&fb_funding_kind, NULL);
  g_autoptr(FbRecord) sooner = fb_record_new (&fb_funding_kind, NULL);

  g_assert_cmpuint (count_due (self), ==, 1);
  g_object_set (funding, "programme-id", fb_record_get_id (self->two_years), "keep-until", "2026-11-23", NULL);
  save (self, funding);
  g_object_set (sooner, "programme-id", fb_record_get_id (self->two_years), "keep-until", "2020-01-01", NULL);
  save (self, sooner);
  g_assert_cmpuint (count_due (self), ==, 0);
  fb_workspace_set_today (self->workspace, "2026-11-23", NULL);
  g_assert_cmpuint (count_due (self), ==, 1);
}

/* Today has one line for all, and leads to the page. */
static void
test_today_says_how_many (Office        *self,
                          gconstpointer  data)
{
  g_autofree char *one = add (self, NULL, self->two_years, "completed", "2010-01-01");
  g_autofree char *two = add (self, NULL, self->two_years, "stopped", "2011-01-31");
  g_autoptr(GPtrArray) rows = fb_today_list (self->workspace, NULL, NULL, NULL);
  g_autoptr(GPtrArray) of_one = fb_today_list (self->workspace, fb_record_get_id (self->two_years), NULL, NULL);
  g_autofree char *fact = fb_today_row_dup_fact (rows->pdata[rows->len - 1]);

  g_assert_cmpuint (count_due (self), ==, 2);
  g_assert_cmpstr (((FbTodayRow *) rows->pdata[rows->len - 1])->kind, ==, "protection");
  g_assert_cmpstr (fact, ==, "2 people are kept longer than was promised");
  g_assert_cmpuint (of_one->len, ==, rows->len - 1);
}

/* --- Who is there twice --- */

static FbRecord *
add_person (Office     *self,
            const char *name,
            const char *born,
            const char *postcode)
{
  FbRecord *person = fb_record_new (&fb_person_kind, NULL);

  g_object_set (person, "name-used", name, "birth-date", born, "postcode", postcode, NULL);
  save (self, person);

  return person;
}

static guint
count_twice (Office *self)
{
  g_autoptr(GPtrArray) pairs = fb_people_find_twice (fb_workspace_get_store (self->workspace), NULL, NULL, NULL, NULL);

  return pairs->len;
}

static void
add_number (Office     *self,
            FbRecord   *person,
            const char *system,
            const char *number)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_external_number_kind, NULL);

  g_object_set (record, "person-id", fb_record_get_id (person), "system", system, "number", number, NULL);
  save (self, record);
}

/* One service gives a number to one person: the name may have changed since, and it is said once. */
static void
test_a_number_elsewhere_makes_alike (Office        *self,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) one = add_person (self, "Amina Bakri", "1990-03-12", "1000");
  g_autoptr(FbRecord) other = add_person (self, "Leyla Sample", "1990", "2000");
  g_autoptr(FbRecord) named_alike = add_person (self, "Bakri Amina", NULL, NULL);

  g_assert_cmpuint (count_twice (self), ==, 1);
  add_number (self, one, "Service", "A-17");
  add_number (self, other, "School", "A-17");
  g_assert_cmpuint (count_twice (self), ==, 1);
  add_number (self, other, "SERVICE", "A-17");
  g_assert_cmpuint (count_twice (self), ==, 2);
  add_number (self, named_alike, "Service", "A-17");
  g_assert_cmpuint (count_twice (self), ==, 3);
}

/* Born on one day and living in one place: then one word of the name is enough. */
static void
test_day_and_place_make_alike (Office        *self,
                               gconstpointer  data)
{
  g_autoptr(FbRecord) one = add_person (self, "Amina Bakri", "1990-03-12", "1000");
  g_autoptr(FbRecord) other = add_person (self, "Amina El Idrissi", "1990-03-12", "2000");

  g_assert_cmpuint (count_twice (self), ==, 0);
  g_object_set (other, "postcode", "1000", NULL);
  save (self, other);
  g_assert_cmpuint (count_twice (self), ==, 1);
  g_object_set (other, "birth-date", "1990-03-13", NULL);
  save (self, other);
  g_assert_cmpuint (count_twice (self), ==, 0);
}

/* Whoever told two apart need not do it again, and neither need a colleague: it is a
 * record like others, and can be taken back. */
static void
test_two_are_told_apart_for_good (Office        *self,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) one = add_person (self, "Amina Bakri", NULL, NULL);
  g_autoptr(FbRecord) other = add_person (self, "Amina Bakri", NULL, NULL);
  FbStore *store = fb_workspace_get_store (self->workspace);
  const FbAlike pair = { (char *) fb_record_get_id (one), (char *) fb_record_get_id (other) };
  const FbAlike turned = { (char *) fb_record_get_id (other), (char *) fb_record_get_id (one) };

  g_assert_cmpuint (count_twice (self), ==, 1);
  g_assert_true (fb_people_are_two (self->workspace, &pair, NULL));
  g_assert_true (fb_people_are_two (self->workspace, &turned, NULL));
  g_assert_cmpint (fb_store_count (store, &fb_distinct_people_kind, NULL), ==, 1);
  g_assert_cmpuint (count_twice (self), ==, 0);
  g_assert_true (fb_store_undo (store, 0, NULL));
  g_assert_cmpuint (count_twice (self), ==, 1);
}

static void
test_what_goes_on_keeps_all (Office        *self,
                             gconstpointer  data)
{
  g_autofree char *runs = add (self, NULL, self->two_years, "completed", "2010-01-01");
  g_autofree char *silent = add (self, NULL, self->two_years, "completed", "2010-01-01");
  g_autofree char *longer = add (self, NULL, self->two_years, "completed", "2010-01-01");

  g_free (add (self, runs, self->two_years, "ready", "2011-01-01"));
  g_free (add (self, silent, self->silent, "completed", "2011-01-01"));
  g_free (add (self, longer, self->two_years, "completed", "2025-01-01"));
  g_assert_cmpuint (count_due (self), ==, 0);
}

static void
test_erased_is_done (Office        *self,
                     gconstpointer  data)
{
  g_autofree char *id = add (self, NULL, self->two_years, "completed", "2010-01-01");
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (count_due (self), ==, 1);
  fb_deed_erase (self->workspace, id, "The period is over", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_due (self), ==, 0);
}

static void
set_consent (Office     *self,
             const char *person_id,
             const char *purpose,
             const char *state)
{
  g_autoptr(FbRecord) consent = fb_record_new (&fb_consent_kind, NULL);

  g_object_set (consent, "person-id", person_id, "purpose", purpose, "state", state, NULL);
  save (self, consent);
}

static void
test_only_yes_is_yes (Office        *self,
                      gconstpointer  data)
{
  g_autofree char *given = add (self, NULL, self->two_years, "ready", "2026-01-01");
  g_autofree char *asked = add (self, NULL, self->two_years, "applied", "2026-01-01");
  g_autofree char *other = add (self, NULL, self->two_years, "ready", "2026-01-01");
  g_autofree char *over = add (self, NULL, self->two_years, "stopped", "2026-01-01");
  g_autoptr(GPtrArray) missing = NULL;

  g_free (add (self, asked, self->silent, "ready", "2026-01-01"));
  set_consent (self, given, "keep", "given");
  set_consent (self, asked, "keep", "asked");
  set_consent (self, other, "contact-later", "given");
  missing = fb_consents_list_missing (self->workspace, NULL);
  g_assert_cmpuint (missing->len, ==, 2);
}

static FbPeriod *
find_period (GPtrArray *periods,
             FbRecord  *programme)
{
  for (guint i = 0; i < periods->len; i++)
    {
      FbPeriod *period = periods->pdata[i];

      if (g_str_equal (period->programme_id, fb_record_get_id (programme)))
        return period;
    }

  g_assert_not_reached ();
}

/* The one that does not say comes first; the hold of a funder shows as long as it holds. */
static void
test_how_long_each_keeps_it (Office        *self,
                             gconstpointer  data)
{
  g_autofree char *id = add (self, NULL, self->two_years, "completed", "2010-01-01");
  g_autoptr(GPtrArray) due = fb_retention_list_due (self->workspace, NULL);
  g_autoptr(GPtrArray) periods = fb_retention_list_periods (self->workspace, due, NULL);
  g_autoptr(FbRecord) funder = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(FbRecord) funding = fb_record_new (&fb_funding_kind, NULL);
  g_autoptr(GPtrArray) held = NULL;
  g_autoptr(GPtrArray) later = NULL;
  g_autofree char *words = NULL;
  g_autofree char *held_words = NULL;

  g_assert_cmpuint (periods->len, ==, 2);
  g_assert_cmpint (((FbPeriod *) periods->pdata[0])->months, ==, FB_UNSET);
  g_assert_cmpuint (find_period (periods, self->two_years)->n_due, ==, 1);
  words = fb_period_dup_words (find_period (periods, self->two_years));
  g_assert_cmpstr (words, ==, "24 months after the end · 1 person is kept longer");

  g_object_set (funder, "name", "Fonds Voorbeeld", NULL);
  save (self, funder);
  g_object_set (funding, "programme-id", fb_record_get_id (self->two_years), "organisation-id",
                fb_record_get_id (funder), "keep-until", "2026-11-22", NULL);
  save (self, funding);
  held = fb_retention_list_periods (self->workspace, due, NULL);
  g_assert_cmpstr (find_period (held, self->two_years)->hold, ==, "2026-11-22");
  held_words = fb_period_dup_words (find_period (held, self->two_years));
  g_assert_nonnull (strstr (held_words, "for Fonds Voorbeeld not before"));

  fb_workspace_set_today (self->workspace, "2026-11-23", NULL);
  later = fb_retention_list_periods (self->workspace, due, NULL);
  g_assert_null (find_period (later, self->two_years)->hold);
}

/* Of those who take part, each once, what they said last. */
static void
test_counts_what_people_said (Office        *self,
                              gconstpointer  data)
{
  g_autofree char *given = add (self, NULL, self->two_years, "ready", "2026-01-01");
  g_autofree char *asked = add (self, NULL, self->two_years, "ready", "2026-01-01");
  g_autofree char *back = add (self, NULL, self->two_years, "ready", "2026-01-01");
  g_autofree char *over = add (self, NULL, self->two_years, "stopped", "2026-01-01");
  g_autoptr(GPtrArray) counts = NULL;

  g_free (add (self, given, self->silent, "ready", "2026-01-01"));
  set_consent (self, given, "keep", "given");
  set_consent (self, asked, "keep", "asked");
  set_consent (self, over, "keep", "given");
  g_assert_true (fb_deed_set_consent (self->workspace, back, "keep", "given", NULL));
  g_assert_true (fb_deed_set_consent (self->workspace, back, "keep", "withdrawn", NULL));
  counts = fb_consents_list_counts (self->workspace, NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const FbConsentCount *count = counts->pdata[i];
      gboolean is_keep = g_str_equal (count->purpose, "keep");
      g_autofree char *words = fb_consent_count_dup_words (count);

      g_assert_cmpuint (count->n_given, ==, is_keep ? 1 : 0);
      g_assert_cmpuint (count->n_refused, ==, is_keep ? 1 : 0);
      g_assert_cmpuint (count->n_unasked, ==, is_keep ? 1 : 3);
      if (is_keep)
        g_assert_true (g_str_has_prefix (words, "1 said yes · 1 said no · 1 gave no answer yet · last asked on "));
      else
        g_assert_cmpstr (words, ==, "0 said yes · 0 said no · 3 gave no answer yet");
    }
}

static const FbPurpose *
find_purpose (GPtrArray  *purposes,
              const char *group)
{
  for (guint i = 0; i < purposes->len; i++)
    {
      const FbPurpose *purpose = purposes->pdata[i];

      if (g_str_equal (purpose->group, group))
        return purpose;
    }

  g_assert_not_reached ();
}

/* Every group says why; own words stand instead, can be undone, and give way again. */
static void
test_each_group_has_a_purpose (Office        *self,
                               gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) before = fb_purposes_list (self->workspace, NULL);
  g_autoptr(GPtrArray) own = NULL;
  g_autoptr(GPtrArray) after = NULL;
  guint n_codes;

  fb_code_list_get_codes (&fb_code_data_group, &n_codes);
  g_assert_cmpuint (before->len, ==, n_codes);
  for (guint i = 0; i < before->len; i++)
    {
      g_assert_nonnull (((FbPurpose *) before->pdata[i])->text);
      g_assert_false (((FbPurpose *) before->pdata[i])->is_own);
    }

  g_assert_true (fb_deed_set_purpose (self->workspace, "work", "  For the job coach.  ", NULL));
  g_assert_true (fb_deed_set_purpose (self->workspace, "work", "For our job coach.", NULL));
  own = fb_purposes_list (self->workspace, NULL);
  g_assert_cmpstr (find_purpose (own, "work")->text, ==, "For our job coach.");
  g_assert_true (find_purpose (own, "work")->is_own);
  g_assert_cmpint (fb_store_count (store, &fb_data_purpose_kind, NULL), ==, 1);

  g_assert_true (fb_deed_set_purpose (self->workspace, "work", find_purpose (before, "work")->text, NULL));
  g_assert_cmpint (fb_store_count (store, &fb_data_purpose_kind, NULL), ==, 0);
  g_assert_true (fb_store_undo (store, 0, NULL));
  after = fb_purposes_list (self->workspace, NULL);
  g_assert_cmpstr (find_purpose (after, "work")->text, ==, "For our job coach.");
}

static void
count_cb (FbStore    *store,
          const char *kind,
          const char *id,
          guint      *n)
{
  *n += g_strcmp0 (kind, FB_EXCHANGE_LOG) == 0 ? 1 : 0;
}

/* Whoever shows the log of files learns of a new line, once it is there. */
static void
test_a_file_is_told (Office        *self,
                     gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const FbExchange entry = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "workspace" };
  guint n = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n);
  g_assert_true (fb_store_log_exchange (store, &entry, NULL));
  g_assert_cmpuint (n, ==, 1);

  g_assert_true (fb_store_begin (store, "import", NULL, FB_GROUP_NONE, NULL));
  g_assert_true (fb_store_log_exchange (store, &entry, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (fb_store_commit (store, NULL));
  g_assert_cmpuint (n, ==, 2);

  g_assert_true (fb_store_begin (store, "import", NULL, FB_GROUP_NONE, NULL));
  g_assert_true (fb_store_log_exchange (store, &entry, NULL));
  fb_store_rollback (store);
  g_assert_cmpuint (n, ==, 2);
  g_signal_handlers_disconnect_by_func (store, count_cb, &n);
}

static void
test_disk_is_not_made_up (void)
{
  g_assert_cmpint (fb_disk_find ("/nowhere/at/all"), ==, FB_DISK_UNKNOWN);
  g_assert_cmpint (fb_disk_find ("/proc/self/stat"), !=, FB_DISK_ENCRYPTED);
}

#define ADD(name, test) g_test_add (name, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/data-protection/period-begins-at-the-end", test_period_begins_at_the_end);
  ADD ("/data-protection/due-on-the-day", test_due_on_the_day_and_not_before);
  ADD ("/data-protection/due-at-the-end-of-months", test_due_at_the_end_of_months);
  ADD ("/data-protection/what-goes-on", test_what_goes_on_keeps_all);
  ADD ("/data-protection/hold", test_a_funder_holds_it);
  ADD ("/data-protection/today", test_today_says_how_many);
  ADD ("/data-protection/day-and-place", test_day_and_place_make_alike);
  ADD ("/data-protection/same-number", test_a_number_elsewhere_makes_alike);
  ADD ("/data-protection/told-apart", test_two_are_told_apart_for_good);
  ADD ("/data-protection/erased-is-done", test_erased_is_done);
  ADD ("/data-protection/only-yes-is-yes", test_only_yes_is_yes);
  ADD ("/data-protection/how-long", test_how_long_each_keeps_it);
  ADD ("/data-protection/consents", test_counts_what_people_said);
  ADD ("/data-protection/purposes", test_each_group_has_a_purpose);
  ADD ("/data-protection/a-file-is-told", test_a_file_is_told);
  g_test_add_func ("/data-protection/disk", test_disk_is_not_made_up);

  return g_test_run ();
}
