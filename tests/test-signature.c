/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/fb-attachments.h"
#include "app/fb-exchanges.h"
#include "app/fb-keys.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-signature-detached.h"

/* A workspace that sends, one that receives, and a signed file. */
typedef struct
{
  char    *folder;
  FbStore *here;
  FbStore *there;
  char    *path;
} Case;

/* Of two such attachments a file is over 32 MB, written as base64. */
#define LARGE (14 * 1024 * 1024)
#define HUGE_SIGNATURE (512 * 1024 * 1024)

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

/* (transfer full): the path of a new file of the sender */
static char *
write_file (Case       *self,
            const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  fb_deed_export_file (self->here, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_usleep (2000);

  return path;
}

static void
set_up (Case          *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) organisation = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  self->here = open_in (self->folder, "here.footbridge");
  self->there = open_in (self->folder, "there.footbridge");
  g_object_set (organisation, "name", "Brücke & Söhne", NULL);
  fb_store_save (self->here, organisation, &error);
  g_assert_no_error (error);
  fb_store_set_setting (self->here, "organisation-id", fb_record_get_id (organisation), NULL);
  self->path = write_file (self, "one.fbx.xml");
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
  g_free (self->path);
}

static char *
read_file (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_steal_pointer (&text);
}

static FbProof
check (const char  *text,
       FbSealInfo  *info)
{
  fb_signature_check_bytes (text, strlen (text), info);
  return info->proof;
}

static FbProof
prove (const char *text)
{
  g_auto(FbSealInfo) info = { 0 };

  return check (text, &info);
}

static FbSenderKind
take (Case       *self,
      const char *path)
{
  FbImportOptions options = { .take = FB_TAKE_ASK };
  g_autoptr(FbImportReport) report = NULL;
  g_auto(FbSender) sender = { 0 };
  g_autoptr(GError) error = NULL;

  fb_deed_import_file (self->there, path, &options, NULL, NULL, NULL, &report, &sender, &error);
  g_assert_no_error (error);

  return sender.kind;
}

static void
test_holds_and_names_the_owner (Case          *self,
                                gconstpointer  data)
{
  g_autofree char *text = read_file (self->path);
  g_autofree char *own = fb_keys_dup_fingerprint (self->here);
  g_auto(FbSealInfo) info = { 0 };

  g_assert_cmpint (check (text, &info), ==, FB_PROOF_INTACT);
  g_assert_cmpstr (info.owner, ==, "Brücke & Söhne");
  g_assert_cmpstr (info.key, ==, own);
}

static gboolean
runs (const char *const *argv)
{
  int status = 1;
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);

  return status == 0;
}

static void
test_another_program_agrees (Case          *self,
                             gconstpointer  data)
{
  g_autofree char *setting = g_strconcat ("certificate-", fb_store_get_replica (self->here), NULL);
  g_autofree char *certificate = fb_store_dup_setting (self->here, setting);
  g_autofree char *pem = g_build_filename (self->folder, "certificate.pem", NULL);
  g_autofree char *text = read_file (self->path);
  const char *const argv[] = { "xmlsec1", "--verify", "--trusted-pem", pem, self->path, NULL };

  g_file_set_contents (pem, certificate, -1, NULL);
  g_assert_true (runs (argv));

  *strstr (text, "Söhne</name>") = 'T';
  g_file_set_contents (self->path, text, -1, NULL);
  g_assert_false (runs (argv));
}

static void
test_rest_of_the_file_stays (Case          *self,
                             gconstpointer  data)
{
  g_autofree char *plain_path = g_build_filename (self->folder, "plain.fbx.xml", NULL);
  g_autofree char *text = read_file (self->path);
  g_autofree char *plain = NULL;

  g_assert_true (fb_export_file (self->here, FB_SCOPE_WORKSPACE, NULL, plain_path, NULL, NULL, NULL, NULL, NULL));
  plain = read_file (plain_path);
  *strstr (strstr (text, "</records>"), "  <Signature") = '\0';
  *strstr (plain, "</footbridge>") = '\0';
  g_assert_cmpstr (strstr (text, "<records>"), ==, strstr (plain, "<records>"));
}

static void
test_each_byte_counts (Case          *self,
                       gconstpointer  data)
{
  g_autofree char *text = read_file (self->path);
  const char *from = strstr (text, "<header>");
  const char *until = strstr (text, "</records>");

  /* every byte would take seconds; what a signature covers has no gaps */
  for (const char *p = from; p < until; p += 11)
    {
      g_autofree char *changed = g_strdup (text);

      changed[p - text] = *p == 'x' ? 'y' : 'x';
      g_assert_cmpint (prove (changed), ==, FB_PROOF_BROKEN);
    }
  g_assert_cmpint (prove (text), ==, FB_PROOF_INTACT);
}

