/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "app/fb-protected.h"
#include "app/fb-word-list.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-signature-detached.h"
#include "store/fb-store-exchange.h"

/* A workspace with one person, and a protected file of it. Making a key out of
 * words takes long on purpose, so all tests use this one. */
typedef struct
{
  char    *folder;
  FbStore *store;
  FbStore *there;
  char    *path;
  char    *words; /* as they are told */
  guint8  *bytes;
  gsize    length;
} Place;

static Place place;

static FbStore *
open_in (const char *name)
{
  g_autofree char *path = g_build_filename (place.folder, name, NULL);
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (path, FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static gboolean
write_locked (const char  *path,
              const char  *typed,
              GError     **error)
{
  g_autofree char *words = NULL;
  FbExportOptions options = { 0 };

  if (!fb_words_read (typed, &words, error))
    return FALSE;

  options.words = words;
  return fb_deed_export_file_with (place.store, FB_SCOPE_WORKSPACE, NULL, path, &options, NULL, NULL, NULL, NULL,
                                   error);
}

static void
set_up (void)
{
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  g_autoptr(GError) error = NULL;

  place.folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  place.store = open_in ("here.footbridge");
  place.there = open_in ("there.footbridge");
  g_object_set (person, "name-used", "Amina Testpersoon", NULL);
  fb_store_save (place.store, person, &error);
  g_assert_no_error (error);

  place.path = g_build_filename (place.folder, "office" FB_PACKAGE_SUFFIX, NULL);
  place.words = fb_words_make ();
  write_locked (place.path, place.words, &error);
  g_assert_no_error (error);
  g_file_get_contents (place.path, (char **) &place.bytes, &place.length, &error);
  g_assert_no_error (error);
}

static void
tear_down (void)
{
  g_autoptr(GDir) dir = g_dir_open (place.folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (place.store);
  g_assert_finalize_object (place.there);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) /* GLib 2.84 takes it away itself */
    {
      g_autofree char *path = g_build_filename (place.folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (place.folder);
  g_free (place.folder);
  g_free (place.path);
  g_free (place.words);
  g_free (place.bytes);
}

/* Opens what @bytes would be as a file. */
static int
open_bytes (const guint8 *bytes,
            gsize         length,
            const char   *typed)
{
  g_autofree char *path = g_build_filename (place.folder, "other" FB_PACKAGE_SUFFIX, NULL);
  g_autoptr(FbPart) folder = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, (const char *) bytes, (gssize) length, NULL));
  folder = fb_unlock (path, typed, NULL, NULL, NULL, &error);
  g_assert_true ((folder == NULL) == (error != NULL));
  if (error == NULL)
    return -1;

  g_assert_true (error->domain == FB_ERROR);
  g_assert_cmpuint (strlen (error->message), >, 20);
  return error->code;
}

static void
test_opens_and_comes_in (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbPart) folder = fb_unlock (place.path, place.words, NULL, NULL, NULL, &error);
  g_autofree char *plain = NULL;
  const FbImportOptions options = { .take = FB_TAKE_ASK, .file = place.path };
  g_autoptr(FbImportReport) report = NULL;
  g_auto(FbSender) sender = { 0 };
  GStatBuf info;

  g_assert_no_error (error);
  plain = fb_unlocked_dup_path (folder);
  g_assert_cmpint (g_stat (plain, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (fb_deed_import_file (place.there, plain, &options, NULL, NULL, NULL, &report, &sender, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sender.kind, ==, FB_SENDER_FIRST);
  g_assert_cmpint (fb_store_count (place.there, &fb_person_kind, NULL), ==, 1);

  g_clear_pointer (&folder, fb_part_free);
  g_assert_false (g_file_test (plain, G_FILE_TEST_EXISTS));
}

/* Nothing of what is in it can be read; only the log here knows that it was protected. */
static void
test_nothing_shows (void)
{
  static const char *const shown[] = { "Amina", "footbridge:exchange" };
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (place.store, NULL);
  const FbExchange *entry = log->pdata[0];
  GStatBuf info;

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_null (g_strstr_len ((char *) place.bytes, (gssize) place.length, shown[i]));
  g_assert_cmpint (g_stat (place.path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (fb_package_is (place.path));
  g_assert_true (entry->is_protected);
  g_assert_cmpstr (entry->file, ==, "office" FB_PACKAGE_SUFFIX);
  g_assert_cmpstr (entry->seal, ==, "intact");
  g_assert_null (entry->words);
}

static void
test_other_words (void)
{
  g_autofree char *other = NULL;

  do
    {
      g_free (other);
      other = fb_words_make ();
    }
  while (g_str_equal (other, place.words));
  g_assert_cmpint (open_bytes (place.bytes, place.length, other), ==, FB_ERROR_REFUSED);
}

static void
test_cut_off (void)
{
  static const gsize lengths[] = { 0, 5, 12, 13, 20, 40, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_assert_cmpint (open_bytes (place.bytes, lengths[i], place.words), ==, FB_ERROR_INVALID);
  g_assert_cmpint (open_bytes (place.bytes, place.length - 1, place.words), ==, FB_ERROR_INVALID);
}

static void
test_changed (void)
{
  const gsize places[] = { place.length - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      place.bytes[places[i]] ^= 1;
      g_assert_cmpint (open_bytes (place.bytes, place.length, place.words), ==, FB_ERROR_INVALID);
      place.bytes[places[i]] ^= 1;
    }
}

static void
test_longer (void)
{
  g_autofree guint8 *bytes = g_malloc0 (place.length + 1);

  memcpy (bytes, place.bytes, place.length);
  g_assert_cmpint (open_bytes (bytes, place.length + 1, place.words), ==, FB_ERROR_INVALID);
}

/* Asks for a day's work, or for more memory than there is: refused at once. */
static void
test_start_that_costs (void)
{
  static const struct
  {
    gsize  at;
    guint8 byte;
    int    code;
  } cases[] = {
    { 16, 0x7f, FB_ERROR_INVALID }, /* passes */
    { 20, 0x7f, FB_ERROR_INVALID }, /* memory */
    { 11, '2', FB_ERROR_TOO_NEW },
    { 0, 'f', FB_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 byte = place.bytes[cases[i].at];

      place.bytes[cases[i].at] = cases[i].byte;
      g_assert_cmpint (open_bytes (place.bytes, place.length, place.words), ==, cases[i].code);
      place.bytes[cases[i].at] = byte;
    }
}

/* Taken for what it is, and not for a broken file. */
static void
test_not_opened (void)
{
  const FbImportOptions options = { .take = FB_TAKE_ASK };
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_import_file (place.there, place.path, &options, NULL, NULL, NULL, &report, &error));
  g_assert_nonnull (report);
  g_assert_nonnull (strstr (((FbFinding *) report->findings->pdata[0])->text, "six words"));
}

/* A large file has its signature in a file of its own, which goes along; one of
 * a whole number of pieces is as good as any. */
static void
test_two_files (void)
{
  static const gsize lengths[] = { 64 * 1024 };
  g_autofree char *plain = g_build_filename (place.folder, "plain", NULL);
  g_autofree char *signature = fb_signature_dup_detached_path (plain);
  g_autofree char *locked = g_build_filename (place.folder, "two" FB_PACKAGE_SUFFIX, NULL);
  g_autofree char *bytes = g_malloc0 (64 * 1024 + 1);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;
      gsize length;

      g_file_set_contents (plain, bytes, (gssize) lengths[i], NULL);
      g_file_set_contents (signature, "signed", -1, NULL);
      g_assert_true (fb_package_lock (plain, locked, "a b", NULL, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
      g_unlink (plain);
      g_unlink (signature);
      g_assert_true (fb_package_unlock (locked, plain, "a b", NULL, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (plain, &text, &length, NULL));
      g_assert_cmpuint (length, ==, lengths[i]);
      g_clear_pointer (&text, g_free);
      g_assert_true (g_file_get_contents (signature, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "signed");
    }
  g_unlink (signature);
}

static void
test_words (void)
{
  static const struct
  {
    const char *typed;
    const char *words; /* NULL: not taken */
    const char *said;
  } cases[] = {
    { "apple pear cherry plum lemon orange", "apple pear cherry plum lemon orange", NULL },
    { "  Apple – PEAR, cherry\n4. plum; lemon-orange ", "apple pear cherry plum lemon orange", NULL },
    { "Äpple peruna valkosipuli Lök kers citron", "apple peruna valkosipuli lok kers citron", NULL },
    { "arc-en-ciel pear cherry plum lemon orange", "arc en ciel pear cherry plum lemon orange", NULL },
    { "arc en ciel pear cherry plum lemon orange", "arc en ciel pear cherry plum lemon orange", NULL },
    { "apple pear cherry plum lemon", NULL, "5" },
    { "apple pear cherry plum lemon orange apple", NULL, "7" },
    { "", NULL, "0" },
    { "apple pear chery plum lemon orange", NULL, "chery" },
    { "\xff", NULL, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (fb_words_read (cases[i].typed, &words, &error) == (cases[i].words != NULL));
      g_assert_cmpstr (words, ==, cases[i].words);
      if (error != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

/* Six words that are drawn are six words that are read. */
static void
test_words_are_drawn (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 50; i++)
    {
      char *made = fb_words_make ();
      g_autofree char *read = NULL;

      g_assert_true (fb_words_read (made, &read, NULL));
      g_assert_true (g_hash_table_add (seen, made));
    }
}

/* Who must not be found leaves only under words. */
static void
test_protected_identity (void)
{
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  g_autofree char *plain = g_build_filename (place.folder, "plain.fbx.xml", NULL);
  g_autofree char *locked = g_build_filename (place.folder, "shy" FB_PACKAGE_SUFFIX, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_export_needs_words (place.store, FB_SCOPE_WORKSPACE));
  g_object_set (person, "name-used", "Zelda Testpersoon", "protected-identity", "yes", NULL);
  fb_store_save (place.store, person, &error);
  g_assert_no_error (error);

  g_assert_true (fb_export_needs_words (place.store, FB_SCOPE_WORKSPACE));
  g_assert_false (fb_export_needs_words (place.store, FB_SCOPE_ALONG));
  g_assert_false (fb_deed_export_file (place.store, FB_SCOPE_WORKSPACE, NULL, plain, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_false (g_file_test (plain, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_true (write_locked (locked, place.words, &error));
  g_assert_no_error (error);
}

static const struct
{
  const char *name;
  GTestFunc   run;
} tests[] = {
  { "/protected/nothing-shows", test_nothing_shows },
  { "/protected/comes-in", test_opens_and_comes_in },
  { "/protected/other-words", test_other_words },
  { "/protected/cut-off", test_cut_off },
  { "/protected/changed", test_changed },
  { "/protected/longer", test_longer },
  { "/protected/start", test_start_that_costs },
  { "/protected/not-opened", test_not_opened },
  { "/protected/two-files", test_two_files },
  { "/protected/words", test_words },
  { "/protected/drawn", test_words_are_drawn },
  { "/protected/identity", test_protected_identity },
};

/* Whatever comes first makes the place, as only within a test there is room for its key. */
static void
run_test (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);

  if (place.store == NULL)
    set_up ();
  tests[number].run ();
}

int
main (int   argc,
      char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].name, GUINT_TO_POINTER (i), run_test);

  status = g_test_run ();
  if (place.store != NULL)
    tear_down ();
  return status;
}
