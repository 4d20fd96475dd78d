/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-data-protection.h"
#include "app/fb-deed-erase.h"
#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
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

static guint
count_due (Office *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) due = fb_retention_list_due (self->workspace, &error);

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
      g_autofree char *until = fb_retention_dup_until (cases[i].status, cases[i].since, cases[i].months);

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
  set_consent (self, other, "statistics", "given");
  missing = fb_consents_list_missing (self->workspace, NULL);
  g_assert_cmpuint (missing->len, ==, 2);
}

static void
test_programmes_without_a_period (Office        *self,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) open = fb_retention_list_open (self->workspace, NULL);

  g_assert_cmpuint (open->len, ==, 1);
  g_assert_true (open->pdata[0] == self->silent);
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
  ADD ("/data-protection/what-goes-on", test_what_goes_on_keeps_all);
  ADD ("/data-protection/erased-is-done", test_erased_is_done);
  ADD ("/data-protection/only-yes-is-yes", test_only_yes_is_yes);
  ADD ("/data-protection/programmes-without-a-period", test_programmes_without_a_period);
  g_test_add_func ("/data-protection/disk", test_disk_is_not_made_up);

  return g_test_run ();
}
