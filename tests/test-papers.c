/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deeds.h"
#include "app/fb-paper-words.h"
#include "app/fb-paper-private.h"
#include "app/fb-papers.h"
#include "base/fb-error.h"
#include "domain/fb-programme.h"

#include <glib/gstdio.h>
#include <string.h>

/* A duo with a drafted agreement in Dutch and Arabic. Set FB_TEST_PAPERS to a
 * folder to look at what is printed. */
typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
  FbDuo       *duo;
  const char  *duo_id;
  FbAgreement *agreement;
} Office;

static FbEnrolment *
add_person (Office     *office,
            const char *name,
            const char *programme,
            const char *role)
{
  g_autoptr(GError) error = NULL;
  FbEnrolment *enrolment = fb_deed_add_person (office->workspace, &(FbNewPerson){ .name_used = name, .birth_date = "1988", .programme_id = programme, .role = role }, &error);

  g_assert_no_error (error);

  return enrolment;
}

static void
set_up (Office        *office,
        gconstpointer  languages)
{
  g_autofree char *path = NULL;
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  const char *programme_id = fb_record_get_id (programme);
  g_autoptr(FbEnrolment) mentee = NULL;
  g_autoptr(FbEnrolment) mentor = NULL;
  g_autoptr(GError) error = NULL;

  office->folder = g_dir_make_tmp ("fb-papers-XXXXXX", NULL);
  path = g_build_filename (office->folder, "office.footbridge", NULL);
  office->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_workspace_set_today (office->workspace, "2026-11-22", NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", &error);
  g_assert_no_error (error);

  g_object_set (programme, "code", "DUO", "name", "Duo Test", "duration-months-max", (gint64) 6,
                "meetings-per-month-min", (gint64) 2, NULL);
  fb_store_save (fb_workspace_get_store (office->workspace), programme, &error);
  g_assert_no_error (error);
  mentee = add_person (office, "أمينة المثال", programme_id, "mentee");
  mentor = add_person (office, "Jan Proefmens", programme_id, "mentor");

  office->duo = fb_deed_propose (office->workspace, programme_id, (const char *[]) { mentee->person_id, NULL },
                                 (const char *[]) { mentor->person_id, NULL }, NULL, NULL, &error);
  g_assert_no_error (error);
  fb_deed_both_said_yes (office->workspace, office->duo, &error);
  g_assert_no_error (error);
  office->duo_id = fb_record_get_id (FB_RECORD (office->duo));
  office->agreement = fb_deed_draft_agreement (office->workspace, office->duo_id, NULL, languages, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office        *office,
           gconstpointer  languages)
{
  g_object_unref (office->agreement);
  g_object_unref (office->duo);
  g_assert_finalize_object (office->workspace);
  g_free (office->folder);
}

static void
assert_printable (Office     *office,
                  FbDocument *document,
                  const char *name,
                  guint       most_pages)
{
  const char *folder = g_getenv ("FB_TEST_PAPERS");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : office->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (document);
  g_assert_cmpstr (fb_document_get_missing_glyphs (document), ==, "");
  g_assert_cmpuint (fb_document_get_n_pages (document), <=, most_pages);
  g_assert_true (fb_document_write_pdf (document, path, &error));
  g_assert_no_error (error);
}

static void
test_an_agreement_is_printed_before_and_after_signing (Office        *office,
                                                       gconstpointer  languages)
{
  g_autoptr(FbDocument) draft = fb_paper_new_agreement (office->workspace, office->agreement, NULL);
  g_autoptr(FbDocument) signed_one = NULL;
  g_autoptr(FbSignature) signature = NULL;
  g_autoptr(GError) error = NULL;

  assert_printable (office, draft, "agreement-draft.pdf", 5);
  signature = fb_deed_sign (office->workspace, office->agreement, &(FbNewSignature){ .party = "mentor", .name = "Jan Proefmens", .method = "strokes", .strokes = "0,0 500,900 1200,100;300,300", .language = "nld", .read_how = "read", .place = "Gent" }, &error);
  g_assert_no_error (error);
  signed_one = fb_paper_new_agreement (office->workspace, office->agreement, &error);
  g_assert_no_error (error);
  assert_printable (office, signed_one, "agreement-signed.pdf", 5);
}

/* The sheet comes as one more page, with what it asks in both languages. */
static void
test_a_sheet_comes_with_the_agreement (Office        *office,
                                       gconstpointer  languages)
{
  g_autoptr(FbDocument) alone = fb_paper_new_agreement (office->workspace, office->agreement, NULL);
  g_autoptr(FbDocument) both = fb_paper_new_agreement (office->workspace, office->agreement, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_paper_add_contact_sheet (office->workspace, office->agreement, both, &error));
  g_assert_no_error (error);
  assert_printable (office, alone, "agreement-alone.pdf", 5);
  assert_printable (office, both, "agreement-and-sheet.pdf", 6);
  g_assert_cmpuint (fb_document_get_n_pages (both), ==, fb_document_get_n_pages (alone) + 1);
}

/* No text comes with the program in Arabic: the facts are printed all the same. */
static void
test_an_agreement_without_text_is_printed (Office        *office,
                                           gconstpointer  languages)
{
  g_autoptr(FbDocument) draft = fb_paper_new_agreement (office->workspace, office->agreement, NULL);

  assert_printable (office, draft, "agreement-facts.pdf", 3);
}

static void
test_a_plan_grows_from_form_to_plan (Office        *office,
                                     gconstpointer  languages)
{
  g_autoptr(FbDocument) blank = fb_paper_new_blank_plan (office->workspace, office->duo_id, NULL, NULL);
  g_autoptr(FbDocument) filled = NULL;
  g_autoptr(FbGoal) final = NULL;
  g_autoptr(FbGoal) goal = NULL;
  g_autoptr(FbAction) action = NULL;
  g_autoptr(GError) error = NULL;

  assert_printable (office, blank, "plan-blank.pdf", 3);
  final = fb_deed_add_goal (office->workspace, office->duo_id, "final", NULL, "Werk als boekhouder", NULL, &error);
  g_assert_no_error (error);
  goal = fb_deed_add_goal (office->workspace, office->duo_id, "intermediate", "application", "Cv klaar", NULL, &error);
  g_assert_no_error (error);
  action = fb_deed_add_action (office->workspace, fb_record_get_id (FB_RECORD (goal)), "Cv schrijven", "mentee",
                               "2026-12-01", &error);
  g_assert_no_error (error);
  filled = fb_paper_new_plan (office->workspace, office->duo_id, "nld", &error);
  g_assert_no_error (error);
  assert_printable (office, filled, "plan.pdf", 2);
}

static void
test_a_sheet_and_the_information_fit_their_pages (Office        *office,
                                                  gconstpointer  languages)
{
  g_autoptr(FbDocument) sheet = fb_paper_new_contact_sheet (office->workspace, office->duo_id, NULL, NULL);
  g_autoptr(FbDocument) text = fb_paper_new_information (office->workspace, office->duo->programme_id, "nld fra", NULL);
  g_autoptr(GError) error = NULL;

  g_auto(GStrv) codes = _fb_paper_choose_languages (office->workspace, office->duo_id, NULL);

  assert_printable (office, sheet, "sheet.pdf", 1);
  /* the language that decides first, as in the agreement */
  g_assert_cmpstr (codes[0], ==, "nld");
  g_assert_cmpstr (codes[1], ==, "ara");
  assert_printable (office, text, "information.pdf", 2);
  g_assert_null (fb_paper_new_information (office->workspace, NULL, "xho", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
}

static void
test_words_follow_the_reader (void)
{
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_autofree char *dutch = fb_document_words_dup_language (words, "nld", "ara");
  g_autofree char *english = fb_document_words_dup_language (words, "eng", "nld");
  g_autofree char *persian_name = fb_document_words_dup_language (words, "prs", "ara");
  g_autofree char *ukrainian = fb_document_words_dup_date (words, "ukr", "2026-12-01");
  g_autofree char *persian = fb_document_words_dup_date (words, "fas", "2026-12-01");

  g_assert_cmpstr (dutch, ==, "Arabisch");
  g_assert_cmpstr (english, ==, "Dutch");
  g_assert_cmpstr (persian_name, ==, "عربی");
  g_assert_cmpstr (ukrainian, ==, "01.12.2026");
  g_assert_cmpstr (persian, ==, "2026-12-01");
  g_assert_cmpstr (fb_document_words_get (words, "ara", "Date"), ==, "التاريخ");
}

static void
test_letters_without_a_font_are_told (void)
{
  g_autoptr(FbDocument) document = fb_document_new ("nld", NULL);
  g_autofree char *finding = NULL;

  fb_document_add_text (document, FB_STYLE_BODY, "Ja, ይህ, نعم", NULL);
  g_assert_null (fb_paper_dup_finding (document));

  for (gunichar c = 0x10ff00; c < 0x10ff14; c++)
    {
      char letter[7] = { 0 };

      g_unichar_to_utf8 (c, letter);
      fb_document_add_text (document, FB_STYLE_BODY, letter, NULL);
    }
  finding = fb_paper_dup_finding (document);
  g_assert_nonnull (strstr (finding, "U+10FF00, U+10FF01"));
  g_assert_nonnull (strstr (finding, "U+10FF0B …"));
  g_assert_null (strstr (finding, "U+10FF0C"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/papers/agreement", Office, "nl,fr", set_up,
              test_an_agreement_is_printed_before_and_after_signing, tear_down);
  g_test_add ("/papers/agreement-and-sheet", Office, "nl,fr", set_up,
              test_a_sheet_comes_with_the_agreement, tear_down);
  g_test_add ("/papers/agreement-without-text", Office, "ar,uk", set_up,
              test_an_agreement_without_text_is_printed, tear_down);
  g_test_add ("/papers/plan", Office, "nl,ar", set_up, test_a_plan_grows_from_form_to_plan, tear_down);
  g_test_add ("/papers/sheet", Office, "nl,ar", set_up,
              test_a_sheet_and_the_information_fit_their_pages, tear_down);
  g_test_add_func ("/papers/letters", test_letters_without_a_font_are_told);
  g_test_add_func ("/papers/words", test_words_follow_the_reader);

  return g_test_run ();
}
