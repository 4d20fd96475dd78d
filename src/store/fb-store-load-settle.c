/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-erase-private.h"
#include "store/fb-store-kept.h"
#include "store/fb-store-load-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

gboolean
_fb_load_keep_difference (FbStoreLoad       *self,
                          const FbLoadKind  *kind,
                          const FbLoadRow   *row,
                          const guint8      *differs,
                          GError           **error)
{
  sqlite3_stmt *stmt =
    _fb_store_statement (self->store,
                         "INSERT INTO temp.load_record (id, kind, modified, modified_by, revision)"
                         " VALUES (:id, :kind, :modified, :modified_by, :revision)",
                         error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", row->id);
  _fb_bind_text (stmt, ":kind", kind->kind->name);
  _fb_bind_text (stmt, ":modified", row->modified != NULL ? row->modified : self->now);
  _fb_bind_text (stmt, ":modified_by", row->modified_by);
  _fb_bind_int (stmt, ":revision", MAX (row->revision, 1));
  if (!_fb_store_run (self->store, stmt, error))
    return FALSE;

  for (guint i = 0; i < kind->kind->n_fields; i++)
    {
      if (!differs[i])
        continue;

      stmt = _fb_store_statement (self->store,
                                  "INSERT INTO temp.load_value (id, field, value, is_blank)"
                                  " VALUES (?1, ?2, ?3, ?4)",
                                  error);
      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_text (stmt, 1, row->id, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, 2, i);
      if (kind->kind->fields[i].kind == FB_FIELD_BLOB)
        sqlite3_bind_blob64 (stmt, 3, row->values[i], row->lengths[i], SQLITE_STATIC);
      else
        sqlite3_bind_text (stmt, 3, row->values[i], -1, SQLITE_STATIC);
      sqlite3_bind_int (stmt, 4, _fb_erase_is_blank (kind->kind, &kind->kind->fields[i], row->id, row->values[i]));
      if (!_fb_store_run (self->store, stmt, error))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full): a statement over what differs in one record; @only_blank:
 * only what an erasure leaves */
static sqlite3_stmt *
query_values (FbStoreLoad  *self,
              const char   *id,
              gboolean      only_blank,
              GError      **error)
{
  sqlite3_stmt *stmt = _fb_store_prepare (self->store,
                                          "SELECT field, value FROM temp.load_value"
                                          " WHERE id = :id AND (is_blank OR NOT :only_blank) ORDER BY field",
                                          error);

  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  _fb_bind_int (stmt, ":only_blank", only_blank);

  return stmt;
}

static gboolean
set_value (FbRecord       *record,
           const FbField  *field,
           sqlite3_stmt   *stmt,
           GError        **error)
{
  g_autoptr(GBytes) bytes = NULL;

  if (field->kind != FB_FIELD_BLOB)
    return fb_record_set_text (record, field, (const char *) sqlite3_column_text (stmt, 1), error);

  if (sqlite3_column_type (stmt, 1) != SQLITE_NULL)
    bytes = g_bytes_new (sqlite3_column_blob (stmt, 1), (gsize) sqlite3_column_bytes (stmt, 1));
  g_object_set (record, field->name, bytes, NULL);

  return TRUE;
}

/* The record is then theirs, with its past. */
static gboolean
take_origin (FbStoreLoad   *self,
             const FbKind  *kind,
             const char    *id,
             GError       **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE %s SET modified = theirs.modified, modified_by = theirs.modified_by,"
                     " revision = theirs.revision FROM temp.load_record AS theirs"
                     " WHERE %s.id = :id AND theirs.id = :id",
                     kind->table, kind->table);

  return _fb_store_run_for (self->store, sql, id, error);
}

static gboolean
take_values (FbStoreLoad   *self,
             const FbKind  *kind,
             const char    *id,
             gboolean       only_blank,
             GError       **error)
{
  g_autoptr(FbRecord) record = fb_store_get (self->store, kind, id, error);
  g_autoptr(sqlite3_stmt) values = query_values (self, id, only_blank, error);

  if (record == NULL || values == NULL)
    return FALSE;

  while (sqlite3_step (values) == SQLITE_ROW)
    {
      if (!set_value (record, &kind->fields[sqlite3_column_int (values, 0)], values, error))
        return FALSE;
    }

  return fb_store_save (self->store, record, error);
}

static gboolean
take_theirs (FbStoreLoad   *self,
             const FbKind  *kind,
             const char    *id,
             GError       **error)
{
  return take_values (self, kind, id, FALSE, error) && take_origin (self, kind, id, error);
}

static char *
dup_shown (sqlite3_stmt  *stmt,
           const FbField *field)
{
  if (sqlite3_column_type (stmt, 1) == SQLITE_NULL)
    return NULL;
  /* Bytes are not shown; that they differ is. */
  if (field->kind == FB_FIELD_BLOB)
    return g_strdup_printf ("%d", sqlite3_column_bytes (stmt, 1));

  return g_strdup ((const char *) sqlite3_column_text (stmt, 1));
}

static gboolean
tell_difference (FbStoreLoad           *self,
                 const FbKind          *kind,
                 const char            *id,
                 FbLoadDifferenceFunc   func,
                 gpointer               data,
                 GError               **error)
{
  g_autoptr(FbRecord) record = fb_store_get (self->store, kind, id, error);
  g_autoptr(sqlite3_stmt) values = query_values (self, id, FALSE, error);

  if (record == NULL || values == NULL)
    return FALSE;

  while (sqlite3_step (values) == SQLITE_ROW)
    {
      const FbField *field = &kind->fields[sqlite3_column_int (values, 0)];
      g_autofree char *theirs = dup_shown (values, field);
      g_autofree char *ours = NULL;

      if (field->kind != FB_FIELD_BLOB)
        ours = fb_record_dup_text (record, field);
      else if (fb_record_get_bytes (record, field) != NULL)
        ours = g_strdup_printf ("%" G_GSIZE_FORMAT,
                                g_bytes_get_size (fb_record_get_bytes (record, field)));

      func (kind, id, field, ours, theirs, data);
    }

  return TRUE;
}

/* What was erased elsewhere leaves the log here too: whatever has no value any
 * more, and names. */
static gboolean
blank_log (FbStoreLoad   *self,
           const FbKind  *kind,
           const char    *id,
           GError       **error)
{
  g_autoptr(FbRecord) record = fb_store_get (self->store, kind, id, error);

  if (record == NULL)
    return FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      gboolean is_words = field->kind == FB_FIELD_TEXT || field->kind == FB_FIELD_BLOB ||
                          (field->flags & FB_FIELD_PERSONAL) != 0;

      if (is_words && (!fb_record_is_set (record, field) || (field->flags & FB_FIELD_KEY)) &&
          !_fb_erase_from_log (self->store, kind, id, field, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
count_values (FbStoreLoad  *self,
              const char   *id,
              gint64       *n_blank,
              gint64       *n_more,
              GError      **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self->store,
                                            "SELECT count (*) FILTER (WHERE is_blank), count (*) FILTER (WHERE NOT is_blank)"
                                            " FROM temp.load_value WHERE id = :id",
                                            error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  sqlite3_step (stmt);
  *n_blank = sqlite3_column_int64 (stmt, 0);
  *n_more = sqlite3_column_int64 (stmt, 1);
  sqlite3_reset (stmt);

  return TRUE;
}

static gboolean
forget_blank (FbStoreLoad  *self,
              const char   *id,
              GError      **error)
{
  return _fb_store_run_for (self->store, "DELETE FROM temp.load_value WHERE id = :id AND is_blank", id, error);
}

/* What an erasure leaves is taken without a question, and what a signature
 * seals gives way to it. That something was erased is no leave to write
 * anything else; @n_more: (out): how many other values differ. */
static gboolean
take_erased (FbStoreLoad   *self,
             const FbKind  *kind,
             const char    *id,
             gint64        *n_more,
             GError       **error)
{
  gint64 n_blank;
  gboolean ok;

  if (!count_values (self, id, &n_blank, n_more, error))
    return FALSE;
  if (n_blank == 0)
    return TRUE;

  if (kind == &fb_person_kind && !_fb_erase_file_names (self->store, id, error))
    return FALSE;

  self->store->is_erasing = TRUE;
  ok = take_values (self, kind, id, TRUE, error);
  self->store->is_erasing = FALSE;

  return ok && forget_blank (self, id, error) && blank_log (self, kind, id, error) &&
         _fb_erase_add (self->store, kind->name, id, error) &&
         (*n_more > 0 || take_origin (self, kind, id, error));
}

static gboolean
settle_record (FbStoreLoad           *self,
               const FbKind          *kind,
               const char            *id,
               FbTake                 take,
               FbLoadDifferenceFunc   func,
               FbLoadStaysFunc        stays,
               gpointer               data,
               GError               **error)
{
  gboolean takes;

  if (!tell_difference (self, kind, id, func, data, error))
    return FALSE;

  takes = take == FB_TAKE_THEIRS || (take == FB_TAKE_TASK && (stays == NULL || !stays (kind, id, data)));

  return !takes || take_theirs (self, kind, id, error);
}

/**
 * fb_store_load_settle:
 * @func: (scope call): is told each field that differs, by record
 *
 * Settles what differs. What was erased elsewhere is erased here without a
 * question.
 *
 * Returns: how many records differ in more than that; -1 with an error
 */
gint64
fb_store_load_settle (FbStoreLoad           *self,
                      FbTake                 take,
                      FbLoadDifferenceFunc   func,
                      FbLoadStaysFunc        stays,
                      gpointer               data,
                      GError               **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  gint64 n_told = 0;

  if (self->n_different == 0)
    return 0;

  if (!_fb_store_exec (self->store, "CREATE INDEX IF NOT EXISTS temp.load_value_by_record"
                                    " ON load_value (id)",
                       error))
    return -1;

  stmt = _fb_store_prepare (self->store,
                            "SELECT id, kind, EXISTS (SELECT 1 FROM temp.load_tombstone AS t"
                            " WHERE t.id = r.id AND t.reason = 'erased')"
                            " FROM temp.load_record AS r ORDER BY r.kind, r.id",
                            error);
  if (stmt == NULL)
    return -1;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *id = (const char *) sqlite3_column_text (stmt, 0);
      const FbKind *kind = fb_kinds_find ((const char *) sqlite3_column_text (stmt, 1));
      gint64 n_more = 1;

      if (sqlite3_column_int (stmt, 2) && !take_erased (self, kind, id, &n_more, error))
        return -1;
      if (n_more == 0)
        continue;
      if (!settle_record (self, kind, id, take, func, stays, data, error))
        return -1;
      n_told++;
    }

  return n_told;
}

/* What was removed here was erased there. */
gboolean
_fb_load_bury_deeper (FbStoreLoad  *self,
                      const char   *id,
                      GError      **error)
{
  return _fb_store_run_for (self->store, "UPDATE tombstone SET reason = 'erased' WHERE id = :id", id, error) &&
         _fb_erase_add (self->store, FB_ERASE_GONE, id, error);
}

/* Of what was erased the log keeps nothing but that it was. */
static gboolean
forget_removed (FbStoreLoad   *self,
                const FbKind  *kind,
                const char    *id,
                GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!_fb_erase_from_log (self->store, kind, id, &kind->fields[i], error))
        return FALSE;
    }

  return _fb_store_run_for (self->store, "UPDATE change SET old_value = NULL WHERE record_id = :id AND op = 'd'", id,
                            error) &&
         _fb_load_bury_deeper (self, id, error);
}

static gint64
bury_kind (FbStoreLoad   *self,
           const FbKind  *kind,
           GHashTable    *spared,
           GPtrArray     *kept,
           GError       **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  gint64 n_buried = 0;

  stmt = _fb_store_prepare (self->store,
                            "SELECT id, reason = 'erased' FROM temp.load_tombstone"
                            " WHERE kind = :kind AND (reason <> 'erased' OR :removes) ORDER BY id",
                            error);
  if (stmt == NULL)
    return -1;

  _fb_bind_int (stmt, ":removes", _fb_erase_removes (kind));

  _fb_bind_text (stmt, ":kind", kind->name);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *id = (const char *) sqlite3_column_text (stmt, 0);
      g_autoptr(FbRecord) record = fb_store_get (self->store, kind, id, NULL);

      if (record == NULL)
        continue;
      if (g_hash_table_contains (spared, id))
        {
          if (!_fb_load_spare (self, kind, id, kept, error))
            return -1;
          continue;
        }

      if (!fb_store_remove (self->store, record, error))
        {
          g_prefix_error (error, _("%s %s was removed elsewhere, but not here: "),
                          _(kind->label), id);
          return -1;
        }
      if (sqlite3_column_int (stmt, 1) && !forget_removed (self, kind, id, error))
        return -1;
      n_buried++;
    }

  return n_buried;
}

