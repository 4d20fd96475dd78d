/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include <string.h>

#include "app/fb-consents.h"
#include "app/fb-deed-erase.h"
#include "app/fb-exchange-words.h"
#include "app/fb-exchanges.h"
#include "app/fb-history.h"
#include "app/fb-join-people.h"
#include "app/fb-partner-task.h"
#include "app/fb-person-file.h"
#include "app/fb-recipients.h"
#include "app/fb-sharing.h"
#include "app/fb-sheet-withheld.h"
#include "exchange/fb-import.h"

/* Files that go to somebody: who gets them, and who said yes to that. */

/* One programme with a duo of Amina and Jan, and Omar who waits; a partner. */
typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
  FbRecord    *programme;
  FbRecord    *partner;
  FbDuo       *duo;
  char        *amina;
  char        *jan;
  char        *omar;
} Office;

static char *
find_person (Office     *self,
             const char *name)
{
  g_autoptr(GPtrArray) found = fb_store_list (fb_workspace_get_store (self->workspace), &fb_person_kind, "name-used",
                                              name, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return g_strdup (fb_record_get_id (found->pdata[0]));
}

static void
set_up (Office        *self,
        gconstpointer  data)
{
  FbStore *store;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  self->workspace = fb_test_office ("2026-11-22");
  store = fb_workspace_get_store (self->workspace);
  self->programme = fb_test_add (store, &fb_programme_kind, "code", "ONE", "name", "One", NULL);
  self->partner = fb_test_add (store, &fb_organisation_kind, "name", "Exempelhuis", NULL);
  self->duo = fb_test_add_duo (self->workspace, fb_record_get_id (self->programme));
  self->omar = fb_test_add_person (self->workspace, fb_record_get_id (self->programme), "Omar Voorbeeld", "mentee");
  self->amina = find_person (self, "Amina Testperson");
  self->jan = find_person (self, "Jan Proefmens");
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_object_unref (self->duo);
  g_object_unref (self->programme);
  g_object_unref (self->partner);
  g_assert_finalize_object (self->workspace);
  g_free (self->amina);
  g_free (self->jan);
  g_free (self->omar);
  fb_test_remove_folder (self->folder);
  g_free (self->folder);
}

static void
say (Office     *self,
     const char *person_id,
     const char *purpose,
     const char *state)
{
  g_autoptr(GError) error = NULL;

  fb_deed_set_consent (self->workspace, person_id, purpose, state, &error);
  g_assert_no_error (error);
}

static FbSharing *
find (Office     *self,
      const char *purpose,
      const char *except)
{
  gboolean is_duo = g_str_equal (purpose, "share-mentor");
  g_autoptr(GError) error = NULL;
  FbSharing *sharing = fb_sharing_find (fb_workspace_get_store (self->workspace),
                                        is_duo ? FB_SCOPE_DUO : FB_SCOPE_PROGRAMME,
                                        is_duo ? fb_record_get_id (FB_RECORD (self->duo))
                                               : fb_record_get_id (self->programme),
                                        purpose, except, &error);

  g_assert_no_error (error);
  return sharing;
}

/* (transfer full): the whole file, which is valid and can be taken in */
static char *
export_without (Office             *self,
                const char *const  *without)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const FbExportOptions options = { .without = without, .to = { .id = fb_record_get_id (self->partner) } };
  const FbImportOptions taking = { .take = FB_TAKE_ASK };
  g_autoptr(FbStore) there = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autofree char *path = g_build_filename (self->folder, "part.fbx.xml", NULL);
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  fb_deed_export_file_with (store, FB_SCOPE_PROGRAMME, fb_record_get_id (self->programme), path, &options, NULL, NULL,
                            NULL, NULL, &error);
  g_assert_no_error (error);
  fb_import_file (there, path, &taking, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_counts_who_did_not_say_yes (Office        *self,
                                 gconstpointer  data)
{
  g_autoptr(FbSharing) none = find (self, "share-partner", NULL);
  g_autoptr(FbSharing) some = NULL;
  g_autoptr(FbSharing) all = NULL;
  g_autofree char *none_words = fb_sharing_dup_words (none);
  g_autofree char *some_words = NULL;
  g_autofree char *left = NULL;
  g_autofree char *all_words = NULL;

  g_assert_cmpstr (none_words, ==, "3 of 3 people: 3 were not asked or gave no answer.");

  say (self, self->amina, "share-partner", "given");
  say (self, self->jan, "share-partner", "given");
  say (self, self->jan, "share-partner", "withdrawn");
  say (self, self->omar, "share-partner", "asked");
  some = find (self, "share-partner", NULL);
  some_words = fb_sharing_dup_words (some);
  g_assert_cmpstr (some_words, ==, "2 of 3 people: 1 said no, 1 was not asked or gave no answer.");
  left = fb_sharing_dup_left_out (some);
  g_assert_true (g_str_has_prefix (left, "2 people did not say yes to sharing and were left out"));

  say (self, self->jan, "share-partner", "given");
  say (self, self->omar, "share-partner", "given");
  all = find (self, "share-partner", NULL);
  all_words = fb_sharing_dup_words (all);
  g_assert_null (all_words);
}

/* Who stays behind takes along the duo, and all that tells of it; the others go. */
static void
test_who_stays_behind_is_not_in_it (Office        *self,
                                    gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbRecord) goal = fb_test_add (store, &fb_goal_kind, "duo-id", fb_record_get_id (FB_RECORD (self->duo)),
                                          "level", "final", "text", "Work in a bakery", NULL);
  g_autoptr(FbRecord) step = fb_test_add (store, &fb_action_kind, "goal-id", fb_record_get_id (goal), "text",
                                          "Ring the bakery", NULL);
  const char *const without[] = { self->amina, NULL };
  g_autofree char *whole = export_without (self, NULL);
  g_autofree char *part = export_without (self, without);

  g_assert_nonnull (strstr (whole, "Amina Testperson"));
  g_assert_nonnull (strstr (whole, "Ring the bakery"));
  g_assert_null (strstr (part, self->amina));
  g_assert_null (strstr (part, fb_record_get_id (FB_RECORD (self->duo))));
  g_assert_null (strstr (part, "bakery"));
  g_assert_nonnull (strstr (part, "Jan Proefmens"));
  g_assert_nonnull (strstr (part, "Omar Voorbeeld"));
}

/* The mentor who gets it is not asked about; of own offices nobody is. */
static void
test_only_where_it_is_shared (Office        *self,
                              gconstpointer  data)
{
  g_autofree char *us = fb_workspace_dup_organisation_id (self->workspace);
  const char *partner = fb_record_get_id (self->partner);
  g_autoptr(FbSharing) mentor = find (self, "share-mentor", self->jan);
  g_autofree char *names = fb_sharing_dup_names (self->workspace, mentor);
  g_autoptr(FbSharing) refused = NULL;
  g_autofree char *no = NULL;

  g_assert_cmpstr (names, ==, "Amina Testperson was not asked, or gave no answer");
  say (self, self->amina, "share-mentor", "refused");
  refused = find (self, "share-mentor", self->jan);
  no = fb_sharing_dup_names (self->workspace, refused);
  g_assert_cmpuint (refused->n_refused, ==, 1);
  g_assert_cmpstr (no, ==, "Amina Testperson said no");

  g_assert_null (fb_sharing_get_purpose (self->workspace, FB_SCOPE_PROGRAMME, NULL, NULL, FALSE));
  g_assert_null (fb_sharing_get_purpose (self->workspace, FB_SCOPE_PROGRAMME, us, NULL, FALSE));
  g_assert_null (fb_sharing_get_purpose (self->workspace, FB_SCOPE_WORKSPACE, partner, NULL, FALSE));
  g_assert_cmpstr (fb_sharing_get_purpose (self->workspace, FB_SCOPE_PROGRAMME, partner, NULL, FALSE), ==,
                   "share-partner");
  g_assert_cmpstr (fb_sharing_get_purpose (self->workspace, FB_SCOPE_DUO, NULL, "Els", FALSE), ==, "share-partner");
  g_assert_cmpstr (fb_sharing_get_purpose (self->workspace, FB_SCOPE_DUO, self->jan, NULL, TRUE), ==, "share-mentor");
}

static void
reads (Office     *self,
       const char *typed,
       const char *id,
       const char *words)
{
  g_autofree char *found = NULL;
  g_autofree char *said = NULL;

  fb_recipient_read (self->workspace, typed, &found, &said);
  g_assert_cmpstr (found, ==, id);
  g_assert_cmpstr (said, ==, words);
}

static void
test_recipient_is_found_by_name (Office        *self,
                                 gconstpointer  data)
{
  const char *partner = fb_record_get_id (self->partner);
  g_autofree char *second = NULL;

  reads (self, " Exempelhuis ", partner, NULL);
  reads (self, partner, partner, NULL);
  reads (self, "Jan Proefmens", self->jan, NULL);
  reads (self, "The bookkeeper", NULL, "The bookkeeper");
  reads (self, "  ", NULL, NULL);
  reads (self, NULL, NULL, NULL);
  /* of two nobody can tell which */
  second = fb_test_add_person (self->workspace, fb_record_get_id (self->programme), "Jan Proefmens", "mentor");
  reads (self, "Jan Proefmens", NULL, "Jan Proefmens");
}

static const FbExchange *
newest (GPtrArray *log)
{
  g_assert_cmpuint (log->len, >, 0);
  return log->pdata[0];
}

/* It stands in the log, in the history of those in it, and in their own file. */
static void
test_who_got_it_is_kept (Office        *self,
                         gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const char *const without[] = { self->omar, NULL };
  g_autofree char *file = export_without (self, without);
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, NULL);
  const FbExchange *entry = newest (log);
  g_autofree char *to = fb_exchange_dup_to (self->workspace, entry);
  g_autofree char *left_out = fb_exchange_dup_left_out (entry);
  const char *const ids[] = { self->amina, NULL };
  const char *const partner[] = { fb_record_get_id (self->partner), NULL };
  g_autoptr(GPtrArray) lines = fb_history_list (self->workspace, ids, 100, NULL);
  g_autoptr(GPtrArray) received = fb_history_list (self->workspace, partner, 100, NULL);
  const FbHistoryLine *line = lines->pdata[0];
  g_autofree char *path = g_build_filename (self->folder, "own.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (to, ==, "To Exempelhuis");
  g_assert_cmpstr (left_out, ==, "1 person who did not say yes is not in it");
  g_assert_true (fb_exchange_tells_of (self->workspace, entry, self->amina));
  g_assert_false (fb_exchange_tells_of (self->workspace, entry, self->omar));
  g_assert_cmpstr (line->what, ==, "File Went Out: Programme: One");
  g_assert_true (g_str_has_prefix (line->details, "To Exempelhuis\npart.fbx.xml"));
  g_assert_cmpstr (((FbHistoryLine *) received->pdata[0])->what, ==, line->what);

  fb_person_file_save (self->workspace, self->amina, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "scope=\"programme\" to=\"Exempelhuis\" protected=\"no\" file=\"part.fbx.xml\"/>"));
  g_clear_pointer (&text, g_free);
  fb_person_file_save (self->workspace, self->omar, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "part.fbx.xml"));
}

