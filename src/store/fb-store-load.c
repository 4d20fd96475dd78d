/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-load.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include "store/fb-store-kept.h"
#include "store/fb-store-erase-private.h"
#include "store/fb-store-load-private.h"
#include "store/fb-store-scope-private.h"

#include <string.h>

/* From so many new records on, what is made from records is made anew. */
#define MANY 3000

/* With fewer changes than this, what was there before is quickly looked
 * through, and indexes are better made at the end. */
#define FEW 1000

/* From so many new records on it pays to do without indexes meanwhile. */
#define ENOUGH 200

/* Rows that come in order need few pages at hand, and sorting for an index
 * takes as much memory as the cache may have. */
#define BULK_CACHE "PRAGMA cache_size = " FB_STORE_CACHE

/* A workspace that is nearly empty is written as it will be, with old pages kept
 * aside: in the journal that others read along with, each page would be written
 * twice and looked for in ever more of it. Nothing happens where somebody else has
 * the file open. */
static void
set_journal (FbStoreLoad *self,
             const char  *sql)
{
  sqlite3_busy_timeout (self->store->db, 0);
  _fb_store_exec (self->store, sql, NULL);
  sqlite3_busy_timeout (self->store->db, FB_BUSY_MS);
}

/* Pragmas that do nothing in a transaction. What sorts and waits for an answer
 * may be large, so it goes to files; and where indexes are made at the end,
 * references are checked then, in their order. */
static gboolean
prepare_store (FbStoreLoad  *self,
               GError      **error)
{
  self->temp_store = _fb_store_number (self->store, "PRAGMA temp_store", 0);
  self->is_bulk = fb_store_get_seq (self->store) < FEW;
  if (self->is_bulk)
    set_journal (self, "PRAGMA journal_mode = TRUNCATE");

  return _fb_store_exec (self->store, "PRAGMA temp_store = FILE", error) &&
         (!self->is_bulk || _fb_store_exec (self->store, "PRAGMA foreign_keys = OFF", error));
}

static void
restore_store (FbStoreLoad *self)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_keys = ON;"
                                          "PRAGMA temp_store = %" G_GINT64_FORMAT,
                                          self->temp_store);

  _fb_store_exec (self->store, sql, NULL);
  if (self->is_bulk && !fb_store_is_shared (self->store))
    set_journal (self, "PRAGMA journal_mode = WAL");
}

static gboolean
open_load (FbStoreLoad  *self,
           GError      **error)
{
  FbStore *store = self->store;

  if (!prepare_store (self, error) ||
      !fb_store_begin (store, "import", NULL, FB_GROUP_BINDING | FB_GROUP_QUIET, error))
    return FALSE;
  self->is_open = TRUE;

  if (!_fb_store_exec (store,
                       "CREATE TEMP TABLE load_record (id TEXT PRIMARY KEY, kind,"
                       " modified, modified_by, revision) WITHOUT ROWID;"
                       "CREATE TEMP TABLE load_value (id, field, value, is_blank);"
                       "CREATE TEMP TABLE load_tombstone (id, kind, reason)",
                       error) ||
      !_fb_erase_begin (store, error))
    return FALSE;

  self->has_tombstones = _fb_store_number (store, "SELECT 1 FROM tombstone LIMIT 1", 0) == 1;
  self->first_seq = fb_store_get_seq (store) + 1;
  if (!self->is_bulk)
    return TRUE;

  /* Without indexes it cannot be asked what depends on a record. */
  _fb_store_mark_all (store);

  return _fb_store_exec (store, BULK_CACHE, error);
}

/**
 * fb_store_load_new:
 * @store: opened to change, used by nobody else meanwhile
 * @scope: of the file; that of a programme or duo leaves values out, which is
 *   then no difference
 * @subject_id: (nullable): the programme or duo
 *
 * Opens the group and the transaction.
 *
 * Returns: (transfer full): what takes the rows; %FB_ERROR_REFUSED for what was
 *   written for the person it is about: it is neither new here nor whole
 */
