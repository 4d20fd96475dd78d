/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-attachments.h"
#include "app/fb-deed-closing.h"
#include "app/fb-deeds.h"
#include "app/fb-duo-case.h"
#include "app/fb-expectations.h"
#include "app/fb-match-warnings.h"
#include "app/fb-rhythm-words.h"
#include "domain/fb-kinds.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *mentee;
  FbEnrolment *mentor;
  FbDuo       *duo;
} Place;

static FbEnrolment *
add_person (FbWorkspace *workspace,
            const char  *name,
            const char  *language,
            const char  *programme_id,
            const char  *role)
{
  FbNewPerson values = { .name_used = name, .language = language, .programme_id = programme_id, .role = role };
  g_autoptr(GError) error = NULL;
  FbEnrolment *enrolment = fb_deed_add_person (workspace, &values, &error);

  g_assert_no_error (error);

  return enrolment;
}

static void
set_up (Place         *place,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, &error);
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  const char *id = fb_record_get_id (programme);
  const char *mentees[2] = { NULL }, *mentors[2] = { NULL };

  g_assert_no_error (error);
  place->workspace = fb_workspace_new (store);
  g_assert_true (fb_workspace_set_today (place->workspace, "2026-11-22", NULL));
  fb_workspace_set_up (place->workspace, "Example House", "Anna Example", &error);
  g_assert_no_error (error);

  g_object_set (programme, "code", "bridge", "name", "Bridge to Work", "status", "running",
                "mentor-training-needed", "yes", "meetings-per-month-min", (gint64) 2, NULL);
  fb_store_save (store, programme, &error);
  g_assert_no_error (error);

  place->mentee = add_person (place->workspace, "Amina Voorbeeld", "ara", id, "mentee");
  place->mentor = add_person (place->workspace, "Jan Testpersoon", "nld", id, "mentor");
  mentees[0] = place->mentee->person_id;
  mentors[0] = place->mentor->person_id;
  place->duo = fb_deed_propose (place->workspace, id, mentees, mentors, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  g_clear_object (&place->duo);
  g_clear_object (&place->mentee);
  g_clear_object (&place->mentor);
  g_assert_finalize_object (place->workspace);
}

static FbStep
get_step (Place *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDuoCase) whole = fb_duo_case_new (place->workspace, place->duo, &error);

  g_assert_no_error (error);

  return whole->step;
}

/* Nobody can sign before each language has its text. */
static void
test_translation_comes_before_signing (Place         *place,
                                       gconstpointer  data)
{
  const char *id = fb_record_get_id (FB_RECORD (place->duo));
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(GPtrArray) texts = NULL;

  g_assert_true (fb_deed_both_said_yes (place->workspace, place->duo, NULL));
  agreement = fb_deed_draft_agreement (place->workspace, id, NULL, "nl ar", NULL);
  g_assert_cmpint (get_step (place), ==, FB_STEP_ADD_TRANSLATION);

  texts = fb_agreement_list_texts (place->workspace, agreement, NULL);
  for (guint i = 0; i < texts->len; i++)
    {
      if (FB_AGREEMENT_TEXT (texts->pdata[i])->body == NULL)
        {
          g_assert_true (fb_workspace_set_field (place->workspace, texts->pdata[i], "body", "Words", NULL, NULL));
          g_assert_cmpint (get_step (place), ==, FB_STEP_ADD_TRANSLATION); /* nobody checked it */
          g_assert_true (fb_deed_set_agreement_text (place->workspace, texts->pdata[i], NULL, "Words", "Nour Voorbeeld", "2026-11-20", NULL));
        }
    }
  g_assert_cmpint (get_step (place), ==, FB_STEP_SIGN);
}

/* What both hope for stands side by side, with what came of it; who said nothing is to be asked. */
static void
test_hopes_stand_side_by_side (Place         *place,
                               gconstpointer  data)
{
  g_autoptr(FbDuoCase) whole = fb_duo_case_new (place->workspace, place->duo, NULL);
  g_autoptr(GPtrArray) none = fb_duo_list_expectations (whole);
  g_autofree char *both = fb_duo_dup_unasked (whole);
  g_autofree char *one = NULL;
  g_autoptr(FbRecord) check_in = fb_record_new (&fb_check_in_kind, NULL);
  g_autoptr(GPtrArray) lines = NULL;
  const FbFlowLine *mentee, *mentor;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (strstr (both, "Amina Voorbeeld, Jan Testpersoon"));
  g_object_set (place->mentee, "expectations", "A job in a kitchen", "motives", "language work", NULL);
  g_object_set (place->mentor, "motives", "contact work", NULL);
  g_object_set (check_in, "duo-id", fb_record_get_id (FB_RECORD (place->duo)), "held-on", "2026-11-20", "party", "mentee",
                "expectations-met", "partly", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), FB_RECORD (place->mentee), NULL));
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), FB_RECORD (place->mentor), NULL));
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), check_in, NULL));

  lines = fb_duo_list_expectations (whole);
  one = fb_duo_dup_unasked (whole);
  g_assert_cmpuint (lines->len, ==, 5);
  mentee = lines->pdata[0];
  mentor = lines->pdata[1];
  g_assert_cmpstr (mentee->title, ==, "Amina Voorbeeld (Mentee)");
  g_assert_nonnull (strstr (mentee->words, "A job in a kitchen\nCame true: Partly"));
  g_assert_cmpstr (mentor->words, ==, "Not asked yet");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[2])->words, ==, "Work");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[3])->words, ==, "Practising the Language");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[4])->words, ==, "Contact With People");
  g_assert_null (strstr (one, "Amina"));
}