/**
 * fb_store_load_bury:
 *
 * Removes the records whose tombstones came in, parts before what they belong
 * to.
 *
 * Returns: how many records went; -1 with an error
 */
gint64
fb_store_load_bury (FbStoreLoad  *self,
                    GPtrArray    *keeps,
                    GPtrArray    *kept,
                    GError      **error)
{
  g_autoptr(GHashTable) spared = _fb_load_list_spared (self, keeps);
  gint64 n_buried = 0;

  for (guint i = self->n_kinds; i > 0; i--)
    {
      gint64 n = self->kinds[i - 1].kind != &fb_tombstone_kind
                   ? bury_kind (self, self->kinds[i - 1].kind, spared, kept, error)
                   : 0;

      if (n < 0)
        return -1;
      n_buried += n;
    }

  return n_buried;
}

/* What is known of the copy that wrote the file, for merging later. */
static gboolean
note_replica (FbStoreLoad  *self,
              const char   *replica,
              gint64        seq,
              GError      **error)
{
  sqlite3_stmt *stmt;

  if (replica == NULL)
    return TRUE;

  stmt = _fb_store_statement (self->store,
                              "INSERT INTO replica (id, own, seq) VALUES (:id, 0, :seq)"
                              " ON CONFLICT (id) DO UPDATE SET seq = max (seq, excluded.seq)"
                              " WHERE own = 0",
                              error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", replica);
  _fb_bind_int (stmt, ":seq", seq);

  return _fb_store_run (self->store, stmt, error);
}

gint64
fb_store_load_count_erased (FbStoreLoad *self)
{
  return _fb_store_number (self->store, "SELECT count(*) FROM temp.erase", 0);
}

/* Words that were erased stay in the index until it is written anew, and in the
 * earlier copies until whoever takes the file in replaces them. */
static gboolean
scrub (FbStoreLoad  *self,
       GError      **error)
{
  return fb_store_load_count_erased (self) == 0 ||
         (_fb_erase_traces (self->store, error) &&
          _fb_store_exec (self->store, "INSERT INTO search (search) VALUES ('optimize')", error) &&
          fb_store_note_erasure (self->store, error));
}

/**
 * fb_store_load_commit:
 * @replica: (nullable): the copy of the workspace that wrote the file
 * @seq: its last change
 *
 * Writes all that was taken in.
 *
 * Returns: %FALSE with an error; nothing is then changed
 */
gboolean
fb_store_load_commit (FbStoreLoad  *self,
                      const char   *replica,
                      gint64        seq,
                      GError      **error)
{
  gboolean has_changed = self->store->group != 0;

  if (!note_replica (self, replica, seq, error) ||
      !_fb_store_settle (self->store, error) ||
      !scrub (self, error) ||
      !_fb_load_make_indexes (self, TRUE, error))
    return FALSE;

  self->is_open = FALSE;
  if (!fb_store_commit (self->store, error))
    return FALSE;

  if (has_changed)
    g_signal_emit_by_name (self->store, "changed", NULL, NULL);

  return TRUE;
}
