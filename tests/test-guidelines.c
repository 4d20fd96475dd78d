/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deeds.h"
#include "app/fb-guidelines.h"
#include "app/fb-papers.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <string.h>

/* A programme with one mentor who is about to start. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbEnrolment *mentor;
  char        *programme;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);

  office->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, "2026-06-01", NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  g_object_set (programme, "code", "DUO", NULL);
  g_assert_true (fb_store_save (office->store, programme, NULL));
  office->programme = g_strdup (fb_record_get_id (programme));
  office->mentor = fb_deed_add_person (office->workspace,
                                       &(FbNewPerson) { .name_used = "Jan Proefmens", .role = "mentor",
                                                        .programme_id = office->programme }, NULL);
  g_assert_nonnull (office->mentor);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_object_unref (office->mentor);
  g_assert_finalize_object (office->workspace);
  g_free (office->programme);
}

static FbGuideline *
write_text (Office     *office,
            const char *body)
{
  g_autoptr(GError) error = NULL;
  FbGuideline *guideline = fb_deed_write_guideline (office->workspace, office->programme, "mentor", "eng", "Our Guide",
                                                    body, &error);

  g_assert_no_error (error);

  return guideline;
}

static void
read_text (Office     *office,
           const char *language)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbAcknowledgement) read =
    fb_deed_read_guideline (office->workspace, office->mentor, language, NULL, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read->read_on, ==, "2026-06-01");
}

static void
assert_read (Office     *office,
             const char *part)
{
  g_autofree char *words = fb_guideline_dup_read (office->workspace, office->mentor);

  if (strstr (words, part) == NULL)
    g_error ("“%s” is not in “%s”", part, words);
}

/* Both sides, six languages; network-building is named as a task of the mentor (R150). */
static void
test_comes_with_texts (Office        *office,
                       gconstpointer  data)
{
  static const char *const languages[] = { "eng", "nld", "fra", "deu", "swe", "fin" };
  static const char *const roles[] = { "mentor", "mentee" };

  for (guint i = 0; i < G_N_ELEMENTS (languages) * G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *body = fb_guideline_dup_text (office->workspace, office->programme, roles[i % 2],
                                                     languages[i / 2], &title);
      g_autoptr(FbDocument) document = fb_paper_new_guideline (office->workspace, office->programme, roles[i % 2],
                                                               languages[i / 2], NULL);

      g_assert_nonnull (body);
      g_assert_nonnull (title);
      g_assert_nonnull (document);
    }
}

/* Given as it comes, it is kept as it was read. */
static void
test_kept_as_it_was_read (Office        *office,
                          gconstpointer  data)
{
  g_autoptr(FbGuideline) kept = NULL;
  g_autoptr(FbGuideline) next = NULL;

  assert_read (office, "Not read yet");
  read_text (office, "eng");
  kept = fb_guideline_find (office->workspace, office->programme, "mentor", "eng", NULL);
  g_assert_cmpint (kept->version, ==, 1);
  g_assert_nonnull (strstr (kept->body, "Open doors"));
  assert_read (office, "Version 1");

  next = write_text (office, "Other words");
  g_assert_cmpint (next->version, ==, 2);
  g_assert_nonnull (strstr (kept->body, "Open doors"));
  assert_read (office, "newer version");
  read_text (office, "eng");
  assert_read (office, "Version 2");
  g_assert_cmpint (fb_store_count (office->store, &fb_acknowledgement_kind, NULL), ==, 2);
}

/* As long as nobody has read it, it is the same version. */
static void
test_unread_is_changed_in_place (Office        *office,
                                 gconstpointer  data)
{
  g_autoptr(FbGuideline) first = write_text (office, "Some words");
  g_autoptr(FbGuideline) again = write_text (office, "Better words");
  g_autofree char *title = NULL, *other_title = NULL;
  g_autofree char *body = fb_guideline_dup_text (office->workspace, office->programme, "mentor", "eng", &title);
  g_autofree char *other = fb_guideline_dup_text (office->workspace, office->programme, "mentee", "eng", &other_title);

  g_assert_cmpint (again->version, ==, 1);
  g_assert_true (first == again);
  g_assert_cmpstr (body, ==, "Better words");
  g_assert_nonnull (strstr (other, "mentor")); /* that of the other side is not changed */
  g_assert_cmpint (fb_store_count (office->store, &fb_guideline_kind, NULL), ==, 1);
}

/* One deed, one step back. */
static void
test_undone_in_one_step (Office        *office,
                         gconstpointer  data)
{
  read_text (office, "nld");
  g_assert_true (fb_store_undo (office->store, 0, NULL));
  g_assert_cmpint (fb_store_count (office->store, &fb_acknowledgement_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (office->store, &fb_guideline_kind, NULL), ==, 0);
  assert_read (office, "Not read yet");
}

static void
test_refuses (Office        *office,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_read_guideline (office->workspace, office->mentor, "ara", NULL, FALSE, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (fb_deed_read_guideline (office->workspace, office->mentor, "eng", "2026-06-02", FALSE, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (fb_deed_write_guideline (office->workspace, office->programme, "mentor", "ara", "", "", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpint (fb_store_count (office->store, &fb_guideline_kind, NULL), ==, 0);
}

/* A language of which the program knows nothing, once somebody wrote it. */
static void
test_another_language (Office        *office,
                       gconstpointer  data)
{
  g_autoptr(FbGuideline) arabic = fb_deed_write_guideline (office->workspace, office->programme, "mentor", "ara", "دليل",
                                                           "نص", NULL);
  g_autofree char *state = NULL;

  read_text (office, "ara");
  read_text (office, "ara"); /* the same person again */
  assert_read (office, "Arabic");
  state = fb_guideline_dup_state (office->workspace, office->programme, "mentor");
  g_assert_nonnull (strstr (state, "version 1: read by 1 person"));
}

#define ADD(path, test) g_test_add ("/guidelines/" path, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("texts", test_comes_with_texts);
  ADD ("kept", test_kept_as_it_was_read);
  ADD ("unread", test_unread_is_changed_in_place);
  ADD ("undo", test_undone_in_one_step);
  ADD ("refuses", test_refuses);
  ADD ("another-language", test_another_language);

  return g_test_run ();
}