/* (transfer full): @text with @old replaced once */
static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_auto(GStrv) parts = g_strsplit (text, old, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (new, parts);
}

static void
test_tricks_do_not_hold (Case          *self,
                         gconstpointer  data)
{
  static const char *const tricks[][2] = {
    { "URI=\"\"", "URI=\"#part\"" },
    { "URI=\"\"", "URI=\"/etc/hostname\"" },
    { "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1" },
    { "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2000/09/xmldsig#hmac-sha1" },
    { "enveloped-signature", "base64" },
    { "<X509Certificate>", "<X509Certificate>AAAA" },
    { "</Signature>\n", "</Signature>\n<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>" },
    { "</Signature>\n", "</Signature>\n<records/>" },
    { "<footbridge ", "<!DOCTYPE footbridge [<!ENTITY a \"b\">]>\n<footbridge " },
  };
  g_autofree char *text = read_file (self->path);

  for (guint i = 0; i < G_N_ELEMENTS (tricks); i++)
    {
      g_autofree char *changed = replace (text, tricks[i][0], tricks[i][1]);

      g_test_message ("%s", tricks[i][1]);
      g_assert_cmpint (prove (changed), ==, FB_PROOF_BROKEN);
    }
}

static void
test_changed_file_is_refused_unread (Case          *self,
                                     gconstpointer  data)
{
  FbImportOptions options = { .take = FB_TAKE_THEIRS };
  g_autofree char *text = read_file (self->path);
  g_autoptr(FbImportReport) report = NULL;
  g_auto(FbSender) sender = { 0 };
  g_autoptr(GPtrArray) log = NULL;
  g_autoptr(GError) error = NULL;

  *strstr (text, "Söhne</name>") = 'T';
  g_file_set_contents (self->path, text, -1, NULL);
  g_assert_false (fb_deed_import_file (self->there, self->path, &options, NULL, NULL, NULL, &report, &sender, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "This file was changed after it was sent. Nothing was taken in. Ask for it again.");
  g_assert_null (report);
  g_assert_cmpint (fb_store_get_seq (self->there), ==, 0);
  log = fb_store_list_exchanges (self->there, NULL);
  g_assert_cmpuint (log->len, ==, 0);
}

static void
test_sender_is_first_then_known (Case          *self,
                                 gconstpointer  data)
{
  g_autofree char *second = write_file (self, "two.fbx.xml");
  g_autofree char *third = write_file (self, "three.fbx.xml");
  g_autofree char *text = read_file (third);
  g_autoptr(GPtrArray) log = NULL;

  g_assert_cmpint (take (self, self->path), ==, FB_SENDER_FIRST);
  g_assert_cmpint (take (self, second), ==, FB_SENDER_KNOWN);

  /* without the signature, from a sender who always signed */
  strcpy (strstr (strstr (text, "</records>"), "  <Signature"), "</footbridge>\n");
  g_file_set_contents (third, text, -1, NULL);
  g_assert_cmpint (take (self, third), ==, FB_SENDER_MISSING);

  log = fb_store_list_exchanges (self->there, NULL);
  g_assert_cmpstr (((FbExchange *) log->pdata[1])->seal, ==, "intact");
  g_assert_cmpstr (((FbExchange *) log->pdata[1])->sealed_by, ==, "Brücke & Söhne");
  g_assert_cmpstr (((FbExchange *) log->pdata[0])->seal, ==, "none");
}

/* Beside a file of any bytes, as it is done with large ones. */
static void
test_signature_beside_the_file (Case          *self,
                                gconstpointer  data)
{
  g_auto(FbKeyPair) pair = { 0 };
  g_auto(FbSealInfo) info = { 0 };
  g_autofree char *large = g_build_filename (self->folder, "großer Bestand.fbx.xml", NULL);
  g_autofree char *beside = fb_signature_dup_detached_path (large);
  g_autofree char *pem = g_build_filename (self->folder, "certificate.pem", NULL);
  g_autofree char *own = fb_keys_dup_fingerprint (self->here);
  const char *const argv[] = { "xmlsec1", "--verify", "--trusted-pem", pem, beside, NULL };
  g_autofree char *folder = g_get_current_dir ();
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_keys_find (self->here, &pair));
  g_file_set_contents (pem, pair.certificate, -1, NULL);
  g_file_set_contents (large, "<any>bytes</any>\n", -1, NULL);
  fb_signature_write_detached (large, "großer Bestand.fbx.xml", beside, pair.path, pair.certificate, &error);
  g_assert_no_error (error);
  g_assert_true (fb_signature_check_detached (large, &info));
  g_assert_cmpint (info.proof, ==, FB_PROOF_INTACT);
  g_assert_cmpstr (info.key, ==, own);
  g_assert_cmpint (g_chdir (self->folder), ==, 0);
  g_assert_true (runs (argv));

  g_file_set_contents (large, "<any>bytez</any>\n", -1, NULL);
  fb_seal_info_clear (&info);
  g_assert_false (fb_signature_check_detached (large, &info));
  g_assert_cmpint (info.proof, ==, FB_PROOF_BROKEN);
  g_assert_false (runs (argv));
  g_assert_cmpint (g_chdir (folder), ==, 0);

  g_unlink (beside);
  fb_seal_info_clear (&info);
  g_assert_true (fb_signature_check_detached (large, &info));
  g_assert_cmpint (info.proof, ==, FB_PROOF_NONE);
}

