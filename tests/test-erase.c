/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-agreements.h"
#include "app/fb-attachments.h"
#include "app/fb-backups.h"
#include "app/fb-deed-erase.h"
#include "app/fb-deeds.h"
#include "app/fb-drafts.h"
#include "app/fb-exchanges.h"
#include "app/fb-join-people.h"
#include "domain/fb-kinds.h"
#include "store/fb-search-key.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-log.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* Names that stand nowhere else, in any spelling. */
#define GIVEN "Żulfiqára"
#define FAMILY "Ťestmensová"
#define NAME GIVEN " " FAMILY
#define EARLIER "Quillonetta Exemplović"

/* A workspace in which a great deal is known of one person, with copies. */
typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
  FbStore     *store;
  char        *person;
  char        *mentor;
  char        *duo;
  char        *agreement;
} Case;

static void
save (Case       *self,
      FbRecord   *record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (self->store, record, &error);
  g_assert_no_error (error);
}

static void
set (Case       *self,
     FbRecord   *record,
     const char *field,
     const char *value,
     const char *reason)
{
  g_autoptr(GError) error = NULL;

  fb_workspace_set_field (self->workspace, record, field, value, reason, &error);
  g_assert_no_error (error);
}

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
sign (Case       *self,
      FbAgreement *agreement,
      const char  *party,
      const char  *name)
{
  FbNewSignature values = { .party = party, .name = name, .method = "strokes", .strokes = "1000,1000 2000,2500 3100,700", .language = "nld", .read_how = "read" };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSignature) signature = fb_deed_sign (self->workspace, agreement, &values, &error);

  g_assert_no_error (error);
}

static void
attach (Case     *self,
        FbRecord *owner)
{
  g_autofree char *path = g_build_filename (self->folder, "letter of " GIVEN ".txt", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbAttachment) attachment = NULL;

  g_file_set_contents (path, "Dear " NAME ", welcome.", -1, NULL);
  attachment = fb_deed_attach (self->workspace, owner, path, "scan", &error);
  g_assert_no_error (error);
  g_unlink (path);
}

/* Whatever the program can know of somebody, and what was known before. */
static void
fill_person (Case        *self,
             FbEnrolment *enrolment)
{
  g_autoptr(FbRecord) person = fb_store_get (self->store, &fb_person_kind, self->person, NULL);
  g_autoptr(FbRecord) note = fb_record_new (&fb_note_kind, NULL);
  g_autoptr(FbRecord) gone = fb_record_new (&fb_note_kind, NULL);
  g_autoptr(FbRecord) number = fb_record_new (&fb_external_number_kind, NULL);

  set (self, person, "name-used", EARLIER, NULL);
  set (self, person, "name-used", NAME, "was misspelt: " EARLIER);
  set (self, person, "given-name", GIVEN, NULL);
  set (self, person, "family-name", FAMILY, NULL);
  set (self, person, "own-script-name", NAME, NULL);
  set (self, person, "email", "zulfiqara@example.org", NULL);
  set (self, person, "gender", "woman", NULL);
  set (self, FB_RECORD (enrolment), "motive-note", NAME " hopes for work", NULL);
  set (self, FB_RECORD (enrolment), "keywords", "choir with " FAMILY, NULL);
  set (self, FB_RECORD (enrolment), "motives", "work", NULL);
  g_object_set (note, "person-id", self->person, "written-on", "2026-11-01", "text", NAME " rang", NULL);
  save (self, note);
  g_object_set (gone, "person-id", self->person, "written-on", "2026-11-02", "text", NAME " rang twice", NULL);
  save (self, gone);
  set (self, gone, "text", NAME " rang three times", NULL);
  fb_store_remove (self->store, gone, NULL);
  g_object_set (number, "person-id", self->person, "system", "employment-service", "number", FAMILY "-77", NULL);
  save (self, number);
  attach (self, person);
}