static void
test_each_step_leads_to_the_next (Place         *place,
                                  gconstpointer  data)
{
  const char *id = fb_record_get_id (FB_RECORD (place->duo));
  g_autoptr(FbRecord) outcome = fb_record_new (&fb_outcome_kind, NULL);
  g_autoptr(FbAgreement) agreement = NULL;
  FbNewContact contact = { .duo_id = id, .minutes = 60 };
  static const char *const parties[] = { "mentee", "mentor", "organisation" };

  g_assert_cmpint (get_step (place), ==, FB_STEP_RECORD_ANSWERS);
  g_assert_true (fb_deed_both_said_yes (place->workspace, place->duo, NULL));
  g_assert_cmpint (get_step (place), ==, FB_STEP_ADD_TRANSLATION);
  agreement = fb_deed_draft_agreement (place->workspace, id, NULL, "nl", NULL);
  g_assert_cmpint (get_step (place), ==, FB_STEP_SIGN);
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      FbNewSignature values = { .party = parties[i], .name = "Somebody Example", .method = "name-with-witness", .witness = "Karim Example", .language = "nld", .read_how = "read" };
      g_autoptr(FbSignature) signature = fb_deed_sign (place->workspace, agreement, &values, NULL);

      g_assert_nonnull (signature);
    }
  g_assert_cmpint (get_step (place), ==, FB_STEP_LOG_CONTACT);
  g_object_unref (fb_deed_log_contact (place->workspace, &contact, NULL));
  g_assert_cmpint (get_step (place), ==, FB_STEP_MAKE_PLAN);
  g_assert_true (fb_deed_end_duo (place->workspace, place->duo,
                                  &(FbClosing) { .ending = { .reason = "term-over" }, .ended_on = "2026-11-22" }, NULL));
  g_assert_cmpint (get_step (place), ==, FB_STEP_NOTE_OUTCOME);
  g_assert_cmpstr (place->duo->ended_on, ==, "2026-11-22");
  g_object_set (outcome, "duo-id", id, "person-id", place->mentee->person_id, "kind", "not-reached", NULL);
  g_assert_true (fb_deed_note_outcome (place->workspace, FB_OUTCOME (outcome), NULL));
  g_assert_cmpint (get_step (place), ==, FB_STEP_NONE);
}

static void
test_rhythm_is_told_in_words (Place         *place,
                              gconstpointer  data)
{
  FbNewContact contact = { .duo_id = fb_record_get_id (FB_RECORD (place->duo)), .held_on = "2026-11-22", .minutes = 60 };
  g_autoptr(FbDuoCase) whole = NULL;
  g_autoptr(FbRhythm) rhythm = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *account = NULL;

  g_assert_true (fb_deed_both_said_yes (place->workspace, place->duo, NULL));
  g_object_unref (fb_deed_log_contact (place->workspace, &contact, NULL));
  whole = fb_duo_case_new (place->workspace, place->duo, NULL);
  rhythm = fb_duo_case_get_rhythm (whole, NULL);
  summary = fb_rhythm_dup_summary (rhythm);
  account = fb_rhythm_dup_account (rhythm);
  g_assert_cmpstr (summary, ==, "1 meeting · 1 face to face, 0 at a distance");
  g_assert_true (g_str_has_prefix (account, "November 2026: "));
}

static gboolean
has_warning (GPtrArray  *warnings,
             const char *sentence)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      if (g_strcmp0 (warnings->pdata[i], sentence) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_warnings_name_what_to_look_at (Place         *place,
                                    gconstpointer  data)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  g_autoptr(GPtrArray) warnings = NULL;

  g_ptr_array_add (others, place->mentee);
  warnings = fb_match_list_warnings (place->workspace, place->mentor, others);
  g_assert_true (has_warning (warnings, "No language in common with Amina Voorbeeld."));
  g_assert_true (has_warning (warnings, "Has not had the training yet."));
}

static void
test_a_scan_stays_with_its_agreement (Place         *place,
                                      gconstpointer  data)
{
  const char *id = fb_record_get_id (FB_RECORD (place->duo));
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "fb-scan-example.png", NULL);
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(FbSignature) signature = NULL;
  g_autoptr(GPtrArray) scans = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *contents = NULL;
  FbNewSignature values = { .party = "mentee", .name = "Amina Voorbeeld", .method = "paper", .signed_on = "2026-11-18", .paper_scan = path };

  g_assert_true (fb_deed_both_said_yes (place->workspace, place->duo, NULL));
  agreement = fb_deed_draft_agreement (place->workspace, id, NULL, "nl", NULL);
  g_assert_true (g_file_set_contents (path, "a picture", -1, NULL));
  signature = fb_deed_sign (place->workspace, agreement, &values, NULL);
  g_assert_true (g_str_has_prefix (signature->signed_at, "2026-11-18T12:00:00"));

  scans = fb_attachments_list (place->workspace, FB_RECORD (agreement), NULL);
  g_assert_cmpuint (scans->len, ==, 1);
  copy = fb_attachment_unpack (scans->pdata[0], NULL);
  g_assert_true (g_file_get_contents (copy, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "a picture");

  folder = g_path_get_dirname (copy);
  g_remove (copy);
  g_rmdir (folder);
  g_remove (path);
}

static void
add (const char *path,
     void      (*test) (Place *, gconstpointer))
{
  g_test_add (path, Place, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/duo-case/translation", test_translation_comes_before_signing);
  add ("/duo-case/hopes", test_hopes_stand_side_by_side);
  add ("/duo-case/steps", test_each_step_leads_to_the_next);
  add ("/duo-case/rhythm", test_rhythm_is_told_in_words);
  add ("/duo-case/warnings", test_warnings_name_what_to_look_at);
  add ("/duo-case/scan", test_a_scan_stays_with_its_agreement);

  return g_test_run ();
}