/* A name that somebody typed goes with the person whose name it is. */
static void
test_erased_name_is_not_kept_here (Office        *self,
                                   gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const FbExchange typed = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "along",
                             .recipient = (char *) "omar voorbeeld, at home" };
  const FbExchange other = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "along",
                             .recipient = (char *) "The bookkeeper" };
  g_autoptr(GPtrArray) log = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_store_log_exchange (store, &typed, NULL));
  g_assert_true (fb_store_log_exchange (store, &other, NULL));
  fb_deed_erase (self->workspace, self->omar, "Asked for it", NULL, &error);
  g_assert_no_error (error);
  log = fb_store_list_exchanges (store, NULL);
  g_assert_cmpuint (log->len, ==, 2);
  g_assert_cmpstr (((FbExchange *) log->pdata[0])->recipient, ==, "The bookkeeper");
  g_assert_null (((FbExchange *) log->pdata[1])->recipient);
}

/* What went to one of two records, or told of it, went to the person that stays. */
static void
test_log_follows_who_was_joined (Office        *self,
                                 gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *again = fb_test_add_person (self->workspace, fb_record_get_id (self->programme), "Omar V.", "mentor");
  const FbExchange sent = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "along", .recipient_id = again };
  const FbExchange own = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "person", .subject_id = again };
  g_autoptr(GPtrArray) log = NULL;
  g_autofree char *to = NULL;
  g_autofree char *about = NULL;

  g_assert_true (fb_store_log_exchange (store, &sent, NULL) && fb_store_log_exchange (store, &own, NULL));
  log = fb_store_list_exchanges (store, NULL);
  g_assert_false (fb_exchange_concerns (self->workspace, log->pdata[1], &fb_person_kind, self->omar));
  g_assert_true (fb_deed_join_people (self->workspace, self->omar, again, NULL));

  to = fb_exchange_dup_to (self->workspace, log->pdata[1]);
  about = fb_exchange_dup_about (self->workspace, log->pdata[0]);
  g_assert_cmpstr (to, ==, "To Omar Voorbeeld");
  g_assert_cmpstr (about, ==, "Own file of Omar Voorbeeld");
  g_assert_true (fb_exchange_concerns (self->workspace, log->pdata[1], &fb_person_kind, self->omar));
  g_assert_true (fb_exchange_tells_of (self->workspace, log->pdata[0], self->omar));
}