/* KiB: the most that the test has had in memory so far */
static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* No signature is that large: it is not read to its end. */
static void
test_huge_beside_the_file (Case          *self,
                           gconstpointer  data)
{
  g_auto(FbSealInfo) info = { 0 };
  g_autofree char *path = g_build_filename (self->folder, "small.fbx.xml", NULL);
  g_autofree char *beside = fb_signature_dup_detached_path (path);
  long peak;

  g_file_set_contents (path, "<any>bytes</any>\n", -1, NULL);
  g_file_set_contents (beside, "", 0, NULL);
  g_assert_cmpint (truncate (beside, HUGE_SIGNATURE), ==, 0);
  peak = get_peak ();
  g_assert_false (fb_signature_check_detached (path, &info));
  g_assert_cmpint (info.proof, ==, FB_PROOF_BROKEN);
  g_assert_cmpint (get_peak () - peak, <, HUGE_SIGNATURE / 1024 / 8);
}

/* (transfer full): a file of the sender that is too large to be signed within */
static char *
write_large_file (Case *self)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (self->here);
  g_autoptr(GPtrArray) organisations = fb_store_list (self->here, &fb_organisation_kind, NULL, NULL, NULL, NULL);
  g_autofree char *scan = g_build_filename (self->folder, "scan.bin", NULL);
  g_autofree char *bytes = g_malloc (LARGE);
  g_autoptr(GError) error = NULL;
  char *path;
  GStatBuf info;

  for (gsize i = 0; i < LARGE; i++)
    bytes[i] = (char) (i * i >> 7);
  g_assert_true (g_file_set_contents (scan, bytes, LARGE, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(FbAttachment) attachment = fb_deed_attach (workspace, organisations->pdata[0], scan, NULL, &error);

      g_assert_no_error (error);
    }

  path = write_file (self, "large.fbx.xml");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, FB_SIGNATURE_MAX_BYTES);

  return path;
}

/* One byte in the middle of the file becomes another. Returns: the one before */
static int
change_byte (const char *path,
             int         to)
{
  FILE *file = g_fopen (path, "r+b");
  int byte;

  fseek (file, LARGE, SEEK_SET);
  byte = fgetc (file);
  fseek (file, LARGE, SEEK_SET);
  fputc (to != 0 ? to : byte == 'A' ? 'B' : 'A', file);
  fclose (file);

  return byte;
}