FbStoreLoad *
fb_store_load_new (FbStore     *store,
                   FbScope      scope,
                   const char  *subject_id,
                   GError     **error)
{
  g_autoptr(FbStoreLoad) self = NULL;
  const FbKind *const *kinds;

  g_return_val_if_fail (FB_IS_STORE (store), NULL);

  if (scope == FB_SCOPE_PERSON)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("This file was written for the person it is about. It cannot be taken in."));
      return NULL;
    }

  self = g_new0 (FbStoreLoad, 1);
  kinds = fb_kinds_get_all (&self->n_kinds);
  self->store = g_object_ref (store);
  self->scope = scope;
  self->kinds = g_new0 (FbLoadKind, self->n_kinds);
  self->missing = g_array_new (FALSE, FALSE, sizeof (FbLoadMissing));
  self->lines = g_byte_array_new ();
  self->now = _fb_store_now (store);
  for (guint i = 0; i < self->n_kinds; i++)
    self->kinds[i].kind = kinds[i];

  return open_load (self, error) && _fb_load_fill_scope (self, subject_id, error) ? g_steal_pointer (&self) : NULL;
}

void
fb_store_load_free (FbStoreLoad *self)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      sqlite3_finalize (self->kinds[i].insert);
      sqlite3_finalize (self->kinds[i].select);
      g_free (self->kinds[i].left_out);
      g_free (self->kinds[i].sent);
    }
  sqlite3_finalize (self->log);
  sqlite3_finalize (self->taken);

  if (self->is_open)
    fb_store_rollback (self->store);
  restore_store (self);

  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  g_array_unref (self->missing);
  g_byte_array_unref (self->lines);
  g_free (self->kinds);
  g_free (self->now);
  g_object_unref (self->store);
  g_free (self);
}

static gboolean
prepare_kind (FbStoreLoad  *self,
              FbLoadKind   *kind,
              GError      **error)
{
  const char *columns = _fb_store_columns (self->store, kind->kind);
  g_autoptr(GString) insert = g_string_new (NULL);

  g_string_printf (insert, "INSERT INTO %s (%s) VALUES (?", kind->kind->table, columns);
  for (guint i = 1; i < kind->kind->n_fields + FB_FIRST_FIELD; i++)
    g_string_append (insert, ", ?");
  g_string_append (insert, ") ON CONFLICT (id) DO NOTHING");

  kind->insert = _fb_store_prepare (self->store, insert->str, error);

  return kind->insert != NULL && _fb_load_prepare_compare (self, kind, error);
}

static FbLoadKind *
find_kind (FbStoreLoad   *self,
           const FbKind  *kind,
           GError       **error)
{
  FbLoadKind *found;

  while (self->kinds[self->current].kind != kind)
    self->current = (self->current + 1) % self->n_kinds;

  found = &self->kinds[self->current];

  return found->insert != NULL || prepare_kind (self, found, error) ? found : NULL;
}

static void
bind_text (sqlite3_stmt *stmt,
           int           index,
           const char   *text)
{
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_STATIC);
}

static void
bind_row (FbStoreLoad      *self,
          const FbLoadKind *kind,
          const FbLoadRow  *row)
{
  const char *created = row->created != NULL ? row->created : self->now;

  bind_text (kind->insert, 1, row->id);
  bind_text (kind->insert, 2, created);
  bind_text (kind->insert, 3, row->modified != NULL ? row->modified : created);
  bind_text (kind->insert, 4, row->modified_by);
  sqlite3_bind_int64 (kind->insert, 5, row->revision > 0 ? row->revision : 1);

  for (guint i = 0; i < kind->kind->n_fields; i++)
    {
      int index = (int) i + FB_FIRST_FIELD + 1;

      if (row->values[i] == NULL)
        sqlite3_bind_null (kind->insert, index);
      else if (kind->kind->fields[i].kind == FB_FIELD_INT)
        sqlite3_bind_int64 (kind->insert, index, g_ascii_strtoll (row->values[i], NULL, 10));
      else if (kind->kind->fields[i].kind == FB_FIELD_BLOB)
        sqlite3_bind_blob64 (kind->insert, index, row->values[i], row->lengths[i], SQLITE_STATIC);
      else
        sqlite3_bind_text64 (kind->insert, index, row->values[i], row->lengths[i], SQLITE_STATIC,
                             SQLITE_UTF8);
    }
}