/* How many of the rows about these records stay out of a list. */
static guint
count_kept_back (Office     *self,
                 const char *typed,
                 gboolean    everybody,
                 guint      *n_protected)
{
  g_autoptr(FbSheetTo) to = fb_sheet_to_new (self->workspace, fb_record_get_id (self->programme), typed, everybody);
  g_autoptr(FbWithheld) withheld = fb_withheld_new (self->workspace, to, NULL);
  const char *const ids[] = { self->omar, fb_record_get_id (FB_RECORD (self->duo)), fb_record_get_id (self->programme), NULL };
  FbSheetExport result = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    fb_withheld_keeps (withheld, ids[i], &result);
  g_assert_true (fb_withheld_note (withheld, self->workspace, "list.csv", NULL));
  *n_protected = result.n_protected;

  return result.n_unwilling;
}

/* A list that goes to somebody else is asked of as a file is; who is protected is in none. */
static void
test_a_list_goes_to_somebody_too (Office        *self,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) omar = fb_store_get (fb_workspace_get_store (self->workspace), &fb_person_kind, self->omar, NULL);
  g_autoptr(GPtrArray) log = NULL;
  g_autofree char *to = NULL;
  guint n_protected;

  say (self, self->amina, "share-partner", "given");
  g_assert_cmpuint (count_kept_back (self, NULL, FALSE, &n_protected), ==, 0);
  g_assert_cmpuint (count_kept_back (self, "Exempelhuis", TRUE, &n_protected), ==, 0);
  g_assert_cmpuint (count_kept_back (self, "Exempelhuis", FALSE, &n_protected), ==, 2);
  log = fb_store_list_exchanges (fb_workspace_get_store (self->workspace), NULL);
  to = fb_exchange_dup_to (self->workspace, newest (log));
  g_assert_cmpstr (to, ==, "To Exempelhuis");
  g_assert_false (fb_exchange_tells_of (self->workspace, newest (log), self->jan));
  g_assert_true (fb_exchange_tells_of (self->workspace, newest (log), self->amina));

  say (self, self->jan, "share-partner", "given");
  g_assert_cmpuint (count_kept_back (self, "Exempelhuis", FALSE, &n_protected), ==, 1);
  g_assert_cmpuint (n_protected, ==, 0);
  g_object_set (omar, "protected-identity", "yes", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), omar, NULL));
  g_assert_cmpuint (count_kept_back (self, "Exempelhuis", TRUE, &n_protected), ==, 0);
  g_assert_cmpuint (n_protected, ==, 1);
}

