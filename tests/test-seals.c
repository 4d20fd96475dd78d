/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-agreements.h"
#include "app/fb-deeds.h"
#include "app/fb-keys.h"
#include "app/fb-sample.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-signature-file.h"
#include "store/fb-store-erase.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A duo with a first agreement, replaced, and a second one, signed by all; and
 * somebody who changes the file behind the program's back. */
typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
  FbStore     *store;
  char        *ids[2];
  sqlite3     *other;
} Case;

static FbEnrolment *
add_person (Case       *self,
            const char *programme,
            const char *role,
            const char *name)
{
  g_autoptr(GError) error = NULL;
  FbEnrolment *enrolment = fb_deed_add_person (self->workspace, &(FbNewPerson){ .name_used = name, .birth_date = "1990", .programme_id = programme, .role = role }, &error);

  g_assert_no_error (error);
  return enrolment;
}

static void
sign (Case        *self,
      FbAgreement *agreement,
      const char  *party,
      const char  *name)
{
  FbNewSignature values = {
    .party = party,
    .name = name,
    .method = "name-with-witness",
    .witness = "Wim Getuige",
    .interpreter = "Ilse Tolk",
    .language = "nld",
    .read_how = "read-out",
    .read_language = "fra",
    .place = "Brug",
    .capacity = "in person",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSignature) signature = fb_deed_sign (self->workspace, agreement, &values, &error);

  g_assert_no_error (error);
}

static void
make_agreements (Case  *self,
                 FbDuo *duo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbAgreement) first = fb_deed_draft_agreement (self->workspace, fb_record_get_id (FB_RECORD (duo)),
                                                          NULL, "nl,en", &error);
  g_autoptr(FbAgreement) second = NULL;

  g_assert_no_error (error);
  fb_workspace_set_field (self->workspace, FB_RECORD (first), "objectives-short", "A first talk", NULL, NULL);
  fb_workspace_set_field (self->workspace, FB_RECORD (first), "objectives-long", "Work", NULL, NULL);
  fb_workspace_set_field (self->workspace, FB_RECORD (first), "rhythm", "Twice a month", NULL, NULL);
  fb_workspace_set_field (self->workspace, FB_RECORD (first), "meetings-min", "12", NULL, NULL);
  sign (self, first, "mentee", "Amina Testperson");
  second = fb_deed_amend_agreement (self->workspace, first, &error);
  g_assert_no_error (error);
  sign (self, second, "mentee", "Amina Testperson");
  sign (self, second, "mentor", "Jan Proefmens");
  sign (self, second, "organisation", "Anna Voorbeeld");
  self->ids[0] = g_strdup (fb_record_get_id (FB_RECORD (first)));
  self->ids[1] = g_strdup (fb_record_get_id (FB_RECORD (second)));
}

static void
set_up (Case          *self,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbEnrolment) amina = NULL;
  g_autoptr(FbEnrolment) jan = NULL;
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  path = g_build_filename (self->folder, "office.footbridge", NULL);
  self->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  self->store = fb_workspace_get_store (self->workspace);
  fb_workspace_set_up (self->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  g_object_set (programme, "code", "DUO", "name", "Duo Test", "duration-months-max", (gint64) 6,
                "meetings-per-month-min", (gint64) 2, NULL);
  fb_store_save (self->store, programme, NULL);
  amina = add_person (self, fb_record_get_id (programme), "mentee", "Amina Testperson");
  jan = add_person (self, fb_record_get_id (programme), "mentor", "Jan Proefmens");
  duo = fb_deed_propose (self->workspace, fb_record_get_id (programme),
                         (const char *const[]) { amina->person_id, NULL },
                         (const char *const[]) { jan->person_id, NULL }, NULL, NULL, &error);
  g_assert_no_error (error);
  fb_deed_both_said_yes (self->workspace, duo, NULL);
  make_agreements (self, duo);

  g_assert_cmpint (sqlite3_open (path, &self->other), ==, SQLITE_OK);
  sqlite3_exec (self->other, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
}

static void
tear_down (Case          *self,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (fb_store_get_path (self->store));

  sqlite3_close (self->other);
  g_assert_finalize_object (self->workspace);
  g_unlink (path);
  g_free (self->ids[0]);
  g_free (self->ids[1]);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static FbSealState
verify (Case       *self,
        guint       version,
        char      **sentence)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) agreement = fb_store_get (self->store, &fb_agreement_kind, self->ids[version - 1],
                                                &error);

  g_assert_no_error (error);
  return fb_agreement_verify (self->workspace, FB_AGREEMENT (agreement), sentence, NULL);
}

