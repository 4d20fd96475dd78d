/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "app/fb-exchange-words.h"
#include "app/fb-exchanges.h"
#include "app/fb-keys.h"
#include "domain/fb-kinds.h"

/* Two copies of one workspace, and a folder between them. */
typedef struct
{
  char    *folder;
  FbStore *here;
  FbStore *there;
} Case;

static FbStore *
open_in (const char *folder,
         const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (path, FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Case          *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  self->here = open_in (self->folder, "here.footbridge");
  self->there = open_in (self->folder, "there.footbridge");
  g_object_set (programme, "code", "TEST", "name", "A Test", NULL);
  fb_store_save (self->here, programme, &error);
  g_assert_no_error (error);
}

static void
tear_down (Case          *self,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (self->here);
  g_assert_finalize_object (self->there);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* (transfer full): the path of a new file of @store */
static char *
write_file (Case       *self,
            FbStore    *store,
            const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  fb_deed_export_file (store, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_usleep (2000); /* files of one moment are one file */

  return path;
}

/* (transfer full): what came of it */
static FbImportReport *
take (FbStore    *store,
      const char *path)
{
  FbImportOptions options = { .take = FB_TAKE_ASK, .file = path };
  g_autoptr(GError) error = NULL;
  FbImportReport *report = NULL;

  fb_import_file (store, path, &options, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);

  return report;
}

static void
assert_place (const FbImportReport *report,
              FbExchangeOrder       order,
              const char           *words)
{
  g_autofree char *text = fb_exchange_dup_place (report);

  g_assert_cmpint (report->place.order, ==, order);
  if (words == NULL)
    g_assert_null (text);
  else
    g_assert_nonnull (strstr (text, words));
}

static void
test_both_sides_keep_it (Case          *self,
                         gconstpointer  data)
{
  g_autofree char *path = write_file (self, self->here, "one.fbx.xml");
  g_autoptr(FbImportReport) report = take (self->there, path);
  g_autoptr(GPtrArray) out = fb_store_list_exchanges (self->here, NULL);
  g_autoptr(GPtrArray) in = fb_store_list_exchanges (self->there, NULL);
  FbExchange *left;
  FbExchange *came;

  g_assert_cmpint (out->len, ==, 1);
  g_assert_cmpint (in->len, ==, 1);
  left = out->pdata[0];
  came = in->pdata[0];

  g_assert_cmpint (left->direction, ==, FB_EXCHANGE_OUT);
  g_assert_cmpint (came->direction, ==, FB_EXCHANGE_IN);
  g_assert_cmpstr (came->file, ==, "one.fbx.xml");
  g_assert_cmpstr (came->replica, ==, fb_store_get_replica (self->here));
  g_assert_cmpstr (came->replica, ==, left->replica);
  g_assert_cmpint (came->seq, ==, fb_store_get_seq (self->here));
  g_assert_cmpint (came->number, ==, 1);
  g_assert_cmpstr (came->written, ==, left->written);
  g_assert_cmpint (came->group, >, 0);
  g_assert_cmpint (left->group, ==, 0);
  assert_place (report, FB_ORDER_FIRST, NULL);
}

static gboolean
refuse_cb (FbStore               *store,
           const FbImportReport  *report,
           gpointer               data,
           GError               **error)
{
  g_assert_cmpint (report->n_new, >, 0);
  g_assert_true (fb_store_set_setting (store, "note", "half", error));
  g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED, "The disk is full.");
  return FALSE;
}

/* What is noted of a file comes with it, or neither does. */
static void
test_nothing_without_its_note (Case          *self,
                               gconstpointer  data)
{
  g_autofree char *path = write_file (self, self->here, "one.fbx.xml");
  FbImportOptions options = { .take = FB_TAKE_ASK, .file = path, .finish = refuse_cb };
  gint64 seq = fb_store_get_seq (self->there);
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(FbImportReport) again = NULL;
  g_autofree char *note = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_import_file (self->there, path, &options, NULL, NULL, NULL, &report, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_FAILED);
  note = fb_store_dup_setting (self->there, "note");
  g_assert_null (note);
  g_assert_cmpint (fb_store_get_seq (self->there), ==, seq);

  again = take (self->there, path);
  g_assert_cmpint (again->n_new, ==, report->n_new);
  assert_place (again, FB_ORDER_FIRST, NULL);
}

static void
test_next_file_is_in_order (Case          *self,
                            gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "one.fbx.xml");
  g_autofree char *second = write_file (self, self->here, "two.fbx.xml");
  g_autoptr(FbImportReport) one = take (self->there, first);
  g_autoptr(FbImportReport) two = take (self->there, second);

  g_assert_cmpint (two->number, ==, 2);
  assert_place (two, FB_ORDER_NEXT, NULL);
}

static void
test_same_file_again_is_told (Case          *self,
                              gconstpointer  data)
{
  g_autofree char *path = write_file (self, self->here, "one.fbx.xml");
  g_autoptr(FbImportReport) once = take (self->there, path);
  g_autoptr(FbImportReport) again = take (self->there, path);

  assert_place (again, FB_ORDER_REPEATED, "came in before");
}

static void
test_late_file_is_told (Case          *self,
                        gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "one.fbx.xml");
  g_autofree char *second = write_file (self, self->here, "two.fbx.xml");
  g_autoptr(FbImportReport) two = take (self->there, second);
  g_autoptr(FbImportReport) one = take (self->there, first);

  assert_place (one, FB_ORDER_OLDER, "older");
}

