/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deed-words.h"

static void
assert_words (const char *deed,
              const char *kind,
              const char *field,
              const char *expected)
{
  g_autofree char *words = fb_deed_dup_words (deed, kind, field);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_deed_is_told_by_its_code (void)
{
  assert_words ("log-contact", "contact", NULL, "Logged Contact");
}

static void
test_change_names_the_field (void)
{
  assert_words ("set-field", "action", "due-on", "Changed Due");
}

static void
test_change_of_several_fields_names_the_kind (void)
{
  assert_words ("set-field", "duo", NULL, "Changed Duo");
}

static void
test_adding_and_removing_name_the_kind (void)
{
  assert_words ("add", "duo", NULL, "Added Duo");
  assert_words ("remove", "duo", NULL, "Removed Duo");
}

static void
test_deed_of_a_later_version_still_has_words (void)
{
  assert_words ("send-by-pigeon", "duo", NULL, "Changed Duo");
  assert_words ("send-by-pigeon", "pigeon", "colour", "Changed");
}

static void
test_button_says_what_it_takes_back (void)
{
  FbChangeGroup group = { .deed = (char *) "set-status", .kind = (char *) "enrolment" };
  g_autofree char *undo = fb_deed_dup_undo_label (&group);
  g_autofree char *redo = fb_deed_dup_redo_label (&group);
  g_autofree char *nothing = fb_deed_dup_undo_label (NULL);

  g_assert_cmpstr (undo, ==, "Undo: Changed Status");
  g_assert_cmpstr (redo, ==, "Redo: Changed Status");
  g_assert_cmpstr (nothing, ==, "Undo");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deed-words/code", test_deed_is_told_by_its_code);
  g_test_add_func ("/deed-words/field", test_change_names_the_field);
  g_test_add_func ("/deed-words/several-fields", test_change_of_several_fields_names_the_kind);
  g_test_add_func ("/deed-words/added-removed", test_adding_and_removing_name_the_kind);
  g_test_add_func ("/deed-words/unknown", test_deed_of_a_later_version_still_has_words);
  g_test_add_func ("/deed-words/button", test_button_says_what_it_takes_back);

  return g_test_run ();
}