static void
make_duo (Case        *self,
          const char  *programme)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDuo) duo = fb_deed_propose (self->workspace, programme,
                                          (const char *const[]) { self->person, NULL },
                                          (const char *const[]) { self->mentor, NULL }, NULL, NULL, &error);
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);
  g_autoptr(FbRecord) goal = fb_record_new (&fb_goal_kind, NULL);

  g_assert_no_error (error);
  self->duo = g_strdup (fb_record_get_id (FB_RECORD (duo)));
  fb_deed_both_said_yes (self->workspace, duo, NULL);
  agreement = fb_deed_draft_agreement (self->workspace, self->duo, NULL, "nl,en", &error);
  g_assert_no_error (error);
  self->agreement = g_strdup (fb_record_get_id (FB_RECORD (agreement)));
  set (self, FB_RECORD (agreement), "objectives-long", "Work for " NAME, NULL);
  sign (self, agreement, "mentee", NAME);
  sign (self, agreement, "mentor", "Jan Proefmens");
  g_object_set (contact, "duo-id", self->duo, "held-on", "2026-11-05", "state", "held", "remark", GIVEN " was glad", NULL);
  save (self, contact);
  g_object_set (goal, "duo-id", self->duo, "level", "final", "state", "open", "text", "A job for " GIVEN, NULL);
  save (self, goal);
}

static void
set_up (Case          *self,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbEnrolment) mentee = NULL;
  g_autoptr(FbEnrolment) mentor = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  path = g_build_filename (self->folder, "office.footbridge", NULL);
  self->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  self->store = fb_workspace_get_store (self->workspace);
  fb_workspace_set_up (self->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  g_object_set (programme, "code", "DUO", "name", "Duo Test", "duration-months-max", (gint64) 6,
                "meetings-per-month-min", (gint64) 2, NULL);
  save (self, programme);
  mentee = add_person (self, fb_record_get_id (programme), "mentee", NAME);
  mentor = add_person (self, fb_record_get_id (programme), "mentor", "Jan Proefmens");
  self->person = g_strdup (mentee->person_id);
  self->mentor = g_strdup (mentor->person_id);
  fill_person (self, mentee);
  make_duo (self, fb_record_get_id (programme));
  g_assert_true (fb_backups_make (self->store, "2026-11-20", NULL));
  g_assert_true (fb_backups_make (self->store, "2026-11-21", NULL));
}

static void
empty_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static void
tear_down (Case          *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->workspace);
  empty_folder (self->folder);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->person);
  g_free (self->mentor);
  g_free (self->duo);
  g_free (self->agreement);
}

static void
erase (Case       *self,
       GHashTable *kept)
{
  g_autoptr(GError) error = NULL;

  fb_deed_erase (self->workspace, self->person, "asked by letter", kept, &error);
  g_assert_no_error (error);
}

static guint
count_word (const char *bytes,
            gsize       length,
            const char *word)
{
  const char *end = bytes + length;
  gsize n_word = strlen (word);
  guint n = 0;

  for (const char *p = bytes; p != NULL && (gsize) (end - p) >= n_word; p++)
    {
      p = memchr (p, word[0], (gsize) (end - p) - n_word + 1);
      if (p == NULL)
        break;
      n += memcmp (p, word, n_word) == 0;
    }

  return n;
}

/* How often the words stand in the bytes of a file, as written or as searched. */
static guint
count_in_file (const char *path)
{
  const char *const words[] = { GIVEN, FAMILY, "Quillonetta", "Exemplović", "zulfiqara@example.org" };
  g_autofree char *bytes = NULL;
  gsize length;
  guint n = 0;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *key = fb_search_key_dup (words[i]);

      n += count_word (bytes, length, words[i]) + count_word (bytes, length, key);
    }

  return n;
}

static guint
count_in_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_in_folder (path);
      else
        n += count_in_file (path);
      n += strstr (name, GIVEN) != NULL;
    }

  return n;
}

/* All that the program can have written: its data, settings, caches, and what
 * lies beside the workspace. */
static guint
count_everywhere (Case *self)
{
  g_autofree char *dirs = g_path_get_dirname (g_get_home_dir ());

  return count_in_folder (self->folder) + count_in_folder (dirs);
}

