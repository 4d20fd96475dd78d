/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deed-event.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-deeds.h"
#include "app/fb-event-list.h"
#include "app/fb-message-texts.h"
#include "app/fb-messages.h"
#include "app/fb-whom.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <string.h>

/* A programme, and somebody who may be written to both ways. */
typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *enrolment;
  FbRecord    *person;
  FbAddressee *to;
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
  self->to = fb_addressee_new (self->workspace, fb_record_get_id (FB_RECORD (self->enrolment)), NULL, NULL);
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  fb_addressee_free (self->to);
  g_object_unref (self->person);
  g_object_unref (self->enrolment);
  g_assert_finalize_object (self->workspace);
}

static void
check_may (Office     *self,
           FbWriteHow  how,
           const char *part)
{
  g_autofree char *obstacle = fb_message_dup_obstacle (self->workspace, self->to, how);

  if (part == NULL)
    g_assert_null (obstacle);
  else
    g_assert_nonnull (strstr (obstacle, part));
}

static void
test_text_is_in_the_language_of_the_reader (Office        *self,
                                            gconstpointer  data)
{
  g_autoptr(FbMessage) with = fb_message_new (self->workspace, self->to, "invitation", "2026-12-20");
  g_autoptr(FbMessage) without = fb_message_new (self->workspace, self->to, "invitation", NULL);

  g_assert_cmpstr (with->language, ==, "nld");
  g_assert_nonnull (strstr (with->body, "Beste Amina,"));
  g_assert_nonnull (strstr (with->body, "Brug vzw"));
  g_assert_nonnull (strstr (with->body, "Antwoord graag"));
  g_assert_null (strstr (without->body, "Antwoord graag"));
  g_assert_null (strchr (with->body, '{'));

  g_object_set (self->person, "letter-language", "tir", NULL);
  fb_store_save (fb_workspace_get_store (self->workspace), self->person, NULL);
  g_clear_pointer (&with, fb_message_free);
  with = fb_message_new (self->workspace, self->to, "end", NULL);
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

  g_ptr_array_add (all, self->to);
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

/* --- Contact persons --- */

static FbEvent *
add_event (Office *self)
{
  FbEvent *event = fb_deed_add_event (self->workspace, self->enrolment->programme_id, "Open Doors", "company-visit",
                                      "2026-12-24", NULL);

  g_object_set (event, "at-time", "10:00", "place", "At the mill", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), FB_RECORD (event), NULL));

  return event;
}

/* (transfer full): Els of a bakery, who is invited to @event */
static FbContactPerson *
add_contact (Office  *self,
             FbEvent *event)
{
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", NULL, NULL);
  FbContactPerson *els = fb_deed_add_contact_person (self->workspace, fb_record_get_id (FB_RECORD (firm)), "Els Exempel",
                                                     NULL, NULL);
  const char *const ids[] = { fb_record_get_id (FB_RECORD (self->enrolment)), fb_record_get_id (FB_RECORD (els)), NULL };

  g_assert_true (fb_deed_invite (self->workspace, fb_record_get_id (FB_RECORD (event)), ids, NULL, NULL));

  return els;
}

/* What both get about an event says when and where; what is not known is left out. */
static void
test_an_event_is_told_of (Office        *self,
                          gconstpointer  data)
{
  g_autoptr(FbEvent) event = add_event (self);
  g_autoptr(FbContactPerson) els = add_contact (self, event);
  g_autoptr(FbWhom) whom = fb_whom_new (self->workspace);
  g_autoptr(FbAddressee) person = NULL;
  g_autoptr(FbAddressee) contact = NULL;
  g_autoptr(FbMessage) dutch = NULL;
  g_autoptr(FbMessage) english = NULL;

  fb_event_list_whom (self->workspace, event, whom);
  g_assert_cmpuint (fb_whom_get_n (whom), ==, 2);
  g_assert_true (fb_whom_get_event (whom) == event);
  person = fb_addressee_new (self->workspace, fb_whom_get_ids (whom)[0], event, NULL);
  contact = fb_addressee_new (self->workspace, fb_whom_get_ids (whom)[1], event, NULL);
  g_assert_true (contact->contact == els);
  dutch = fb_message_new (self->workspace, person, "event", NULL);
  g_assert_nonnull (strstr (dutch->body, "Beste Amina,"));
  g_assert_nonnull (strstr (dutch->body, "“Open Doors”"));
  g_assert_nonnull (strstr (dutch->body, "Waar: At the mill"));
  english = fb_message_new (self->workspace, contact, "event", "2026-12-20");
  g_assert_nonnull (strstr (english->body, "Dear Els Exempel,"));
  g_assert_nonnull (strstr (english->body, ", 10:00"));
  g_assert_nonnull (strstr (english->body, "Please answer by"));
  g_assert_null (strchr (english->body, '{'));

  g_clear_pointer (&english, fb_message_free);
  g_object_set (event, "place", NULL, NULL);
  english = fb_message_new (self->workspace, contact, "event", NULL);
  g_assert_null (strstr (english->body, "Where:"));
  g_assert_null (strstr (english->body, "Please answer"));
  g_assert_null (strchr (english->body, '{'));
}

