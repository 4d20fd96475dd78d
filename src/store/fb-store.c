/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store.h"

#include "base/fb-date.h"
#include "base/fb-field.h"
#include "base/fb-part.h"
#include "store/fb-store-kept.h"
#include "store/fb-store-lock.h"
#include "store/fb-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Far less than a thousandth of a second. */
#define STEPS_BETWEEN_LOOKS 1000

G_DEFINE_FINAL_TYPE (FbStore, fb_store, G_TYPE_OBJECT)

static void
close_database (FbStore *self)
{
  if (self->db == NULL)
    return;

  if (self->no_checkpoint)
    sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  else if (!self->read_only)
    sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  g_clear_pointer (&self->db, sqlite3_close_v2);
}

static void
fb_store_finalize (GObject *object)
{
  FbStore *self = FB_STORE (object);

  if (self->in_group)
    fb_store_rollback (self);

  _fb_store_forget_all (self);
  g_clear_pointer (&self->touched, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  close_database (self);
  _fb_store_release (self);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->programmes, g_hash_table_unref);
  g_clear_pointer (&self->alive, g_hash_table_unref);
  g_clear_pointer (&self->marked_search, g_hash_table_unref);
  g_clear_pointer (&self->marked_duos, g_hash_table_unref);
  g_clear_pointer (&self->marked_enrolments, g_hash_table_unref);
  g_free (self->path);
  g_free (self->replica);
  g_free (self->actor);
  g_free (self->clock);
  g_free (self->deed);
  g_free (self->reason);

  G_OBJECT_CLASS (fb_store_parent_class)->finalize (object);
}