static int
count_sounds (Case *self)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM person_sound WHERE person_id = '%s'", self->person);
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  int n;

  g_assert_cmpint (sqlite3_open (fb_store_get_path (self->store), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_step (stmt);
  n = sqlite3_column_int (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return n;
}

static char *export (Case *self, const char *name);
static void take (FbStore *store, const char *path);

/* (transfer full): a file of another office, about somebody else, is taken in */
static char *
import_from_elsewhere (Case       *self,
                       const char *name)
{
  g_autofree char *there_path = g_build_filename (self->folder, "elsewhere", NULL);
  g_autoptr(FbStore) there = fb_store_open (there_path, FB_STORE_CREATE, NULL);
  g_autoptr(FbRecord) organisation = fb_record_new (&fb_organisation_kind, NULL);
  char *path = g_build_filename (self->folder, name, NULL);

  g_object_set (organisation, "name", "Voorbeeld vzw", NULL);
  g_assert_true (fb_store_save (there, organisation, NULL));
  g_assert_true (fb_deed_export_file (there, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL, NULL));
  take (self->store, path);
  g_unlink (there_path); /* the other office keeps a log of its own */

  return path;
}

static guint
count_copies (Case     *self,
              gboolean  before_import)
{
  g_autoptr(GPtrArray) copies = fb_backups_list (self->store);
  guint n = 0;

  for (guint i = 0; i < copies->len; i++)
    n += ((FbBackup *) copies->pdata[i])->before_import == before_import;

  return n;
}

static void
test_no_byte_is_left (Case          *self,
                      gconstpointer  data)
{
  g_autofree char *before_step = g_strconcat (fb_store_get_path (self->store), ".before-1", NULL);
  g_autofree char *sent = export (self, "About " GIVEN ".fbx.xml");
  g_autofree char *came = import_from_elsewhere (self, "Reply about " FAMILY ".fbx.xml");
  g_autoptr(GPtrArray) log = NULL;

  /* what was given away is not reached */
  g_unlink (sent);
  g_unlink (came);
  g_assert_true (fb_store_backup (self->store, before_step, NULL));
  g_assert_cmpuint (count_in_file (before_step), >, 10);
  g_assert_cmpuint (count_copies (self, TRUE), ==, 1);
  g_assert_cmpuint (count_copies (self, FALSE), ==, 2);
  g_assert_cmpuint (count_everywhere (self), >, 60);
  g_assert_cmpint (count_sounds (self), >, 1);

  erase (self, NULL);

  /* still open: the journal counts too */
  g_assert_cmpuint (count_everywhere (self), ==, 0);
  g_assert_cmpint (count_sounds (self), <=, 1);
  g_assert_cmpuint (count_copies (self, TRUE), ==, 0);
  g_assert_cmpuint (count_copies (self, FALSE), ==, 1);
  g_assert_false (g_file_test (before_step, G_FILE_TEST_EXISTS));

  /* that files went and came is still told */
  log = fb_store_list_exchanges (self->store, NULL);
  g_assert_cmpuint (log->len, ==, 2);
  g_assert_null (((FbExchange *) log->pdata[0])->file);
  g_assert_null (((FbExchange *) log->pdata[1])->file);
}

/* What an import brought, and who was erased since, does not come back with it
 * being taken back. */
static void
test_undone_import_brings_nobody_back (Case          *self,
                                       gconstpointer  data)
{
  g_autofree char *came = import_from_elsewhere (self, "one.fbx.xml");
  gint64 group = fb_store_find_import (self->store);

  erase (self, NULL);
  fb_store_undo (self->store, group, NULL);
  fb_store_tidy (self->store);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

/* Two records of one person: what the other one held is in the log alone. */
static void
test_joined_twin_goes_too (Case          *self,
                           gconstpointer  data)
{
  g_autoptr(GPtrArray) programmes = fb_store_list (self->store, &fb_programme_kind, NULL, NULL, NULL, NULL);
  g_autoptr(FbEnrolment) twin = add_person (self, fb_record_get_id (programmes->pdata[0]), "mentee", EARLIER);
  g_autoptr(FbRecord) other = fb_store_get (self->store, &fb_person_kind, twin->person_id, NULL);
  g_autoptr(GError) error = NULL;

  set (self, other, "family-name", FAMILY, NULL);
  set (self, other, "family-name", "Exemplović", NULL);
  set (self, FB_RECORD (twin), "motive-note", EARLIER " wrote", NULL);
  fb_deed_join_people (self->workspace, self->person, fb_record_get_id (other), &error);
  g_assert_no_error (error);

  erase (self, NULL);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

/* A goal was removed with its actions, which name nothing but the goal. */
static void
test_parts_of_the_removed_go_too (Case          *self,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) goal = fb_record_new (&fb_goal_kind, NULL);
  g_autoptr(FbRecord) action = fb_record_new (&fb_action_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (goal, "duo-id", self->duo, "level", "final", "state", "open", "text", "A job", NULL);
  save (self, goal);
  g_object_set (action, "goal-id", fb_record_get_id (goal), "text", "Ring " GIVEN, NULL);
  save (self, action);
  set (self, action, "text", "Ring " FAMILY, NULL);
  fb_store_remove (self->store, goal, &error);
  g_assert_no_error (error);

  erase (self, NULL);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

static void
log_file (Case       *self,
          const char *name,
          const char *recipient,
          const char *reason)
{
  const FbExchange exchange = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "duo", .file = (char *) name, .recipient = (char *) recipient, .reason = (char *) reason };
  g_autoptr(GError) error = NULL;

  fb_store_log_exchange (self->store, &exchange, &error);
  g_assert_no_error (error);
}

/* Names in the log of files: in capitals, without accents, those of earlier; in the
 * reason too. What says nothing of the person stays. */
static void
test_files_are_found_by_any_name (Case          *self,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) log = NULL;
  const FbExchange *exchange;
  guint n_files = 0;

  log_file (self, "ŻULFIQÁRA.fbx.xml", "the service", "others");
  log_file (self, "tESTMENSOVA-2.fbx.xml", "zulfiqara", NULL);
  log_file (self, "duo of quillonetta exemplovic.fbx.xml", NULL, NAME " asked for it");
  log_file (self, "Autumn.fbx.xml", "The town", "It is our own stick");

  erase (self, NULL);
  log = fb_store_list_exchanges (self->store, NULL);
  g_assert_cmpuint (log->len, ==, 4);
  for (guint i = 0; i < log->len; i++)
    n_files += ((FbExchange *) log->pdata[i])->file != NULL;
  g_assert_cmpuint (n_files, ==, 1);
  exchange = log->pdata[0];
  g_assert_cmpstr (exchange->file, ==, "Autumn.fbx.xml");
  g_assert_cmpstr (exchange->recipient, ==, "The town");
  g_assert_cmpstr (exchange->reason, ==, "It is our own stick");
  g_assert_null (((FbExchange *) log->pdata[1])->reason);
  g_assert_null (((FbExchange *) log->pdata[2])->recipient);
  g_assert_cmpstr (((FbExchange *) log->pdata[3])->reason, ==, "others");
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

static void
test_drafts_of_others_stay (Case          *self,
                            gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_store_get (self->store, &fb_person_kind, self->person, NULL);
  g_autoptr(FbRecord) mentor = fb_store_get (self->store, &fb_person_kind, self->mentor, NULL);
  g_autoptr(GPtrArray) drafts = NULL;

  fb_drafts_set (self->workspace, mentor, "birth-date", "31 Febr");
  fb_drafts_set (self->workspace, person, "birth-date", FAMILY " does not know");

  erase (self, NULL);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
  drafts = fb_drafts_list (self->workspace, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((FbDraft *) drafts->pdata[0])->typed, ==, "31 Febr");
}

static void
test_figures_and_others_stay (Case          *self,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) person = NULL;
  g_autoptr(FbRecord) mentor = NULL;
  g_autoptr(GPtrArray) enrolments = NULL;
  g_autoptr(GPtrArray) contacts = NULL;
  g_autofree char *start = g_strndup (self->person, 8);

  erase (self, NULL);
  person = fb_store_get (self->store, &fb_person_kind, self->person, NULL);
  mentor = fb_store_get (self->store, &fb_person_kind, self->mentor, NULL);
  enrolments = fb_store_list (self->store, &fb_enrolment_kind, "person-id", self->person, NULL, NULL);
  contacts = fb_store_list (self->store, &fb_contact_kind, "duo-id", self->duo, NULL, NULL);

  g_assert_cmpstr (FB_PERSON (person)->name_used, ==, start);
  g_assert_cmpstr (FB_PERSON (person)->gender, ==, "woman");
  g_assert_null (FB_PERSON (person)->birth_date);
  g_assert_cmpstr (FB_PERSON (mentor)->name_used, ==, "Jan Proefmens");
  g_assert_cmpuint (enrolments->len, ==, 1);
  g_assert_cmpstr (((FbEnrolment *) enrolments->pdata[0])->motives, ==, "work");
  g_assert_null (((FbEnrolment *) enrolments->pdata[0])->motive_note);
  g_assert_cmpstr (((FbContact *) contacts->pdata[0])->held_on, ==, "2026-11-05");
  g_assert_null (((FbContact *) contacts->pdata[0])->remark);
  g_assert_cmpint (fb_store_count (self->store, &fb_note_kind, NULL), ==, 0);
}

static void
test_agreement_says_so (Case          *self,
                        gconstpointer  data)
{
  g_autoptr(FbRecord) agreement = NULL;
  g_autoptr(GPtrArray) signatures = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *changed = NULL;

  erase (self, NULL);
  agreement = fb_store_get (self->store, &fb_agreement_kind, self->agreement, NULL);
  signatures = fb_agreement_list_signatures (self->workspace, FB_AGREEMENT (agreement), NULL);

  g_assert_cmpint (fb_agreement_verify (self->workspace, FB_AGREEMENT (agreement), &sentence, NULL), ==, FB_SEAL_ERASED);
  g_assert_nonnull (strstr (sentence, "was erased on"));
  g_assert_null (((FbSignature *) signatures->pdata[0])->signer_name);
  g_assert_null (((FbSignature *) signatures->pdata[0])->strokes);
  g_assert_cmpstr (((FbSignature *) signatures->pdata[1])->signer_name, ==, "Jan Proefmens");
  g_assert_nonnull (((FbSignature *) signatures->pdata[1])->strokes);
  changed = fb_agreements_find_changed (self->workspace, NULL);
  g_assert_null (changed);
}

static void
test_free_text_may_be_kept (Case          *self,
                            gconstpointer  data)
{
  g_autoptr(GPtrArray) contacts = fb_store_list (self->store, &fb_contact_kind, "duo-id", self->duo, NULL, NULL);
  g_autoptr(GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) values = fb_store_list_erasable (self->store, self->person, NULL);
  gboolean shown = FALSE;

  for (guint i = 0; i < values->len; i++)
    {
      FbErasable *value = values->pdata[i];

      shown |= value->kind == &fb_contact_kind && value->is_free && strstr (value->text, "was glad") != NULL;
      /* a name is no free text, whatever is asked */
      g_hash_table_add (kept, g_strdup_printf ("%s %s", value->id, value->field->name));
    }
  g_assert_true (shown);

  erase (self, kept);
  g_assert_cmpstr (((FbContact *) contacts->pdata[0])->remark, ==, GIVEN " was glad");
  values = (g_ptr_array_unref (values), fb_store_list_erasable (self->store, self->person, NULL));
  for (guint i = 0; i < values->len; i++)
    {
      FbErasable *value = values->pdata[i];

      g_assert_true (value->is_free || (value->field->flags & FB_FIELD_KEY));
    }
}

static void
test_not_undone (Case          *self,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;

  erase (self, NULL);
  changes = fb_store_list_changes (self->store, NULL, 1, NULL);
  g_assert_cmpstr (((FbChange *) changes->pdata[0])->deed, ==, "erase");
  g_assert_false (fb_store_undo (self->store, ((FbChange *) changes->pdata[0])->group, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_needs_a_reason (Case          *self,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_deed_erase (self->workspace, self->person, "  ", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpuint (count_in_folder (self->folder), >, 10);
}

static char *export(Case *self,
        const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  fb_deed_export_file (self->store, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static void
take (FbStore    *store,
      const char *path)
{
  FbImportOptions options = { .take = FB_TAKE_THEIRS };
  g_autoptr(FbImportReport) report = NULL;
  g_auto(FbSender) sender = { 0 };
  g_autoptr(GError) error = NULL;

  fb_deed_import_file (store, path, &options, NULL, NULL, NULL, &report, &sender, &error);
  g_assert_no_error (error);
}

/* As after a program that was killed. */
static void
open_again (Case *self)
{
  g_autofree char *path = g_strdup (fb_store_get_path (self->store));
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->workspace);
  self->workspace = fb_workspace_open (path, FB_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  self->store = fb_workspace_get_store (self->workspace);
}

/* A kill came between what is written and what is tidied away after it. */
static void
test_cut_short_is_ended_later (Case          *self,
                               gconstpointer  data)
{
  g_assert_true (fb_store_begin (self->store, "erase", "asked", FB_GROUP_BINDING, NULL));
  g_assert_true (fb_store_erase (self->store, self->person, NULL, NULL));
  g_assert_true (fb_store_commit (self->store, NULL));
  g_assert_cmpuint (count_copies (self, FALSE), ==, 2);
  g_assert_cmpuint (count_everywhere (self), >, 10);

  open_again (self);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
  g_assert_cmpuint (count_copies (self, FALSE), ==, 1);

  /* once */
  g_assert_true (fb_backups_make (self->store, "2026-11-20", NULL));
  open_again (self);
  g_assert_cmpuint (count_copies (self, FALSE), ==, 2);
}

static void
test_cut_short_import_is_ended_later (Case          *self,
                                      gconstpointer  data)
{
  FbImportOptions options = { .take = FB_TAKE_THEIRS };
  g_autofree char *there_path = g_build_filename (self->folder, "there.footbridge", NULL);
  g_autoptr(FbStore) there = fb_store_open (there_path, FB_STORE_CREATE, NULL);
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autofree char *before = export(self, "before.fbx.xml");
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  take (there, before);
  g_unlink (before);
  g_assert_true (fb_backups_make (there, "2026-11-20", NULL));
  erase (self, NULL);
  after = export(self, "after.fbx.xml");
  g_assert_true (fb_import_file (there, after, &options, NULL, NULL, NULL, &report, &error));
  g_assert_cmpuint (count_everywhere (self), >, 10);

  g_clear_object (&there);
  workspace = fb_workspace_open (there_path, FB_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

static void
test_older_copy_brings_nothing_back (Case          *self,
                                     gconstpointer  data)
{
  g_autofree char *path = export(self, "before.fbx.xml");

  erase (self, NULL);
  take (self->store, path);
  g_unlink (path);
  fb_store_tidy (self->store);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

/* What was changed and removed there since, and files that went from there. */
static void
go_on_there (FbStore *there)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (there);
  g_autoptr(GPtrArray) notes = fb_store_list (there, &fb_note_kind, NULL, NULL, NULL, NULL);
  const FbExchange exchange = { .direction = FB_EXCHANGE_OUT, .scope = (char *) "workspace", .file = (char *) FAMILY ".fbx.xml" };
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (notes->len, ==, 1);
  fb_workspace_set_field (workspace, notes->pdata[0], "text", EARLIER " rang", NULL, &error);
  g_assert_no_error (error);
  fb_store_remove (there, notes->pdata[0], &error);
  g_assert_no_error (error);
  fb_store_log_exchange (there, &exchange, &error);
  g_assert_no_error (error);
}

static void
test_erased_elsewhere_too (Case          *self,
                           gconstpointer  data)
{
  g_autofree char *there_path = g_build_filename (self->folder, "there.footbridge", NULL);
  g_autoptr(FbStore) there = fb_store_open (there_path, FB_STORE_CREATE, NULL);
  g_autofree char *before = export(self, "before.fbx.xml");
  g_autofree char *after = NULL;

  take (there, before);
  g_unlink (before);
  go_on_there (there);
  g_assert_true (fb_backups_make (there, "2026-11-20", NULL));
  erase (self, NULL);
  after = export(self, "after.fbx.xml");
  g_assert_cmpuint (count_in_file (after), ==, 0);
  g_assert_cmpuint (count_in_folder (self->folder), >, 10);

  take (there, after);
  g_assert_cmpuint (count_everywhere (self), ==, 0);
}

/* Programmes carry along whom a partner erased: who was never here is in no copy. */
static void
test_erased_elsewhere_was_never_here (Case          *self,
                                      gconstpointer  data)
{
  g_autofree char *there_path = g_build_filename (self->folder, "there.footbridge", NULL);
  g_autofree char *path = g_build_filename (self->folder, "there.fbx.xml", NULL);
  g_autoptr(FbStore) there = fb_store_open (there_path, FB_STORE_CREATE, NULL);
  g_autoptr(FbRecord) tombstone = fb_record_new (&fb_tombstone_kind, NULL);
  g_autoptr(GPtrArray) copies = NULL;

  g_object_set (tombstone, "record-kind", "person", "reason", "erased", "removed-at", "2026-11-22T10:00:00.000Z", NULL);
  g_assert_true (fb_store_save (there, tombstone, NULL));
  g_assert_true (fb_deed_export_file (there, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL, NULL));

  take (self->store, path);
  copies = fb_backups_list (self->store);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (((FbBackup *) copies->pdata[1])->date, ==, "2026-11-20");
}

/* Free text is for those who write it to keep clean; whatever else names them stays. */
static void
test_protected_name_stays_here (Case          *self,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_store_get (self->store, &fb_person_kind, self->person, NULL);
  g_autoptr(FbRecord) agreement = fb_store_get (self->store, &fb_agreement_kind, self->agreement, NULL);
  g_autoptr(GPtrArray) goals = fb_store_list (self->store, &fb_goal_kind, "duo-id", self->duo, NULL, NULL);
  g_autoptr(GPtrArray) contacts = fb_store_list (self->store, &fb_contact_kind, "duo-id", self->duo, NULL, NULL);
  g_autofree char *path = g_build_filename (self->folder, "duo.fbx.xml", NULL);
  FbExportReport report;

  set (self, person, "protected-identity", "yes", NULL);
  set (self, goals->pdata[0], "text", "A job", NULL);
  set (self, contacts->pdata[0], "remark", "Was glad", NULL);
  attach (self, agreement);
  g_assert_true (fb_export_file (self->store, FB_SCOPE_DUO, self->duo, path, NULL, NULL, NULL, &report, NULL));
  g_assert_cmpint (report.n_protected, ==, 1);
  /* the objectives of the agreement are such free text */
  g_assert_cmpuint (count_in_file (path), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/erase/" name, Case, NULL, set_up, func, tear_down)
  ADD ("no-byte", test_no_byte_is_left);
  ADD ("undone-import", test_undone_import_brings_nobody_back);
  ADD ("twin", test_joined_twin_goes_too);
  ADD ("removed-parts", test_parts_of_the_removed_go_too);
  ADD ("file-names", test_files_are_found_by_any_name);
  ADD ("drafts", test_drafts_of_others_stay);
  ADD ("figures", test_figures_and_others_stay);
  ADD ("agreement", test_agreement_says_so);
  ADD ("kept", test_free_text_may_be_kept);
  ADD ("not-undone", test_not_undone);
  ADD ("reason", test_needs_a_reason);
  ADD ("older-copy", test_older_copy_brings_nothing_back);
  ADD ("protected", test_protected_name_stays_here);
  ADD ("cut-short", test_cut_short_is_ended_later);
  ADD ("cut-short-import", test_cut_short_import_is_ended_later);
  ADD ("elsewhere", test_erased_elsewhere_too);
  ADD ("never-here", test_erased_elsewhere_was_never_here);

  return g_test_run ();
}