static void
may_write (Office            *self,
           const FbAddressee *to,
           const char        *email,
           const char        *letter)
{
  g_autofree char *by_email = fb_message_dup_obstacle (self->workspace, to, FB_WRITE_EMAIL);
  g_autofree char *by_letter = fb_message_dup_obstacle (self->workspace, to, FB_WRITE_LETTER);

  g_assert_cmpstr (by_email, ==, email);
  g_assert_cmpstr (by_letter, ==, letter);
}

/* A letter goes to where they work, and what was written is kept with the organisation, in one step. */
static void
test_a_contact_person_is_written_to (Office        *self,
                                     gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbEvent) event = add_event (self);
  g_autoptr(FbContactPerson) els = add_contact (self, event);
  g_autoptr(FbAddressee) to = fb_addressee_new (self->workspace, fb_record_get_id (FB_RECORD (els)), event, NULL);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  g_autoptr(GPtrArray) notes = NULL;
  g_autoptr(FbDocument) letters = NULL;
  g_autofree char *address = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_addressee_new (self->workspace, fb_record_get_id (FB_RECORD (els)), NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_clear_error (&error);
  may_write (self, to, "No e-mail address is known.", "No address is known.");
  g_object_set (els, "email", "els@example.org", NULL);
  g_object_set (to->organisation, "street", "Mill Lane 1", "place", "Ghent", NULL);
  may_write (self, to, NULL, NULL);
  address = fb_addressee_dup_address (to);
  g_assert_cmpstr (address, ==, "Sample Bakery\nEls Exempel\nMill Lane 1\nGhent");

  g_ptr_array_add (all, self->to);
  g_ptr_array_add (all, to);
  letters = fb_paper_new_letters (self->workspace, all, "event", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fb_deed_note_written (self->workspace, all, "event", FB_WRITE_EMAIL, "2026-12-20", &error));
  notes = fb_store_list (store, &fb_note_kind, "organisation-id", els->organisation_id, NULL, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (FB_NOTE (notes->pdata[0])->text, ==, "Els Exempel: Invitation to an Event by e-mail");
  g_assert_cmpint (fb_store_count (store, &fb_note_kind, NULL), ==, 2);
  g_assert_cmpint (fb_store_count (store, &fb_reminder_kind, NULL), ==, 2);
  g_assert_true (fb_store_undo (store, fb_store_find_undoable (store), &error));
  g_assert_cmpint (fb_store_count (store, &fb_note_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (store, &fb_reminder_kind, NULL), ==, 0);
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
  own = fb_message_new (self->workspace, self->to, "invitation", NULL);
  g_assert_cmpstr (own->subject, ==, "Kom eens langs");
  g_assert_cmpstr (own->body, ==, "Dag Amina!\n\nAnna Voorbeeld");
  other = fb_message_new (self->workspace, self->to, "reminder", NULL);
  g_assert_cmpstr (other->subject, !=, "Kom eens langs");

  g_assert_true (fb_deed_set_message_text (self->workspace, programme, "invitation", "nld", "Kom eens langs", "", NULL));
  g_assert_false (fb_message_text_is_own (self->workspace, programme, "invitation", "nld"));
  again = fb_message_new (self->workspace, self->to, "invitation", NULL);
  g_assert_nonnull (strstr (again->body, "Beste Amina,"));
  g_assert_true (fb_store_undo (store, 0, NULL));
  g_assert_true (fb_message_text_is_own (self->workspace, programme, "invitation", "nld"));
}

/* --- Whom a page is about --- */

static FbEnrolment *
add_mentor (Office     *self,
            const char *name)
{
  return fb_deed_add_person (self->workspace, &(FbNewPerson) { .name_used = name, .role = "mentor",
                                                               .programme_id = self->enrolment->programme_id }, NULL);
}

static FbRecord *
add_member (Office      *self,
            FbRecord    *duo,
            FbEnrolment *enrolment)
{
  FbRecord *member = fb_record_new (&fb_duo_member_kind, NULL);

  g_object_set (member, "duo-id", fb_record_get_id (duo), "person-id", enrolment->person_id, "role", enrolment->role, NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), member, NULL));

  return member;
}

