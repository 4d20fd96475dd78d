/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deed-organisation.h"
#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <string.h>

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *programme;
} Office;

static void
set_up (Office        *self,
        gconstpointer  data)
{
  self->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  self->store = fb_workspace_get_store (self->workspace);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  self->programme = fb_record_new (&fb_programme_kind, NULL);
  g_object_set (self->programme, "code", "DUO", "name", "Duo", NULL);
  g_assert_true (fb_store_save (self->store, self->programme, NULL));
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_object_unref (self->programme);
  g_assert_finalize_object (self->workspace);
}

static void
test_a_known_name_is_no_second_organisation (Office        *self,
                                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbOrganisation) first = fb_deed_add_organisation (self->workspace, " Sample Bakery ", "employer", &error);
  g_autoptr(FbOrganisation) again = fb_deed_add_organisation (self->workspace, "sample bakery", "school", &error);
  g_autoptr(FbOrganisation) none = NULL;

  g_assert_no_error (error);
  g_assert_true (first == again);
  g_assert_cmpstr (first->name, ==, "Sample Bakery");
  g_assert_cmpstr (first->kind, ==, "employer");
  none = fb_deed_add_organisation (self->workspace, "   ", NULL, &error);
  g_assert_null (none);
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

static void
test_contact_person_needs_a_name (Office        *self,
                                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", NULL, NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(FbContactPerson) champion = fb_deed_add_contact_person (self->workspace, id, "Els Exempel", "champion", &error);
  g_autoptr(FbContactPerson) nobody = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (champion->role, ==, "champion");
  nobody = fb_deed_add_contact_person (self->workspace, id, "", NULL, &error);
  g_assert_null (nobody);
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

static void
check_reminder (Office     *self,
                const char *until,
                const char *due)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbFunding) funding =
    fb_deed_add_funding (self->workspace, fb_record_get_id (self->programme), "Sample Fund", "project", until, &error);
  g_autoptr(GPtrArray) reminders = fb_store_list (self->store, &fb_reminder_kind, NULL, NULL, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (reminders->len, ==, due != NULL);
  if (due != NULL)
    g_assert_cmpstr (FB_REMINDER (reminders->pdata[0])->due_on, ==, due);
  g_assert_true (fb_store_undo (self->store, fb_store_find_undoable (self->store), &error));
  g_assert_cmpint (fb_store_count (self->store, &fb_funding_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (self->store, &fb_reminder_kind, NULL), ==, 0);
}

static void
test_somebody_is_reminded_before_the_end (Office        *self,
                                          gconstpointer  data)
{
  check_reminder (self, NULL, NULL);
  check_reminder (self, "2027-12-31", "2027-10-02");
  check_reminder (self, "2026-12-01", "2026-11-22");
  check_reminder (self, "2026-11-21", NULL);
}

/* (transfer full) */
static char *
dup_words (Office     *self,
           const char *until)
{
  g_autoptr(FbRecord) funding = fb_record_new (&fb_funding_kind, NULL);

  g_object_set (funding, "programme-id", fb_record_get_id (self->programme), "until-date", until, NULL);

  return fb_funding_dup_words (self->workspace, FB_FUNDING (funding));
}

static void
test_what_is_at_risk_is_said_near_the_end (Office        *self,
                                           gconstpointer  data)
{
  g_autoptr(FbRecord) duo = fb_record_new (&fb_duo_kind, NULL);
  g_autofree char *far = dup_words (self, "2027-02-21");
  g_autofree char *near = NULL;
  g_autofree char *over = dup_words (self, "2026-11-21");

  g_object_set (duo, "programme-id", fb_record_get_id (self->programme), "code", "D1", "match-status", "agreed",
                "relationship-status", "active", NULL);
  g_assert_true (fb_store_save (self->store, duo, NULL));
  near = dup_words (self, "2027-02-20");

  g_assert_null (strstr (far, "ends in"));
  g_assert_nonnull (strstr (near, "ends in 90 days, with 1 duo that goes on"));
  g_assert_nonnull (strstr (over, "over"));
}

#define ADD(name, test) g_test_add (name, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/organisations/known-name", test_a_known_name_is_no_second_organisation);
  ADD ("/organisations/contact-person", test_contact_person_needs_a_name);
  ADD ("/organisations/reminded-before-the-end", test_somebody_is_reminded_before_the_end);
  ADD ("/organisations/at-risk", test_what_is_at_risk_is_said_near_the_end);

  return g_test_run ();
}