static gboolean
find_change (FbStoreLoad *self,
             const char  *sql,
             const char  *kind,
             const char  *id,
             gint64       number)
{
  gboolean found;

  if (self->taken == NULL)
    self->taken = _fb_store_prepare (self->store, sql, NULL);

  bind_text (self->taken, 1, id);
  bind_text (self->taken, 2, kind);
  sqlite3_bind_int64 (self->taken, 3, number);
  found = sqlite3_step (self->taken) == SQLITE_ROW;
  sqlite3_reset (self->taken);

  return found;
}

/* Whether some other record, stored before or in this file, has the id. Every
 * record was once written to the log; tombstones were not. Without indexes it
 * is asked at the end, and here only of a record that is there. */
static gboolean
is_id_taken (FbStoreLoad *self,
             const char  *kind,
             const char  *id,
             gboolean     is_there)
{
  if (!self->is_bulk)
    return find_change (self,
                        "SELECT 1 FROM change WHERE record_id = ?1 AND op = 'c'"
                        " AND (kind <> ?2 OR group_id = ?3)",
                        kind, id, self->store->group);

  return is_there &&
         !find_change (self,
                       "SELECT 1 FROM change WHERE record_id = ?1 AND op = 'c' AND kind = ?2"
                       " AND seq < ?3",
                       kind, id, self->first_seq);
}

static gboolean
log_new (FbStoreLoad   *self,
         const FbKind  *kind,
         const char    *id,
         GError       **error)
{
  if (!_fb_store_write_group (self->store, error))
    return FALSE;

  if (self->log == NULL)
    self->log = _fb_store_prepare (self->store,
                                   "INSERT INTO change (group_id, op, kind, record_id)"
                                   " VALUES (?1, 'c', ?2, ?3)",
                                   error);
  if (self->log == NULL)
    return FALSE;

  sqlite3_bind_int64 (self->log, 1, self->store->group);
  bind_text (self->log, 2, kind->name);
  bind_text (self->log, 3, id);

  return _fb_store_run (self->store, self->log, error);
}

/* Removed here, and no more there. Who was erased is still there, without a
 * name. */
static gboolean
is_buried (FbStoreLoad  *self,
           const FbKind *kind,
           const char   *id)
{
  return _fb_load_exists (self, "tombstone", id) && !_fb_load_exists (self, kind->table, id);
}

/* Whether the record, or one that it cannot do without, was removed here. A
 * reference that may be empty is emptied. */
static gboolean
is_gone (FbStoreLoad     *self,
         const FbKind    *kind,
         const FbLoadRow *row)
{
  if (!self->has_tombstones || kind == &fb_tombstone_kind)
    return FALSE;

  if (is_buried (self, kind, row->id))
    return TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];

      if (field->kind != FB_FIELD_REF || row->values[i] == NULL ||
          !is_buried (self, _fb_load_get_target (field), row->values[i]))
        continue;
      if (field->flags & (FB_FIELD_KEY | FB_FIELD_OWNER))
        return TRUE;

      row->values[i] = NULL;
    }

  return FALSE;
}

/* Whether the tombstone says that what was only removed here was erased there. */
static gboolean
is_erased_since (FbStoreLoad     *self,
                 const FbLoadRow *row)
{
  sqlite3_stmt *stmt;
  gboolean is_removed;

  if (g_strcmp0 (row->values[1], "erased") != 0)
    return FALSE;

  stmt = _fb_store_statement (self->store, "SELECT 1 FROM tombstone WHERE id = :id AND reason = 'deleted'", NULL);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", row->id);
  is_removed = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return is_removed;
}

static gboolean
compare (FbStoreLoad      *self,
         const FbLoadKind *kind,
         const FbLoadRow  *row,
         FbLoadResult     *result,
         GError          **error)
{
  g_autofree guint8 *differs = g_new0 (guint8, kind->kind->n_fields);
  gboolean any = FALSE;

  bind_text (kind->select, 1, row->id);
  if (sqlite3_step (kind->select) != SQLITE_ROW)
    {
      _fb_store_fail (self->store, error);
      sqlite3_reset (kind->select);
      return FALSE;
    }

  for (guint i = 0; i < kind->kind->n_fields; i++)
    {
      differs[i] = _fb_load_is_different (kind, row, i);
      any |= differs[i];
    }

  sqlite3_reset (kind->select);

  /* What was removed or erased here stays so, whatever an older copy says. */
  *result = any ? FB_LOAD_DIFFERS : FB_LOAD_SAME;
  if (!any)
    return TRUE;
  if (self->has_tombstones && _fb_load_exists (self, "tombstone", row->id))
    {
      *result = FB_LOAD_GONE;
      return kind->kind != &fb_tombstone_kind || !is_erased_since (self, row) || _fb_load_bury_deeper (self, row->id, error);
    }

  self->n_different++;
  return _fb_load_keep_difference (self, kind, row, differs, error);
}