static FbRecord *
add_duo (Office *self)
{
  FbRecord *duo = fb_record_new (&fb_duo_kind, NULL);

  g_object_set (duo, "programme-id", self->enrolment->programme_id, "code", "D1", "match-status", "agreed",
                "relationship-status", "active", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), duo, NULL));

  return duo;
}

static guint
count_whom (Office     *self,
            const char *kind,
            const char *id)
{
  g_autoptr(FbWhom) whom = fb_whom_new (self->workspace);

  g_assert_true (fb_whom_add (whom, kind, id));
  return fb_whom_get_n (whom);
}

static void
test_a_duo_is_about_its_members (Office        *self,
                                 gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbEnrolment) mentor = add_mentor (self, "Jan");
  g_autoptr(FbEnrolment) substitute = add_mentor (self, "Els");
  g_autoptr(FbRecord) duo = add_duo (self);
  g_autoptr(FbRecord) first = add_member (self, duo, mentor);
  g_autoptr(FbRecord) second = add_member (self, duo, substitute);
  g_autoptr(FbRecord) mentee = add_member (self, duo, self->enrolment);
  g_autoptr(FbWhom) whom = fb_whom_new (self->workspace);

  g_assert_true (fb_whom_add (whom, "duo", fb_record_get_id (duo)));
  g_assert_true (fb_whom_add (whom, "duo", fb_record_get_id (duo)));
  g_assert_true (fb_whom_add (whom, "person", self->enrolment->person_id));
  g_assert_cmpuint (fb_whom_get_n (whom), ==, 3);
  g_assert_cmpstr (fb_whom_get_ids (whom)[0], ==, fb_record_get_id (FB_RECORD (self->enrolment)));
  g_assert_null (fb_whom_get_ids (whom)[3]);

  g_object_set (first, "until-date", "2026-11-01", NULL);
  g_assert_true (fb_store_save (store, first, NULL));
  g_assert_cmpuint (count_whom (self, "duo", fb_record_get_id (duo)), ==, 2);

  /* all who were in it to the end are written to after it */
  g_object_set (duo, "relationship-status", "completed", "ended-on", "2026-11-10", NULL);
  g_assert_true (fb_store_save (store, duo, NULL));
  g_object_set (second, "until-date", "2026-11-10", NULL);
  g_assert_true (fb_store_save (store, second, NULL));
  g_assert_cmpuint (count_whom (self, "duo", fb_record_get_id (duo)), ==, 2);
}

static void
test_other_records_are_about_nobody (Office        *self,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) duo = add_duo (self);

  g_assert_cmpuint (count_whom (self, "programme", self->enrolment->programme_id), ==, 0);
  g_assert_cmpuint (count_whom (self, "duo", fb_record_get_id (duo)), ==, 0);
  g_assert_cmpuint (count_whom (self, "person", "00000000-0000-4000-8000-000000000000"), ==, 0);
  g_assert_cmpuint (count_whom (self, "backup", ""), ==, 0);
  g_assert_cmpuint (count_whom (self, "enrolment", fb_record_get_id (FB_RECORD (self->enrolment))), ==, 1);
}

static void
test_nobody_writes_to_all_by_mistake (Office        *self,
                                      gconstpointer  data)
{
  g_autoptr(FbWhom) whom = fb_whom_new (self->workspace);
  gboolean goes_on = TRUE;
  guint n = 0;

  g_assert_true (fb_store_begin (fb_workspace_get_store (self->workspace), "add", NULL, FB_GROUP_NONE, NULL));
  for (; goes_on && n < 2 * FB_WHOM_MOST; n++)
    {
      g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
      g_autoptr(FbRecord) enrolment = fb_record_new (&fb_enrolment_kind, NULL);

      g_object_set (person, "name-used", "Amina", NULL);
      g_object_set (enrolment, "person-id", fb_record_get_id (person), "programme-id", self->enrolment->programme_id,
                    "role", "mentee", "status", "ready", NULL);
      g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), person, NULL));
      g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), enrolment, NULL));
      goes_on = fb_whom_add (whom, "enrolment", fb_record_get_id (enrolment));
    }
  g_assert_true (fb_store_commit (fb_workspace_get_store (self->workspace), NULL));
  g_assert_cmpuint (n, ==, FB_WHOM_MOST + 1);
  g_assert_cmpuint (fb_whom_get_n (whom), ==, FB_WHOM_MOST + 1);
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
  ADD ("/messages/event", test_an_event_is_told_of);
  ADD ("/messages/contact-person", test_a_contact_person_is_written_to);
  ADD ("/messages/whom/duo", test_a_duo_is_about_its_members);
  ADD ("/messages/whom/nobody", test_other_records_are_about_nobody);
  ADD ("/messages/whom/too-many", test_nobody_writes_to_all_by_mistake);

  return g_test_run ();
}