static void
run (Case       *self,
     const char *sql)
{
  int rc = sqlite3_exec (self->other, sql, NULL, NULL, NULL);

  if (rc != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->other));
}

/* The text of one column of one row, read by the other program. */
static char *
peek (Case       *self,
      const char *table,
      const char *column,
      const char *id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT CAST (%s AS TEXT) FROM %s WHERE id = '%s'", column, table, id);
  sqlite3_stmt *stmt = NULL;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (self->other, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);

  return text;
}

static void
put (Case       *self,
     const char *table,
     const char *column,
     const char *id,
     const char *value)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = %%Q WHERE id = '%s'", table, column, id);
  char *quoted = sqlite3_mprintf (sql, value);

  run (self, quoted);
  g_assert_cmpint (sqlite3_changes (self->other), ==, 1);
  sqlite3_free (quoted);
}

/* Changes the byte at @at to another that the column takes. */
static void
spoil (char  *text,
       gsize  at)
{
  text[at] = text[at] == '0' ? '1' : g_ascii_isdigit (text[at]) ? '0'
                                   : text[at] == 'x'            ? 'y'
                                                                : 'x';
}

static void
tamper (Case       *self,
        const char *table,
        const char *column,
        const char *id,
        guint       version)
{
  g_autofree char *before = peek (self, table, column, id);
  gsize length = before != NULL ? strlen (before) : 0;
  gsize stride = length > 80 ? length / 20 : 1; /* long texts at twenty places */

  g_test_message ("%s.%s: %" G_GSIZE_FORMAT " bytes", table, column, length);
  g_assert_cmpuint (length, >, 0);
  for (gsize at = 0; at < length; at += stride)
    {
      g_autofree char *after = g_strdup (before);

      spoil (after, at);
      put (self, table, column, id, after);
      g_assert_cmpint (verify (self, version, NULL), ==, FB_SEAL_CHANGED);
    }

  put (self, table, column, id, before);
  g_assert_cmpint (verify (self, version, NULL), ==, FB_SEAL_INTACT);
}

/* (transfer full): the id of a row that belongs to an agreement */
static char *
find_row (Case       *self,
          const char *table,
          const char *order,
          guint       version)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE agreement_id = '%s' ORDER BY %s LIMIT 1",
                                          table, self->ids[version - 1], order);
  sqlite3_stmt *stmt = NULL;
  char *id;

  g_assert_cmpint (sqlite3_prepare_v2 (self->other, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  id = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);

  return id;
}

static void
test_each_byte_of_the_agreement (Case          *self,
                                 gconstpointer  data)
{
  static const char *const columns[] = {
    "kind",
    "parties",
    "rhythm",
    "objectives_short",
    "objectives_long",
    "deciding_language",
    "salt",
    "content_digest",
    "seal",
    "meetings_min",
    "term_from",
    "term_until",
  };

  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *date = g_strstr_len (columns[i], -1, "term") ? peek (self, "agreement", columns[i], self->ids[1]) : NULL;

      if (date == NULL)
        {
          tamper (self, "agreement", columns[i], self->ids[1], 2);
          continue;
        }
      put (self, "agreement", columns[i], self->ids[1], "2031-01-01");
      g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_CHANGED);
      put (self, "agreement", columns[i], self->ids[1], date);
    }
}

static void
test_each_byte_of_the_texts (Case          *self,
                             gconstpointer  data)
{
  static const char *const columns[] = { "language", "title", "body" };
  g_autofree char *id = find_row (self, "agreement_text", "language", 2);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tamper (self, "agreement_text", columns[i], id, 2);
}

static void
test_each_byte_of_a_signature (Case          *self,
                               gconstpointer  data)
{
  static const char *const columns[] = {
    "party",
    "signer_name",
    "capacity",
    "language",
    "read_how",
    "read_language",
    "signed_at",
    "place",
    "method",
    "interpreter_name",
    "witness_name",
    "content_digest",
    "seal",
  };
  g_autofree char *id = find_row (self, "signature", "position", 2);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tamper (self, "signature", columns[i], id, 2);
}