/* A text more would be a change of what was signed. Signatures come later in
 * the file, so those that are there were there before. */
static gboolean
is_sealed (FbStoreLoad     *self,
           const FbKind    *kind,
           const FbLoadRow *row)
{
  sqlite3_stmt *stmt;
  gboolean sealed;

  if (kind != &fb_agreement_text_kind)
    return FALSE;

  stmt = _fb_store_statement (self->store,
                              "SELECT 1 FROM signature"
                              " WHERE signed_at IS NOT NULL AND agreement_id ="
                              " (SELECT agreement_id FROM agreement_text WHERE id = :id)",
                              NULL);
  _fb_bind_text (stmt, ":id", row->id);
  sealed = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return sealed;
}

static gboolean
note_tombstone (FbStoreLoad      *self,
                const FbLoadRow  *row,
                GError          **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self->store,
                                            "INSERT INTO temp.load_tombstone (id, kind, reason)"
                                            " VALUES (:id, :kind, :reason)",
                                            error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", row->id);
  _fb_bind_text (stmt, ":kind", row->values[0]);
  _fb_bind_text (stmt, ":reason", row->values[1]);

  return _fb_store_run (self->store, stmt, error);
}

static gboolean
take_new (FbStoreLoad      *self,
          const FbLoadKind *kind,
          const FbLoadRow  *row,
          FbLoadResult     *result,
          GError          **error)
{
  *result = FB_LOAD_NEW;

  if (kind->kind == &fb_tombstone_kind)
    return note_tombstone (self, row, error);

  _fb_load_note_line (self, row->line);

  if (is_id_taken (self, kind->kind->name, row->id, FALSE))
    *result = FB_LOAD_TWICE;
  else if (is_sealed (self, kind->kind, row))
    *result = FB_LOAD_SEALED;
  else if (!self->is_bulk)
    _fb_load_note_missing (self, kind->kind, row);

  if (++self->n_new == MANY)
    _fb_store_mark_all (self->store);
  if (self->is_bulk && self->n_new == ENOUGH && !_fb_load_drop_indexes (self, error))
    return FALSE;

  return log_new (self, kind->kind, row->id, error) &&
         _fb_store_mark (self->store, kind->kind, row->id, error);
}

/**
 * fb_store_load_put:
 * @row: borrowed for the call
 * @result: (out): what came of it. After %FB_LOAD_TWICE, %FB_LOAD_UNFIT and
 *   %FB_LOAD_SEALED nothing may be committed
 *
 * Takes in one record. Kinds in the order of fb_kinds_get_all() are fastest.
 *
 * Returns: %FALSE with an error where the workspace cannot be written
 */
gboolean
fb_store_load_put (FbStoreLoad      *self,
                   const FbKind     *kind,
                   const FbLoadRow  *row,
                   FbLoadResult     *result,
                   GError          **error)
{
  FbLoadKind *load_kind = find_kind (self, kind, error);
  int rc;

  if (load_kind == NULL)
    return FALSE;

  if (is_gone (self, kind, row))
    {
      *result = FB_LOAD_GONE;
      return TRUE;
    }

  bind_row (self, load_kind, row);
  rc = sqlite3_step (load_kind->insert);
  if (rc != SQLITE_DONE && (rc & 0xff) != SQLITE_CONSTRAINT)
    {
      _fb_store_fail (self->store, error);
      sqlite3_reset (load_kind->insert);
      return FALSE;
    }
  sqlite3_reset (load_kind->insert);

  if (rc != SQLITE_DONE)
    {
      *result = FB_LOAD_UNFIT;
      return TRUE;
    }

  if (sqlite3_changes (self->store->db) > 0)
    return take_new (self, load_kind, row, result, error);

  if (kind != &fb_tombstone_kind && self->store->group != 0 &&
      is_id_taken (self, kind->name, row->id, TRUE))
    {
      *result = FB_LOAD_TWICE;
      return TRUE;
    }

  return compare (self, load_kind, row, result, error);
}
