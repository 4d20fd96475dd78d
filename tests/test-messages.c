/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deeds.h"
#include "app/fb-message-texts.h"
#include "app/fb-messages.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <string.h>

/* A programme, and somebody who may be written to both ways. */
typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *enrolment;
  FbRecord    *person;
} Office;

static void
set_up (Office        *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  FbStore *store;

  self->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  store = fb_workspace_get_store (self->workspace);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  fb_workspace_set_up (self->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  g_object_set (programme, "code", "DUO", "name", "Duo", NULL);
  g_assert_true (fb_store_save (store, programme, NULL));
  self->enrolment = fb_deed_add_person (self->workspace,
                                        &(FbNewPerson) { .name_used = "Amina", .role = "mentee", .email = "a&b@example.org",
                                                         .programme_id = fb_record_get_id (programme) }, NULL);
  self->person = fb_store_get (store, &fb_person_kind, self->enrolment->person_id, NULL);
  g_object_set (self->person, "street", "Fictielaan 1", "place", "Gent", "letter-language", "nld", NULL);
  g_assert_true (fb_store_save (store, self->person, NULL));
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_object_unref (self->person);
  g_object_unref (self->enrolment);
  g_assert_finalize_object (self->workspace);
}

static void
check_may (Office     *self,
           FbWriteHow  how,
           const char *part)
{
  g_autofree char *obstacle = fb_message_dup_obstacle (self->workspace, self->enrolment, FB_PERSON (self->person), how);

  if (part == NULL)
    g_assert_null (obstacle);
  else
    g_assert_nonnull (strstr (obstacle, part));
}

static void
test_text_is_in_the_language_of_the_reader (Office        *self,
                                            gconstpointer  data)
{
  g_autoptr(FbMessage) with = fb_message_new (self->workspace, self->enrolment, "invitation", "2026-12-20");
  g_autoptr(FbMessage) without = fb_message_new (self->workspace, self->enrolment, "invitation", NULL);

  g_assert_cmpstr (with->language, ==, "nld");
  g_assert_nonnull (strstr (with->body, "Beste Amina,"));
  g_assert_nonnull (strstr (with->body, "Brug vzw"));
  g_assert_nonnull (strstr (with->body, "Antwoord graag"));
  g_assert_null (strstr (without->body, "Antwoord graag"));
  g_assert_null (strchr (with->body, '{'));

  g_object_set (self->person, "letter-language", "tir", NULL);
  fb_store_save (fb_workspace_get_store (self->workspace), self->person, NULL);
  g_clear_pointer (&with, fb_message_free);
  with = fb_message_new (self->workspace, self->enrolment, "end", NULL);
  g_assert_cmpstr (with->language, ==, "eng");
}

static void
test_who_may_not_be_written_to (Office        *self,
                                gconstpointer  data)
{
  static const struct { const char *field; const char *value; const char *email; const char *letter; } cases[] = {
    { "email", NULL, "No e-mail", NULL },
    { "street", NULL, NULL, "No address" },
    { "protected-identity", "yes", NULL, "protected" },
    { "place-until", "2026-11-21", NULL, "good until" },
    { "place-until", "2026-11-22", NULL, NULL },
    { "message-safe", "no", "not safe", "not safe" },
    { "channel", "through", "somebody else", "somebody else" },
  };

  check_may (self, FB_WRITE_EMAIL, NULL);
  check_may (self, FB_WRITE_LETTER, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = NULL;

      g_object_get (self->person, cases[i].field, &before, NULL);
      g_object_set (self->person, cases[i].field, cases[i].value, NULL);
      check_may (self, FB_WRITE_EMAIL, cases[i].email);
      check_may (self, FB_WRITE_LETTER, cases[i].letter);
      g_object_set (self->person, cases[i].field, before, NULL);
    }

  /* the way that was agreed on is safe */
  g_object_set (self->person, "message-safe", "no", "channel", "email", NULL);
  check_may (self, FB_WRITE_EMAIL, NULL);
  check_may (self, FB_WRITE_LETTER, "not safe");
}

static void
add_consent (Office     *self,
             const char *purpose)
{
  g_autoptr(FbRecord) consent = fb_record_new (&fb_consent_kind, NULL);

  g_object_set (consent, "person-id", self->enrolment->person_id, "purpose", purpose, "state", "withdrawn", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), consent, NULL));
}

static void
test_who_refused_is_left_in_peace (Office        *self,
                                   gconstpointer  data)
{
  add_consent (self, "contact-later");
  check_may (self, FB_WRITE_EMAIL, NULL);
  g_object_set (self->enrolment, "status", "completed", NULL);
  check_may (self, FB_WRITE_EMAIL, "after the end");
  add_consent (self, "keep");
  check_may (self, FB_WRITE_LETTER, "keep data");
}