/* The clock of who wrote it was set back in between: the number says that it is later. */
static void
test_number_goes_before_the_clock (Case          *self,
                                   gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "one.fbx.xml");
  g_autofree char *second = write_file (self, self->here, "two.fbx.xml");
  g_autofree char *text = NULL;
  g_autoptr(FbImportReport) one = take (self->there, first);
  g_autoptr(FbImportReport) two = NULL;
  char *written;

  g_assert_true (g_file_get_contents (second, &text, NULL, NULL));
  written = strstr (text, "<written>");
  g_assert_nonnull (written);
  memcpy (written + strlen ("<written>"), "2020", 4);
  g_assert_true (g_file_set_contents (second, text, -1, NULL));

  two = take (self->there, second);
  assert_place (two, FB_ORDER_NEXT, NULL);
}

/* What goes back says how far it has seen us: that is where both went on from. */
static void
test_answer_tells_what_it_knows (Case          *self,
                                 gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "one.fbx.xml");
  gint64 seq = fb_store_get_seq (self->here);
  g_autoptr(FbImportReport) one = take (self->there, first);
  g_autofree char *answer = write_file (self, self->there, "answer.fbx.xml");
  g_autofree char *known = g_strdup_printf ("<known replica=\"%s\" seq=\"%" G_GINT64_FORMAT "\"",
                                            fb_store_get_replica (self->here), seq);
  g_autofree char *text = NULL;
  g_autoptr(FbImportReport) back = take (self->here, answer);

  g_assert_cmpint (one->known_seq, ==, 0);
  g_assert_cmpint (seq, >, 0);
  g_assert_cmpint (back->known_seq, ==, seq);
  g_assert_true (g_file_get_contents (answer, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, known));
}

static void
test_lost_files_are_counted (Case          *self,
                             gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "one.fbx.xml");
  g_autofree char *second = write_file (self, self->here, "two.fbx.xml");
  g_autofree char *third = write_file (self, self->here, "three.fbx.xml");
  g_autofree char *fourth = write_file (self, self->here, "four.fbx.xml");
  g_autoptr(FbImportReport) one = take (self->there, first);
  g_autoptr(FbImportReport) four = take (self->there, fourth);

  g_assert_cmpint (four->place.n_missing, ==, 2);
  assert_place (four, FB_ORDER_GAP, "2 files");
}