static void
test_whole_values (Case          *self,
                   gconstpointer  data)
{
  static const char *const changes[] = {
    "UPDATE agreement SET frozen_on = NULL, seal = NULL, content_digest = NULL WHERE version = 2",
    "UPDATE agreement SET replaces_id = NULL WHERE version = 2",
    "UPDATE agreement SET version = 7 WHERE version = 2",
    "UPDATE agreement_text SET checked_by = 'Somebody' WHERE language = 'nld'",
    "UPDATE agreement_text SET checked_on = '2026-11-01' WHERE language = 'nld'",
    "UPDATE signature SET strokes = '1 1' WHERE position = 2",
    "UPDATE signature SET witness_name = NULL WHERE position = 3",
    "DELETE FROM agreement_text WHERE language = 'nld'",
    "DELETE FROM signature WHERE position = 2",
    "UPDATE signature SET position = 5 - position WHERE position > 1",
    "UPDATE signature SET position = 9 WHERE position = 3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      run (self, "BEGIN");
      run (self, "CREATE TEMP TABLE a AS SELECT * FROM agreement");
      run (self, "CREATE TEMP TABLE t AS SELECT * FROM agreement_text");
      run (self, "CREATE TEMP TABLE s AS SELECT * FROM signature");
      run (self, changes[i]);
      run (self, "COMMIT");
      g_test_message ("%s", changes[i]);
      g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_CHANGED);
      run (self, "BEGIN; PRAGMA defer_foreign_keys = ON;"
                 " DELETE FROM signature; DELETE FROM agreement_text; DELETE FROM agreement;"
                 " INSERT INTO agreement SELECT * FROM temp.a; INSERT INTO agreement_text SELECT * FROM temp.t;"
                 " INSERT INTO signature SELECT * FROM temp.s;"
                 " DROP TABLE temp.a; DROP TABLE temp.t; DROP TABLE temp.s; COMMIT");
      g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);
    }
}

/* That it was erased hides no change: the text is there still, and is another. */
static void
test_erased_hides_no_change (Case          *self,
                             gconstpointer  data)
{
  run (self, "INSERT INTO tombstone (id, created, modified, revision, record_kind, reason, removed_at)"
             " SELECT id, created, modified, 1, 'agreement', 'erased', modified FROM agreement"
             " UNION SELECT id, created, modified, 1, 'signature', 'erased', modified FROM signature");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);

  run (self, "UPDATE signature SET place = 'Elsewhere' WHERE position = 2");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_CHANGED);
  run (self, "UPDATE signature SET place = 'Brug'");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);

  run (self, "UPDATE agreement SET objectives_long = 'Other work' WHERE version = 2");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_CHANGED);
  run (self, "UPDATE agreement SET parties = NULL, salt = NULL");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_CHANGED);
  run (self, "UPDATE agreement_text SET body = NULL");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_ERASED);
}

static void
test_earlier_version_counts (Case          *self,
                             gconstpointer  data)
{
  g_autofree char *sentence = NULL;

  put (self, "agreement", "objectives_long", self->ids[0], "Other work");
  g_assert_cmpint (verify (self, 2, &sentence), ==, FB_SEAL_CHANGED);
  g_assert_nonnull (strstr (sentence, "earlier version"));
}

static void
test_what_may_change_breaks_nothing (Case          *self,
                                     gconstpointer  data)
{
  put (self, "agreement", "status", self->ids[1], "ended");
  run (self, "UPDATE signature SET copy_form = 'paper', copy_language = 'nld'");
  run (self, "UPDATE agreement SET modified = '2031-01-01T00:00:00.000Z', revision = 99");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);
}

static void
test_opening_finds_them (Case          *self,
                         gconstpointer  data)
{
  g_autofree char *before = fb_agreements_find_changed (self->workspace, NULL);
  g_autofree char *after = NULL;

  g_assert_null (before);
  run (self, "UPDATE signature SET place = 'Elsewhere' WHERE position = 3");
  after = fb_agreements_find_changed (self->workspace, NULL);
  g_assert_cmpstr (after, ==, "1 agreement was changed after it was signed: DUO-1.");
}

/* Of many the first are named, and the rest is counted. */
static void
test_many_are_counted (Case          *self,
                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "sample.footbridge", NULL);
  g_autoptr(FbWorkspace) sample = fb_workspace_open (path, FB_STORE_CREATE, NULL);
  g_autofree char *words = NULL;
  g_autofree char *rest = NULL;
  g_autoptr(GPtrArray) sealed = NULL;
  sqlite3 *other = NULL;

  g_assert_true (fb_sample_fill (sample, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, NULL));
  sealed = fb_store_list_sealed (fb_workspace_get_store (sample));
  g_assert_cmpuint (sealed->len, >, 6);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "UPDATE agreement SET objectives_short = 'Other'", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (other);

  words = fb_agreements_find_changed (sample, NULL);
  rest = g_strdup_printf (", +%u.", sealed->len - 5);
  g_assert_true (g_str_has_suffix (words, rest));
}

static void
test_lost_last_signature_is_found (Case          *self,
                                   gconstpointer  data)
{
  g_autofree char *sentence = NULL;

  run (self, "DELETE FROM signature WHERE position = 3");
  g_assert_cmpint (verify (self, 2, &sentence), ==, FB_SEAL_CHANGED);
  g_assert_cmpstr (sentence, ==, "A signature was taken out of this agreement by another program.");
  g_assert_cmpint (verify (self, 1, NULL), ==, FB_SEAL_INTACT);
}