/* A file over 32 MB goes out with its signature beside it, and comes in by it. */
static void
test_large_file_end_to_end (Case          *self,
                            gconstpointer  data)
{
  g_autofree char *path = write_large_file (self);
  g_autofree char *beside = fb_signature_dup_detached_path (path);
  FbImportOptions options = { .take = FB_TAKE_ASK };
  g_autoptr(FbImportReport) report = NULL;
  g_auto(FbSender) sender = { 0 };
  g_auto(FbSealInfo) info = { 0 };
  g_autoptr(GError) error = NULL;
  int byte;

  g_assert_true (g_file_test (beside, G_FILE_TEST_IS_REGULAR));
  byte = change_byte (path, 0);
  g_assert_false (fb_deed_import_file (self->there, path, &options, NULL, NULL, NULL, &report, &sender, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpint (fb_store_count (self->there, &fb_attachment_kind, NULL), ==, 0);

  change_byte (path, byte);
  g_assert_cmpint (take (self, path), ==, FB_SENDER_FIRST);
  g_assert_cmpint (fb_store_count (self->there, &fb_attachment_kind, NULL), ==, 2);
  g_unlink (beside);
  g_assert_true (fb_signature_check_file (path, &info, NULL));
  g_assert_cmpint (info.proof, ==, FB_PROOF_NONE);
}

static void
test_key_is_private (Case          *self,
                     gconstpointer  data)
{
  g_auto(FbKeyPair) pair = { 0 };
  g_autofree char *folder = NULL;
  GStatBuf info;

  g_assert_true (fb_keys_find (self->here, &pair));
  folder = g_path_get_dirname (pair.path);
  g_assert_false (g_str_has_prefix (pair.path, self->folder));
  g_assert_cmpint (g_stat (pair.path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_null (strstr (pair.certificate, "PRIVATE"));
}

static void
test_without_a_key_all_but_signing_works (Case          *self,
                                          gconstpointer  data)
{
  g_auto(FbKeyPair) pair = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  fb_keys_find (self->here, &pair);
  g_unlink (pair.path);
  path = write_file (self, "two.fbx.xml");
  text = read_file (path);
  g_assert_cmpint (prove (text), ==, FB_PROOF_NONE);
  g_assert_cmpint (take (self, path), ==, FB_SENDER_UNKNOWN);
  g_assert_cmpint (fb_store_count (self->there, &fb_organisation_kind, NULL), ==, 1);
}

/* A new key has other words, and its files are those of a new sender. */
static void
test_key_made_anew (Case          *self,
                    gconstpointer  data)
{
  g_autofree char *first = write_file (self, "one.fbx.xml");
  g_autofree char *old = fb_keys_dup_fingerprint (self->here);
  g_autofree char *second = NULL;
  g_autofree char *new = NULL;
  g_auto(FbKeyPair) pair = { 0 };
  GStatBuf info;

  g_assert_cmpint (take (self, first), ==, FB_SENDER_FIRST);
  fb_keys_find (self->here, &pair);
  g_unlink (pair.path);
  g_assert_true (fb_keys_is_missing (self->here));

  g_assert_true (fb_keys_renew (self->here, NULL));
  g_assert_false (fb_keys_is_missing (self->here));
  g_assert_cmpint (g_stat (pair.path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  new = fb_keys_dup_fingerprint (self->here);
  g_assert_cmpstr (new, !=, old);
  second = write_file (self, "two.fbx.xml");
  g_assert_cmpint (take (self, second), ==, FB_SENDER_FIRST);
  g_assert_cmpint (take (self, first), ==, FB_SENDER_KNOWN);
}

static void
test_four_words (Case          *self,
                 gconstpointer  data)
{
  g_autofree char *own = fb_keys_dup_fingerprint (self->here);
  g_autofree char *words = fb_keys_dup_words (own);
  g_autofree char *again = fb_keys_dup_words (own);
  g_autofree char *other = fb_keys_dup_words ("0000");
  g_auto(GStrv) parts = g_strsplit (words, " – ", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  g_assert_cmpstr (words, ==, again);
  g_assert_cmpstr (words, !=, other);
}

static void
test_words_are_different_in_each_language (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "resources", "words", "words.txt", NULL);
  g_autofree char *text = read_file (path);
  g_auto(GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 257);
  for (guint column = 0; column < 6; column++)
    {
      g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 1; lines[i] != NULL; i++)
        {
          g_auto(GStrv) words = g_strsplit (lines[i], " ", -1);

          g_assert_cmpuint (g_strv_length (words), ==, 6);
          if (!g_hash_table_add (seen, g_utf8_casefold (words[column], -1)))
            g_error ("%s stands there twice", words[column]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/signature/" name, Case, NULL, set_up, func, tear_down)
  ADD ("holds", test_holds_and_names_the_owner);
  ADD ("xmlsec1", test_another_program_agrees);
  ADD ("rest-stays", test_rest_of_the_file_stays);
  ADD ("each-byte", test_each_byte_counts);
  ADD ("tricks", test_tricks_do_not_hold);
  ADD ("refused", test_changed_file_is_refused_unread);
  ADD ("senders", test_sender_is_first_then_known);
  ADD ("beside", test_signature_beside_the_file);
  ADD ("huge-beside", test_huge_beside_the_file);
  ADD ("private", test_key_is_private);
  ADD ("key-made-anew", test_key_made_anew);
  ADD ("large", test_large_file_end_to_end);
  ADD ("no-key", test_without_a_key_all_but_signing_works);
  ADD ("four-words", test_four_words);
  g_test_add_func ("/signature/list-of-words", test_words_are_different_in_each_language);

  return g_test_run ();
}