static void
test_draft_is_one_address_whatever_stands_in_it (void)
{
  const char *const one[] = { "a&b@example.org", NULL };
  const char *const two[] = { "a@example.org", "b@example.org", NULL };
  g_autofree char *single = fb_message_dup_mailto (one, "Hi & bye?", "First line\nsecond = 50 %");
  g_autofree char *several = fb_message_dup_mailto (two, "Hi", "");

  g_assert_cmpstr (single, ==, "mailto:a%26b@example.org?subject=Hi%20%26%20bye%3F&body=First%20line%0D%0A"
                               "second%20%3D%2050%20%25");
  g_assert_true (g_str_has_prefix (several, "mailto:?bcc=a@example.org,b@example.org&subject=Hi"));
}

static void
test_writing_is_noted_and_undone_as_one (Office        *self,
                                         gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  g_autoptr(FbDocument) letters = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (all, self->enrolment);
  letters = fb_paper_new_letters (self->workspace, all, "proposal", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fb_deed_note_written (self->workspace, all, "proposal", FB_WRITE_LETTER, "2026-12-20", &error));
  g_assert_cmpint (fb_store_count (store, &fb_note_kind, NULL), ==, 1);
  g_assert_cmpint (fb_store_count (store, &fb_reminder_kind, NULL), ==, 1);
  g_assert_true (fb_store_undo (store, fb_store_find_undoable (store), &error));
  g_assert_cmpint (fb_store_count (store, &fb_note_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (store, &fb_reminder_kind, NULL), ==, 0);

  g_object_set (self->person, "street", NULL, NULL);
  fb_store_save (store, self->person, NULL);
  g_clear_object (&letters);
  letters = fb_paper_new_letters (self->workspace, all, "proposal", NULL, &error);
  g_assert_null (letters);
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

/* Words of its own go before those of the program, in their language alone; empty ones
 * give these back. */
static void
test_a_programme_has_its_own_words (Office        *self,
                                    gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const char *programme = self->enrolment->programme_id;
  g_autoptr(FbMessage) own = NULL;
  g_autoptr(FbMessage) other = NULL;
  g_autoptr(FbMessage) again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_deed_set_message_text (self->workspace, programme, "invitation", "nld", " ", "Dag {name}", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_true (fb_deed_set_message_text (self->workspace, programme, "invitation", "nld", "Kom langs",
                                           "Dag {name}!\n\nTot {until}.\n\n{coordinator}", NULL));
  g_assert_true (fb_deed_set_message_text (self->workspace, programme, "invitation", "nld", "Kom eens langs",
                                           "Dag {name}!\n\nTot {until}.\n\n{coordinator}", NULL));
  g_assert_cmpint (fb_store_count (store, &fb_message_text_kind, NULL), ==, 1);
  own = fb_message_new (self->workspace, self->enrolment, "invitation", NULL);
  g_assert_cmpstr (own->subject, ==, "Kom eens langs");
  g_assert_cmpstr (own->body, ==, "Dag Amina!\n\nAnna Voorbeeld");
  other = fb_message_new (self->workspace, self->enrolment, "reminder", NULL);
  g_assert_cmpstr (other->subject, !=, "Kom eens langs");

  g_assert_true (fb_deed_set_message_text (self->workspace, programme, "invitation", "nld", "Kom eens langs", "", NULL));
  g_assert_false (fb_message_text_is_own (self->workspace, programme, "invitation", "nld"));
  again = fb_message_new (self->workspace, self->enrolment, "invitation", NULL);
  g_assert_nonnull (strstr (again->body, "Beste Amina,"));
  g_assert_true (fb_store_undo (store, 0, NULL));
  g_assert_true (fb_message_text_is_own (self->workspace, programme, "invitation", "nld"));
}

#define ADD(name, test) g_test_add (name, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/messages/language-of-the-reader", test_text_is_in_the_language_of_the_reader);
  ADD ("/messages/own-words", test_a_programme_has_its_own_words);
  ADD ("/messages/who-may-not-be-written-to", test_who_may_not_be_written_to);
  ADD ("/messages/who-refused", test_who_refused_is_left_in_peace);
  g_test_add_func ("/messages/draft", test_draft_is_one_address_whatever_stands_in_it);
  ADD ("/messages/noted-and-undone", test_writing_is_noted_and_undone_as_one);

  return g_test_run ();
}