/* Of a signature between the first and the last one the log does not tell whose it was. */
static void
test_lost_signature_of_some_agreement_is_found (Case          *self,
                                                gconstpointer  data)
{
  g_autofree char *sentence = NULL;

  run (self, "UPDATE change_group SET deed = 'import' WHERE deed = 'sign'");
  run (self, "DELETE FROM signature WHERE position = 3");
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);
  sentence = fb_agreements_find_changed (self->workspace, NULL);
  g_assert_cmpstr (sentence, ==, "A signature was taken out of this file by another program.");
}

static void
refuse (Case       *self,
        FbRecord   *record,
        const char *field,
        const char *value)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_workspace_set_field (self->workspace, record, field, value, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_store_refuses_after_the_first_signature (Case          *self,
                                              gconstpointer  data)
{
  g_autoptr(FbRecord) agreement = fb_store_get (self->store, &fb_agreement_kind, self->ids[1], NULL);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (self->workspace, FB_AGREEMENT (agreement), NULL);
  g_autoptr(GPtrArray) signatures = fb_agreement_list_signatures (self->workspace, FB_AGREEMENT (agreement), NULL);
  g_autoptr(FbRecord) text = fb_record_new (&fb_agreement_text_kind, NULL);
  g_autoptr(GError) error = NULL;

  refuse (self, agreement, "rhythm", "Never");
  refuse (self, agreement, "languages", "nld");
  refuse (self, texts->pdata[0], "title", "Another");
  refuse (self, signatures->pdata[0], "signer-name", "Somebody Else");
  g_assert_false (fb_store_remove (self->store, signatures->pdata[0], NULL));
  g_assert_false (fb_store_remove (self->store, texts->pdata[0], NULL));
  g_assert_false (fb_store_remove (self->store, agreement, NULL));
  g_object_set (text, "agreement-id", self->ids[1], "language", "fra", NULL);
  g_assert_false (fb_store_save (self->store, text, NULL));

  g_assert_true (fb_workspace_set_field (self->workspace, agreement, "status", "ended", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (verify (self, 2, NULL), ==, FB_SEAL_INTACT);
}

/* The file proves what was signed, to this program and to another one. */
static void
test_file_proves_the_agreement (Case          *self,
                                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "agreement.xml", NULL);
  g_autofree char *pem = g_build_filename (self->folder, "certificate.pem", NULL);
  g_autoptr(FbRecord) agreement = fb_store_get (self->store, &fb_agreement_kind, self->ids[1], NULL);
  g_auto(FbKeyPair) pair = { 0 };
  g_auto(FbSealInfo) info = { 0 };
  const char *const argv[] = { "xmlsec1", "--verify", "--trusted-pem", pem, path, NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  int status = 1;

  fb_agreement_write_xml (self->workspace, FB_AGREEMENT (agreement), path, &error);
  g_assert_no_error (error);
  g_assert_true (fb_signature_check_file (path, &info, NULL));
  g_assert_cmpint (info.proof, ==, FB_PROOF_INTACT);
  g_assert_cmpstr (info.owner, ==, "Brug vzw");

  g_assert_true (fb_keys_find (self->store, &pair));
  g_file_set_contents (pem, pair.certificate, -1, NULL);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_nonnull (strstr (text, "<signer-name>Jan Proefmens</signer-name>"));
  strstr (text, "Jan Proefmens")[0] = 'K';
  fb_seal_info_clear (&info);
  g_assert_false (fb_signature_check_bytes (text, strlen (text), &info));
  g_unlink (path);
  g_unlink (pem);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/seals/" name, Case, NULL, set_up, func, tear_down)
  ADD ("agreement", test_each_byte_of_the_agreement);
  ADD ("texts", test_each_byte_of_the_texts);
  ADD ("signature", test_each_byte_of_a_signature);
  ADD ("whole-values", test_whole_values);
  ADD ("erased", test_erased_hides_no_change);
  ADD ("earlier", test_earlier_version_counts);
  ADD ("may-change", test_what_may_change_breaks_nothing);
  ADD ("opening", test_opening_finds_them);
  ADD ("many", test_many_are_counted);
  ADD ("last-signature", test_lost_last_signature_is_found);
  ADD ("lost-signature", test_lost_signature_of_some_agreement_is_found);
  ADD ("file", test_file_proves_the_agreement);
  ADD ("refused", test_store_refuses_after_the_first_signature);

  return g_test_run ();
}