/* --- What a partner says that looks after one side --- */

static void
set_phone (FbStore    *store,
           const char *person_id,
           const char *phone)
{
  g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, person_id, NULL);

  g_object_set (person, "phone", phone, NULL);
  g_assert_true (fb_store_save (store, person, NULL));
}

static void
assert_phone (Office     *self,
              const char *person_id,
              const char *phone)
{
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (self->workspace), &fb_person_kind, person_id, NULL);

  g_assert_cmpstr (FB_PERSON (person)->phone, ==, phone);
}

/* (transfer full): the path of a file in which the partner gave both another phone number */
static char *
receive_changed (Office *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const char *programme_id = fb_record_get_id (self->programme);
  const FbExportOptions options = { .to = { .id = fb_record_get_id (self->partner) } };
  const FbImportOptions taking = { .take = FB_TAKE_ASK };
  g_autofree char *out = g_build_filename (self->folder, "out.fbx.xml", NULL);
  char *back = g_build_filename (self->folder, "back.fbx.xml", NULL);
  g_autoptr(FbStore) there = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autoptr(FbImportReport) report = NULL;

  g_assert_true (fb_deed_export_file_with (store, FB_SCOPE_PROGRAMME, programme_id, out, &options, NULL, NULL, NULL, NULL,
                                           NULL));
  g_assert_true (fb_import_file (there, out, &taking, NULL, NULL, NULL, &report, NULL));
  set_phone (there, self->amina, "000 11");
  set_phone (there, self->jan, "000 22");
  g_assert_true (fb_export_file (there, FB_SCOPE_PROGRAMME, programme_id, back, NULL, NULL, NULL, NULL, NULL));

  return back;
}