static void
fb_store_class_init (FbStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_store_finalize;

  g_signal_new ("changed", FB_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2,
                G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE,
                G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static void
fb_store_init (FbStore *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->columns = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->alive = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched = g_ptr_array_new_with_free_func (_fb_touch_free);
  self->marked_search = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->marked_duos = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->marked_enrolments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* What was written last, or what was there before it, is in a journal until the
 * file is closed. */
gboolean
_fb_store_has_journal (const char *path)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *journal = g_strconcat (path, endings[i], NULL);
      GStatBuf info;

      if (g_stat (journal, &info) == 0 && info.st_size > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
open_database (FbStore  *self,
               GError  **error)
{
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", TRUE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  int flags = SQLITE_OPEN_NOMUTEX |
              (self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);

  self->was_left_open = self->file != NULL && _fb_store_has_journal (self->path);
  if (self->file == NULL)
    flags |= SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;

  if (sqlite3_open_v2 (self->is_fixed ? uri : self->path, &self->db,
                       flags | (self->is_fixed ? SQLITE_OPEN_URI : 0), NULL) != SQLITE_OK)
    return _fb_store_fail (self, error);

  _fb_store_remember_file (self);
  sqlite3_busy_timeout (self->db, FB_BUSY_MS);
  sqlite3_extended_result_codes (self->db, 1);
  /* The file may come from anywhere. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  return TRUE;
}

/* A pragma inside a transaction does nothing, so all of them come first. */
static gboolean
configure (FbStore      *self,
           FbStoreMode   mode,
           GError      **error)
{
  const char *journal = self->file != NULL && _fb_place_is_shared (self->path)
                        ? "PRAGMA journal_mode = TRUNCATE" : "PRAGMA journal_mode = WAL";

  if (!_fb_store_exec (self,
                       "PRAGMA foreign_keys = ON;"
                       "PRAGMA trusted_schema = OFF;"
                       "PRAGMA cell_size_check = ON;"
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA cache_size = " FB_STORE_CACHE, error))
    return FALSE;

  if (self->read_only)
    return TRUE;

  /* The mark goes into the first bytes before anything else does. */
  if (mode == FB_STORE_CREATE &&
      !_fb_store_exec (self, "PRAGMA application_id = " G_STRINGIFY (FB_APPLICATION_ID), error))
    return FALSE;

  return _fb_store_exec (self, journal, error) &&
         _fb_store_exec (self, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON", error);
}

char *
_fb_store_new_replica_sql (const char *id,
                           gint64      seq)
{
  return g_strdup_printf (
    "BEGIN IMMEDIATE;"
    "UPDATE replica SET own = 0, seq = %" G_GINT64_FORMAT " WHERE own = 1;"
    "INSERT INTO replica (id, own) VALUES ('%s', 1);"
    /* one that was taken out is put back once, and not by a copy of it */
    "DELETE FROM setting WHERE name IN ('taken-from', 'taken-token');"
    "COMMIT", seq, id);
}

gboolean
_fb_store_new_replica (FbStore  *self,
                       gint64    seq,
                       GError  **error)
{
  g_autofree char *id = fb_id_new ();
  g_autofree char *sql = _fb_store_new_replica_sql (id, seq);

  if (!_fb_store_exec (self, sql, error))
    {
      if (!sqlite3_get_autocommit (self->db))
        _fb_store_exec (self, "ROLLBACK", NULL);
      return FALSE;
    }

  g_free (self->replica);
  self->replica = g_steal_pointer (&id);
  return TRUE;
}

/* Copies and keys are kept under it, so from a file of somebody else it must not be a path. */
static gboolean
find_replica (FbStore  *self,
              GError  **error)
{
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self, "SELECT id FROM replica WHERE own = 1", error);

  if (stmt == NULL)
    return FALSE;

  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      self->replica = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      return (self->replica != NULL && fb_id_is_valid (self->replica)) || _fb_store_fail_shape (self, error);
    }

  sqlite3_reset (stmt);
  return self->read_only || _fb_store_new_replica (self, 0, error);
}

static gboolean
fill (FbStore      *self,
      FbStoreMode   mode,
      GError      **error)
{
  if (!open_database (self, error) ||
      !_fb_store_add_functions (self, error) ||
      !configure (self, mode, error))
    return FALSE;

  if ((self->flags & FB_OPEN_AS_IS) != 0)
    return TRUE;

  if (!_fb_store_migrate (self, error) ||
      !_fb_store_check_shape (self, error) ||
      !find_replica (self, error))
    return FALSE;

  self->data_version = _fb_store_number (self, "PRAGMA data_version", 0);
  self->first_group_of_session =
    _fb_store_number (self, "SELECT max (id) FROM change_group", 0) + 1;

  return TRUE;
}

FbStore *
_fb_store_open_with (const char   *path,
                     FbStoreMode   mode,
                     FbOpenFlags   flags,
                     GError      **error)
{
  g_autoptr(FbStore) self = g_object_new (FB_TYPE_STORE, NULL);

  self->path = g_strdup (path);
  self->read_only = mode == FB_STORE_READ_ONLY;
  self->flags = flags;

  if (!g_str_equal (path, ":memory:") && !_fb_store_claim (self, mode, error))
    return NULL;

  return fill (self, mode, error) ? g_steal_pointer (&self) : NULL;
}

/* Under another name first: a file that has the name is a whole workspace. */
static gboolean
make_file (const char  *path,
           GError     **error)
{
  g_autoptr(FbPart) part = NULL;
  g_autoptr(FbStore) blank = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("There is a file “%s” already."), path);
      return FALSE;
    }
  if (!fb_store_check_folder (path, error))
    return FALSE;

  part = fb_part_new (path);
  blank = _fb_store_open_with (fb_part_get_path (part), FB_STORE_CREATE, FB_OPEN_UNNAMED, error);
  if (blank == NULL || !fb_store_make_whole (blank, error))
    return FALSE;
  g_clear_object (&blank);

  return fb_part_finish (part, FALSE, error);
}

/**
 * fb_store_open:
 * @path: the file, or ":memory:" for a workspace that is never written
 *
 * Opens a workspace. Files that are not ours, and those of a later version,
 * are told by their first bytes and left as they are. One program at a time
 * may change a workspace; any number may read it.
 *
 * Returns: (transfer full): the workspace, or %NULL with %FB_ERROR_NOT_FOUND,
 *   %FB_ERROR_INVALID (no workspace), %FB_ERROR_TOO_NEW, %FB_ERROR_LOCKED (tells
 *   who holds it), %FB_ERROR_READ_ONLY, %FB_ERROR_REFUSED (create: there is a
 *   file), %FB_ERROR_DAMAGED or %FB_ERROR_FAILED
 */
FbStore *
fb_store_open (const char   *path,
               FbStoreMode   mode,
               GError      **error)
{
  gboolean in_memory = g_strcmp0 (path, ":memory:") == 0;

  g_return_val_if_fail (path != NULL, NULL);

  if (mode != FB_STORE_CREATE || in_memory)
    return _fb_store_open_with (path, mode, FB_OPEN_PLAIN, error);

  return make_file (path, error) ? _fb_store_open_with (path, FB_STORE_READ_WRITE, FB_OPEN_PLAIN, error) : NULL;
}

const char *
fb_store_get_path (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  return self->path;
}

gboolean
fb_store_is_read_only (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), TRUE);

  return self->read_only;
}

/* Whether the file lies in a folder that other computers share: slower, and
 * only as safe as that folder. */
gboolean
fb_store_is_shared (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return self->file != NULL && _fb_place_is_shared (self->path);
}

/* Whether the folder cannot be written: what is read is the file as it was
 * when it was opened. */
gboolean
fb_store_is_fixed (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return self->is_fixed;
}

gboolean
fb_store_was_left_open (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return self->was_left_open;
}

void
fb_store_leave_alone (FbStore *self)
{
  g_return_if_fail (FB_IS_STORE (self));
  g_return_if_fail (!self->in_group);

  if (self->read_only || self->file == NULL)
    return;

  sqlite3_exec (self->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
  self->no_checkpoint = TRUE;
}

/* (transfer none): the id of this copy of the workspace */
const char *
fb_store_get_replica (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  return self->replica;
}

static int
is_stopped_cb (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* @cancellable: lives as long as the store; once it is cancelled, what is being
 * read ends with an error. */
void
fb_store_set_cancellable (FbStore      *self,
                          GCancellable *cancellable)
{
  g_return_if_fail (FB_IS_STORE (self));

  sqlite3_progress_handler (self->db, STEPS_BETWEEN_LOOKS, is_stopped_cb, cancellable);
}

/* The number of the last change; 0 for none. */
gint64
fb_store_get_seq (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), 0);

  return _fb_store_number (self, "SELECT max (seq) FROM change", 0);
}

void
fb_store_set_actor (FbStore    *self,
                    const char *staff_id)
{
  g_return_if_fail (FB_IS_STORE (self));

  if (g_strcmp0 (self->actor, staff_id) == 0)
    return;

  g_free (self->actor);
  self->actor = g_strdup (staff_id);
}

const char *
fb_store_get_actor (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  return self->actor;
}

void
fb_store_set_clock (FbStore    *self,
                    const char *stamp)
{
  g_return_if_fail (FB_IS_STORE (self));
  g_return_if_fail (stamp == NULL || fb_stamp_is_valid (stamp));

  g_free (self->clock);
  self->clock = g_strdup (stamp);
}

char *
_fb_store_now (FbStore *self)
{
  return self->clock != NULL ? g_strdup (self->clock) : fb_stamp_now ();
}

/**
 * fb_store_tidy:
 *
 * Brings what was written lately from the journal into the file itself. For
 * quiet moments; closing does it too. Waits for nobody who reads.
 *
 * Returns: %FALSE where somebody reads or writes just now: try again later
 */
gboolean
fb_store_tidy (FbStore *self)
{
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  if (self->read_only || self->no_checkpoint)
    return TRUE;
  if (self->in_group)
    return FALSE;

  sqlite3_busy_timeout (self->db, 0);
  rc = sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (self->db, FB_BUSY_MS);

  return rc != SQLITE_BUSY && rc != SQLITE_LOCKED;
}

/**
 * fb_store_make_whole:
 *
 * Brings everything into the one file, out of the journal beside it: for a file
 * that gets another name once it is closed. Closing alone would not say that the
 * disk is full.
 */
gboolean
fb_store_make_whole (FbStore  *self,
                     GError  **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  return sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) == SQLITE_OK ||
         _fb_store_fail (self, error);
}

/* (transfer full) (nullable) */
char *
fb_store_dup_setting (FbStore    *self,
                      const char *name)
{
  sqlite3_stmt *stmt;
  char *value = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  stmt = _fb_store_statement (self, "SELECT value FROM setting WHERE name = :name", NULL);
  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":name", name);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    value = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);

  return value;
}

/* @value: (nullable): %NULL or empty forgets the setting */
gboolean
fb_store_set_setting (FbStore     *self,
                      const char  *name,
                      const char  *value,
                      GError     **error)
{
  gboolean keep = value != NULL && *value != '\0';
  sqlite3_stmt *stmt;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  stmt = _fb_store_statement (self,
                              keep ? "INSERT INTO setting (name, value) VALUES (:name, :value)"
                                     " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
                                   : "DELETE FROM setting WHERE name = :name",
                              error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":name", name);
  if (keep)
    _fb_bind_text (stmt, ":value", value);

  return _fb_store_run (self, stmt, error);
}