static void
test_other_copy_has_its_own_count (Case          *self,
                                   gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "one.fbx.xml");
  g_autoptr(FbStore) third = open_in (self->folder, "third.footbridge");
  g_autofree char *a = write_file (self, third, "a.fbx.xml");
  g_autofree char *b = write_file (self, third, "b.fbx.xml");
  g_autoptr(FbImportReport) one = take (self->there, first);
  g_autoptr(FbImportReport) two = take (self->there, b);

  assert_place (two, FB_ORDER_FIRST, NULL);
}

static void
test_trial_leaves_no_trace (Case          *self,
                            gconstpointer  data)
{
  g_autofree char *path = write_file (self, self->here, "one.fbx.xml");
  FbImportOptions options = { .dry_run = TRUE, .take = FB_TAKE_ASK, .file = path };
  g_autoptr(GPtrArray) log = NULL;

  g_assert_true (fb_import_file (self->there, path, &options, NULL, NULL, NULL, NULL, NULL));
  log = fb_store_list_exchanges (self->there, NULL);
  g_assert_cmpint (log->len, ==, 0);
}

static void
test_log_stays_here (Case          *self,
                     gconstpointer  data)
{
  g_autofree char *first = write_file (self, self->here, "very-own-name.fbx.xml");
  g_autofree char *second = write_file (self, self->here, "two.fbx.xml");
  g_autofree char *text = NULL;

  g_file_get_contents (second, &text, NULL, NULL);
  g_assert_null (strstr (text, "very-own-name"));
}

/* What the window says of each file. */
static void
test_said_in_words (Case          *self,
                    gconstpointer  data)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (self->here);
  g_autofree char *path = write_file (self, self->here, "one.fbx.xml");
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (self->here, NULL);
  const FbExchange *sent = log->pdata[0];
  g_autofree char *about = fb_exchange_dup_about (workspace, sent);
  g_autofree char *number = fb_exchange_dup_number (sent);
  g_autofree char *proof = fb_exchange_dup_proof (sent);
  g_autofree char *words = fb_keys_dup_words (sent->key);
  g_autofree char *when = fb_exchange_dup_when (workspace, sent);
  FbExchange came = { .direction = FB_EXCHANGE_IN, .scope = (char *) "duo", .at = sent->at, .key = sent->key,
                      .subject_id = (char *) "01234567-89ab-4cde-8f01-23456789abcd" };
  g_autofree char *gone = fb_exchange_dup_about (workspace, &came);
  g_autofree char *unnamed = fb_exchange_dup_proof (&came);

  g_assert_cmpstr (about, ==, "Everything");
  g_assert_true (g_str_has_prefix (number, "File 1 about this, up to change "));
  g_assert_true (g_str_has_prefix (when, "Went out on "));
  g_assert_nonnull (strstr (proof, words));

  g_assert_cmpstr (gone, ==, "A duo that is not here");
  g_assert_null (fb_exchange_dup_number (&came));
  g_assert_true (g_str_has_prefix (unnamed, "From an unnamed sender"));
  came.key = NULL;
  g_free (unnamed);
  unnamed = fb_exchange_dup_proof (&came);
  g_assert_cmpstr (unnamed, ==, "Does not prove who made it");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/exchanges/" name, Case, NULL, set_up, func, tear_down)
  ADD ("both-sides", test_both_sides_keep_it);
  ADD ("note", test_nothing_without_its_note);
  ADD ("next", test_next_file_is_in_order);
  ADD ("again", test_same_file_again_is_told);
  ADD ("late", test_late_file_is_told);
  ADD ("clock", test_number_goes_before_the_clock);
  ADD ("known", test_answer_tells_what_it_knows);
  ADD ("lost", test_lost_files_are_counted);
  ADD ("other-copy", test_other_copy_has_its_own_count);
  ADD ("trial", test_trial_leaves_no_trace);
  ADD ("stays-here", test_log_stays_here);
  ADD ("in-words", test_said_in_words);

  return g_test_run ();
}