/* Of the side that the partner does not look after ours stays, and so it is told beforehand. */
static void
test_a_partner_has_a_task (Office        *self,
                           gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *file = receive_changed (self);
  FbImportOptions options = { .take = FB_TAKE_ASK, .owner = "Exempelhuis", .stays = fb_partner_keeps };
  g_autoptr(FbImportReport) asked = NULL, taken = NULL;
  g_autoptr(FbRecord) partner = fb_test_add (store, &fb_programme_partner_kind, "programme-id",
                                             fb_record_get_id (self->programme), "organisation-id",
                                             fb_record_get_id (self->partner), "role", "mentee-side", NULL);
  g_autoptr(FbRecord) second = NULL;
  g_autofree char *words = fb_partner_dup_outside ("mentee", "Exempelhuis", 1);

  g_assert_false (fb_import_file (store, file, &options, NULL, NULL, NULL, &asked, NULL));
  g_assert_cmpint (asked->n_different, ==, 2);
  g_assert_null (fb_partner_find_side (store, asked, "Exempelhuis")); /* one organisation does it all */
  g_object_set (self->programme, "model", "dual", NULL);
  g_assert_true (fb_store_save (store, self->programme, NULL));
  g_assert_cmpstr (fb_partner_find_side (store, asked, "Exempelhuis"), ==, "mentee");
  g_assert_null (fb_partner_find_side (store, asked, NULL));
  g_assert_null (fb_partner_find_side (store, asked, "Somebody else"));
  g_assert_true (fb_partner_is_outside (store, "mentee", &fb_person_kind, self->jan));
  g_assert_false (fb_partner_is_outside (store, "mentee", &fb_person_kind, self->amina));
  g_assert_false (fb_partner_is_outside (store, "mentee", &fb_duo_kind, fb_record_get_id (FB_RECORD (self->duo))));
  g_assert_cmpstr (words, ==, "1 of these is about mentors. Exempelhuis looks after mentees.");

  options.take = FB_TAKE_TASK;
  g_assert_true (fb_import_file (store, file, &options, NULL, NULL, NULL, &taken, NULL));
  fb_store_refresh (store);
  assert_phone (self, self->amina, "000 11");
  assert_phone (self, self->jan, NULL);

  second = fb_test_add (store, &fb_programme_partner_kind, "programme-id", fb_record_get_id (self->programme),
                        "organisation-id", fb_record_get_id (self->partner), "role", "mentor-side", NULL);
  g_assert_nonnull (second);
  g_assert_null (fb_partner_find_side (store, taken, "Exempelhuis"));
}

#define ADD(name, test) g_test_add (name, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/sharing/counts", test_counts_who_did_not_say_yes);
  ADD ("/sharing/stays-behind", test_who_stays_behind_is_not_in_it);
  ADD ("/sharing/only-where-shared", test_only_where_it_is_shared);
  ADD ("/sharing/recipient", test_recipient_is_found_by_name);
  ADD ("/sharing/who-got-it", test_who_got_it_is_kept);
  ADD ("/sharing/joined", test_log_follows_who_was_joined);
  ADD ("/sharing/lists", test_a_list_goes_to_somebody_too);
  ADD ("/sharing/partner-task", test_a_partner_has_a_task);
  ADD ("/sharing/erased", test_erased_name_is_not_kept_here);

  return g_test_run ();
}
