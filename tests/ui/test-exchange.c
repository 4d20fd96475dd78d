/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-exchanges.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-job.h"
#include "ui/exchange/fb-exchange-jobs.h"
#include "ui/exchange/fb-exchange-list.h"
#include "ui/exchange/fb-export-dialog.h"
#include "ui/exchange/fb-import-window.h"

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static char *
export_workspace (FbTestPlace *place,
                  GtkWidget   *window)
{
  char *path = g_build_filename (place->folder, "all.fbx.xml", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;

  fb_export_async (window, place->workspace, &(FbExportChoice) { .scope = FB_SCOPE_WORKSPACE }, path, keep_result_cb,
                   &result);
  wait_for (&result);
  sentence = fb_export_finish (result);
  g_assert_nonnull (sentence);
  g_assert_true (g_str_has_suffix (sentence, "were written."));

  return path;
}

static void
test_received_file_becomes_a_workspace (FbTestPlace   *place,
                                        gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autofree char *file = export_workspace (place, window);
  g_autofree char *path = g_build_filename (place->folder, "received.footbridge", NULL);
  g_autoptr(GAsyncResult) refused = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(FbStore) store = NULL;

  /* nothing is made before a person compared the words */
  fb_receive_async (window, file, path, keep_result_cb, &refused);
  fb_test_answer (NULL, "Ring them", "cancel");
  wait_for (&refused);
  g_assert_false (fb_receive_finish (refused));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  fb_receive_async (window, file, path, keep_result_cb, &result);
  fb_test_answer (NULL, "Ring them", "do");
  wait_for (&result);
  g_assert_true (fb_receive_finish (result));

  store = fb_store_open (path, FB_STORE_READ_ONLY, NULL);
  g_assert_cmpint (fb_store_count (store, &fb_enrolment_kind, NULL), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_same_file_again_changes_nothing (FbTestPlace   *place,
                                      gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autofree char *file = export_workspace (place, window);
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;

  fb_import_async (window, place->workspace, file, keep_result_cb, &result);
  wait_for (&result);
  sentence = fb_import_finish (result);
  g_assert_cmpstr (sentence, ==, "Everything in the file was here already.");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_nothing_changes_until_a_side_is_chosen (FbTestPlace   *place,
                                             gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina");
  g_autofree char *file = export_workspace (place, window);
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *question;

  fb_workspace_set_field (place->workspace, person, "name-used", "Amina B.", NULL, NULL);
  fb_import_async (window, place->workspace, file, keep_result_cb, &result);
  while ((question = fb_test_find_window (FB_TYPE_IMPORT_WINDOW)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (result);
  g_assert_cmpstr (((FbPerson *) person)->name_used, ==, "Amina B.");

  g_signal_emit_by_name (question, "decided", FB_TAKE_THEIRS);
  gtk_window_close (GTK_WINDOW (question));
  wait_for (&result);
  sentence = fb_import_finish (result);
  g_assert_nonnull (sentence);
  g_assert_cmpstr (((FbPerson *) person)->name_used, ==, "Amina");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closing_the_question_changes_nothing (FbTestPlace   *place,
                                           gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina");
  g_autofree char *file = export_workspace (place, window);
  g_autoptr(GAsyncResult) result = NULL;
  GtkWidget *question;

  fb_workspace_set_field (place->workspace, person, "name-used", "Amina B.", NULL, NULL);
  fb_import_async (window, place->workspace, file, keep_result_cb, &result);
  while ((question = fb_test_find_window (FB_TYPE_IMPORT_WINDOW)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_close (GTK_WINDOW (question));
  wait_for (&result);
  g_assert_null (fb_import_finish (result));
  g_assert_cmpstr (((FbPerson *) person)->name_used, ==, "Amina B.");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_damaged_file_is_told_by_line (FbTestPlace   *place,
                                   gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autofree char *file = g_build_filename (place->folder, "bad.fbx.xml", NULL);
  g_autofree char *path = g_build_filename (place->folder, "received.footbridge", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  GtkWidget *told, *row;

  g_assert_true (g_file_set_contents (file, "<footbridge>\n<wrong", -1, NULL));
  fb_receive_async (window, file, path, keep_result_cb, &result);
  wait_for (&result);
  g_assert_false (fb_receive_finish (result));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  told = fb_test_find_window (FB_TYPE_IMPORT_WINDOW);
  g_assert_nonnull (told);
  row = fb_test_find (told, ADW_TYPE_ACTION_ROW);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Line "));

  gtk_window_destroy (GTK_WINDOW (told));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_export_proposes_the_narrowest (FbTestPlace   *place,
                                    gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  const char *programme_id = ((FbEnrolment *) enrolment)->programme_id;
  GtkWidget *dialog = fb_export_dialog_new (window, place->workspace, programme_id, NULL);
  const char *subject_id;

  g_assert_cmpint (fb_export_dialog_get_scope (dialog, &subject_id), ==, FB_SCOPE_PROGRAMME);
  g_assert_cmpstr (subject_id, ==, programme_id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fb_test_find (dialog, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  g_assert_cmpint (fb_export_dialog_get_scope (dialog, &subject_id), ==, FB_SCOPE_WORKSPACE);
  g_assert_null (subject_id);

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
wait_to_be_cancelled (FbJob     *job,
                      gpointer   data,
                      GError   **error)
{
  while (!g_cancellable_set_error_if_cancelled (fb_job_get_cancellable (job), error))
    {
      fb_job_progress (0.5, job);
      g_usleep (1000);
    }

  return FALSE;
}

static GtkWidget *
find_shown_window (const char *title)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0 &&
          gtk_widget_get_visible (GTK_WIDGET (window)))
        return GTK_WIDGET (window);
    }

  return NULL;
}

static void
test_job_can_be_cancelled (FbTestPlace   *place,
                           gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *progress;

  fb_job_run_async (window, "Waiting", wait_to_be_cancelled, NULL, NULL, keep_result_cb, &result);
  while ((progress = find_shown_window ("Waiting")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_close (GTK_WINDOW (progress));
  wait_for (&result);
  g_assert_false (fb_job_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(path, func) \
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

/* (transfer full): a signed file of another workspace with one person */
static char *
write_foreign_file (FbTestPlace *place)
{
  char *path = g_build_filename (place->folder, "foreign.fbx.xml", NULL);
  g_autofree char *other = g_build_filename (place->folder, "foreign.footbridge", NULL);
  g_autoptr(FbStore) store = fb_store_open (other, FB_STORE_CREATE, NULL);
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (person, "name-used", "Ilse Example", NULL);
  fb_store_save (store, person, &error);
  g_assert_no_error (error);
  fb_deed_export_file (store, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static char *
take_foreign_file (FbTestPlace *place,
                   const char  *path,
                   const char  *answer)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(GAsyncResult) result = NULL;
  char *sentence;

  fb_import_async (window, place->workspace, path, keep_result_cb, &result);
  while (fb_test_find_question () == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (result);
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_person_kind, NULL), ==, 0);

  fb_test_answer (NULL, "Ring them", answer);
  wait_for (&result);
  sentence = fb_import_finish (result);
  gtk_window_destroy (GTK_WINDOW (window));

  return sentence;
}

static void
test_first_sender_is_asked_about (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autofree char *path = write_foreign_file (place);
  g_autofree char *no = take_foreign_file (place, path, "cancel");
  g_autofree char *yes = NULL;

  g_assert_null (no);
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_person_kind, NULL), ==, 0);

  yes = take_foreign_file (place, path, "do");
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_person_kind, NULL), ==, 1);
  g_assert_nonnull (strstr (yes, "not changed on the way"));
}

/* Nothing is written before a person has seen where a protected name stands. */
static void
test_protected_name_is_asked_about (FbTestPlace   *place,
                                    gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Zelda Hidden", "mentee");
  FbEnrolment *whose = FB_ENROLMENT (enrolment);
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, whose->person_id, NULL);
  g_autoptr(FbRecord) programme = fb_store_get (store, &fb_programme_kind, whose->programme_id, NULL);
  g_autofree char *path = g_build_filename (place->folder, "part.fbx.xml", NULL);

  fb_workspace_set_field (place->workspace, person, "protected-identity", "yes", NULL, NULL);
  fb_workspace_set_field (place->workspace, programme, "purpose", "As Zelda Hidden asked", NULL, NULL);

  for (guint i = 0; i < 2; i++)
    {
      const char *answer = i == 0 ? "cancel" : "do";
      g_autoptr(GAsyncResult) result = NULL;
      g_autofree char *sentence = NULL;

      fb_export_async (window, place->workspace,
                       &(FbExportChoice) { .scope = FB_SCOPE_PROGRAMME, .subject_id = whose->programme_id }, path,
                       keep_result_cb, &result);
      while (fb_test_find_question () == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      fb_test_answer (NULL, "“Zelda Hidden”", answer);
      wait_for (&result);
      sentence = fb_export_finish (result);
      g_assert_true ((sentence != NULL) == (i == 1));
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == (i == 1));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* (nullable): the title of the first line, and whether the third answer is offered */
static char *
dup_first (FbTestPlace          *place,
           GtkWidget            *below,
           const FbImportReport *report,
           const char           *owner,
           gboolean             *is_offered)
{
  GtkWidget *window = fb_import_window_new (below, place->workspace, report, owner);
  GtkWidget *row = fb_test_find (window, ADW_TYPE_ACTION_ROW);
  GtkWidget *task = fb_test_find_button (window, "Take _What Is Theirs to Say");
  char *title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  *is_offered = gtk_widget_get_visible (task);
  gtk_window_destroy (GTK_WINDOW (window));

  return title;
}

/* In a programme of two what a partner says of the other side stands first, and can stay as it is. */
static void
test_what_is_no_task_of_a_partner_stands_first (FbTestPlace   *place,
                                                gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbEnrolment) mentee = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Amina", "mentee"));
  g_autoptr(FbEnrolment) mentor = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Jan", "mentor"));
  g_autoptr(FbRecord) programme = fb_store_get (store, &fb_programme_kind, mentee->programme_id, NULL);
  g_autoptr(FbRecord) partner = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(FbRecord) role = fb_record_new (&fb_programme_partner_kind, NULL);
  g_autoptr(FbImportReport) report = fb_import_report_new ();
  const FbField *phone = fb_kind_find_field (&fb_person_kind, "phone");
  g_autofree char *unknown = NULL, *known = NULL;
  gboolean is_offered;

  g_object_set (programme, "model", "dual", NULL);
  g_object_set (partner, "name", "Exempelhuis", NULL);
  g_object_set (role, "programme-id", mentee->programme_id, "organisation-id", fb_record_get_id (partner), "role",
                "mentee-side", NULL);
  g_assert_true (fb_store_save (store, programme, NULL) && fb_store_save (store, partner, NULL) &&
                 fb_store_save (store, role, NULL));
  report->scope = g_strdup ("programme");
  report->subject = g_strdup (mentee->programme_id);
  report->n_different = 2;
  fb_import_report_add_difference (report, &(FbDifference) { &fb_person_kind, mentee->person_id, phone, NULL, (char *) "1" });
  fb_import_report_add_difference (report, &(FbDifference) { &fb_person_kind, mentor->person_id, phone, NULL, (char *) "2" });

  unknown = dup_first (place, window, report, NULL, &is_offered);
  g_assert_cmpstr (unknown, ==, "Amina: Phone");
  g_assert_false (is_offered);
  known = dup_first (place, window, report, "Exempelhuis", &is_offered);
  g_assert_cmpstr (known, ==, "Jan: Phone");
  g_assert_true (is_offered);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_files_are_listed (FbTestPlace   *place,
                       gconstpointer  data)
{
  GtkWidget *window = fb_test_show (gtk_label_new (NULL));
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina");
  GtkWidget *list = fb_exchange_list_new (window, place->workspace);
  g_autofree char *file = NULL;
  AdwActionRow *row;

  g_assert_nonnull (fb_test_find (list, ADW_TYPE_STATUS_PAGE));
  gtk_window_destroy (GTK_WINDOW (list));

  file = export_workspace (place, window);
  list = fb_exchange_list_new (window, place->workspace);
  g_assert_null (fb_test_find (list, ADW_TYPE_STATUS_PAGE));
  row = ADW_ACTION_ROW (fb_test_find (list, ADW_TYPE_ACTION_ROW));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "all.fbx.xml");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "Everything · File 1 about this"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "With your words: "));
  gtk_window_destroy (GTK_WINDOW (list));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/exchange/received", test_received_file_becomes_a_workspace);
  ADD ("/exchange/first-sender", test_first_sender_is_asked_about);
  ADD ("/exchange/same-again", test_same_file_again_changes_nothing);
  ADD ("/exchange/decided", test_nothing_changes_until_a_side_is_chosen);
  ADD ("/exchange/undecided", test_closing_the_question_changes_nothing);
  ADD ("/exchange/damaged", test_damaged_file_is_told_by_line);
  ADD ("/exchange/protected", test_protected_name_is_asked_about);
  ADD ("/exchange/partner-task", test_what_is_no_task_of_a_partner_stands_first);
  ADD ("/exchange/files", test_files_are_listed);
  ADD ("/exchange/export", test_export_proposes_the_narrowest);
  ADD ("/job/cancelled", test_job_can_be_cancelled);

  return g_test_run ();
}
