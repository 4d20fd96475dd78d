/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-person-file.h"
#include "app/fb-readers.h"
#include "store/fb-store-rows.h"

#include <string.h>

/* An office in which Anna keeps a note about somebody to herself, and Karim works too. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *anna;
  FbRecord    *karim;
  FbRecord    *person;
  FbNote      *note;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  office->workspace = fb_test_workspace ("2026-11-22");
  office->store = fb_workspace_get_store (office->workspace);
  office->anna = fb_test_add (office->store, &fb_staff_kind, "code", "anna", "name", "Anna Voorbeeld", NULL);
  office->karim = fb_test_add (office->store, &fb_staff_kind, "code", "karim", "name", "Karim Exempel", NULL);
  g_assert_true (fb_workspace_set_staff (office->workspace, "anna", NULL));
  office->person = fb_test_add (office->store, &fb_person_kind, "name-used", "Amina Testpersoon", NULL);
  office->note = fb_deed_add_note (office->workspace, office->person, "Ask again about the evening.", NULL, NULL);
  g_object_set (office->note, "visible-to", "me", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->note), NULL));
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_clear_object (&office->note);
  g_clear_object (&office->person);
  g_clear_object (&office->karim);
  g_clear_object (&office->anna);
  g_clear_object (&office->workspace);
}

static gint64
count_in_own_file (Office *office)
{
  g_autoptr(FbStoreScope) scope =
    fb_store_scope_new (office->store, FB_SCOPE_PERSON, fb_record_get_id (office->person), NULL);

  return fb_store_scope_count (scope, &fb_note_kind);
}

static void
test_only_who_wrote_it_reads_it (Office        *office,
                                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_record_may_be_read (office->workspace, FB_RECORD (office->note), NULL));
  g_assert_true (fb_workspace_set_staff (office->workspace, "karim", NULL));
  g_assert_false (fb_record_may_be_read (office->workspace, FB_RECORD (office->note), &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Anna Voorbeeld"));
  g_assert_true (fb_record_may_be_read (office->workspace, office->person, NULL));

  g_object_set (office->note, "visible-to", "staff", NULL);
  g_assert_true (fb_note_may_be_read (office->workspace, office->note));
}

/* Nobody could look at it, and it could not be mended. */
static void
test_a_note_of_nobody_is_for_all (Office        *office,
                                  gconstpointer  data)
{
  g_object_set (office->note, "staff-id", NULL, NULL);
  g_assert_true (fb_workspace_set_staff (office->workspace, "karim", NULL));
  g_assert_true (fb_note_may_be_read (office->workspace, office->note));
}

/* Who makes the file for the person hands on what they may read, and is told of the rest. */
static void
test_a_colleague_does_not_hand_it_on (Office        *office,
                                      gconstpointer  data)
{
  const char *id = fb_record_get_id (office->person);
  g_autofree char *by_anna = fb_person_file_dup_left_out (office->workspace, id);
  g_autofree char *by_karim = NULL;

  g_assert_null (by_anna);
  g_assert_cmpint (count_in_own_file (office), ==, 1);

  g_assert_true (fb_workspace_set_staff (office->workspace, "karim", NULL));
  by_karim = fb_person_file_dup_left_out (office->workspace, id);
  g_assert_cmpint (count_in_own_file (office), ==, 0);
  g_assert_true (g_str_has_prefix (by_karim, "1 note "));
}

/* The last day counts. */
static void
test_a_note_has_a_last_day (Office        *office,
                            gconstpointer  data)
{
  g_assert_false (fb_note_is_over (office->note, "2026-11-22"));
  g_object_set (office->note, "visible-until", "2026-11-22", NULL);
  g_assert_false (fb_note_is_over (office->note, "2026-11-22"));
  g_assert_true (fb_note_is_over (office->note, "2026-11-23"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/readers/" path, Office, NULL, set_up, func, tear_down)
  ADD ("only-me", test_only_who_wrote_it_reads_it);
  ADD ("nobody", test_a_note_of_nobody_is_for_all);
  ADD ("own-file", test_a_colleague_does_not_hand_it_on);
  ADD ("last-day", test_a_note_has_a_last_day);
#undef ADD

  return g_test_run ();
}
