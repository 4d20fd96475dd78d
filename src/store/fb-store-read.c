/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
_fb_store_columns (FbStore      *self,
                   const FbKind *kind)
{
  const char *columns = g_hash_table_lookup (self->columns, kind);
  GString *text;

  if (columns != NULL)
    return columns;

  text = g_string_new ("id, created, modified, modified_by, revision");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = fb_field_dup_column (&kind->fields[i]);

      g_string_append_printf (text, ", %s", column);
    }

  g_hash_table_insert (self->columns, (gpointer) kind, text->str);
  return g_string_free (text, FALSE);
}

char *
_fb_dup_column (sqlite3_stmt  *stmt,
                const FbField *field,
                int            index)
{
  if (sqlite3_column_type (stmt, index) == SQLITE_NULL)
    return NULL;

  if (field->kind == FB_FIELD_BLOB)
    return g_base64_encode (sqlite3_column_blob (stmt, index), sqlite3_column_bytes (stmt, index));

  return g_strdup ((const char *) sqlite3_column_text (stmt, index));
}

/* A tombstone has the id of another record; nobody edits one. */
static gboolean
is_shared (const FbKind *kind)
{
  return kind != &fb_tombstone_kind;
}

/* Called when nobody uses the record any more; its id is still there. */
static void
record_gone_cb (gpointer  data,
                GObject  *record)
{
  FbStore *self = data;
  const char *id = fb_record_get_id ((FbRecord *) record);

  if (g_hash_table_lookup (self->alive, id) == record)
    g_hash_table_remove (self->alive, id);
}

/* From now on everybody who asks for this id gets this object. */
void
_fb_store_remember (FbStore  *self,
                    FbRecord *record)
{
  const char *id = fb_record_get_id (record);
  FbRecord *other = g_hash_table_lookup (self->alive, id);

  if (other == record || !is_shared (fb_record_get_kind (record)))
    return;

  if (other != NULL)
    g_object_weak_unref (G_OBJECT (other), record_gone_cb, self);
  g_object_weak_ref (G_OBJECT (record), record_gone_cb, self);
  g_hash_table_insert (self->alive, g_strdup (id), record);
}

void
_fb_store_forget (FbStore  *self,
                  FbRecord *record)
{
  const char *id = fb_record_get_id (record);

  if (g_hash_table_lookup (self->alive, id) != record)
    return;

  g_object_weak_unref (G_OBJECT (record), record_gone_cb, self);
  g_hash_table_remove (self->alive, id);
}

void
_fb_store_forget_all (FbStore *self)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      g_object_weak_unref (record, record_gone_cb, self);
      g_hash_table_iter_remove (&iter);
    }
}

static void
fill_field (FbRecord      *record,
            const FbField *field,
            sqlite3_stmt  *stmt,
            int            index)
{
  gboolean is_null = sqlite3_column_type (stmt, index) == SQLITE_NULL;

  if (is_null && !fb_record_is_set (record, field))
    return;

  if (field->kind == FB_FIELD_INT)
    g_object_set (record, field->name,
                  is_null ? FB_UNSET : (gint64) sqlite3_column_int64 (stmt, index), NULL);
  else if (field->kind == FB_FIELD_BLOB)
    {
      g_autoptr(GBytes) bytes = is_null ? NULL
        : g_bytes_new (sqlite3_column_blob (stmt, index), sqlite3_column_bytes (stmt, index));

      g_object_set (record, field->name, bytes, NULL);
    }
  else
    {
      const char *text = (const char *) sqlite3_column_text (stmt, index);
      g_autofree char *mended = NULL;

      /* a damaged page can hold bytes that are no letters */
      if (text != NULL && !g_utf8_validate (text, -1, NULL))
        mended = g_utf8_make_valid (text, -1);
      g_object_set (record, field->name, mended != NULL ? mended : text, NULL);
    }
}

static void
fill (FbRecord     *record,
      sqlite3_stmt *stmt)
{
  const FbKind *kind = fb_record_get_kind (record);

  g_object_freeze_notify (G_OBJECT (record));
  for (guint i = 0; i < kind->n_fields; i++)
    fill_field (record, &kind->fields[i], stmt, FB_FIRST_FIELD + i);
  fb_record_set_origin (record,
                        (const char *) sqlite3_column_text (stmt, 1),
                        (const char *) sqlite3_column_text (stmt, 2),
                        (const char *) sqlite3_column_text (stmt, 3),
                        sqlite3_column_int64 (stmt, 4));
  g_object_thaw_notify (G_OBJECT (record));
}

FbRecord *
_fb_store_read (FbStore       *self,
                const FbKind  *kind,
                sqlite3_stmt  *stmt)
{
  const char *id = _fb_column_text (stmt, 0);
  FbRecord *record = is_shared (kind) ? g_hash_table_lookup (self->alive, id) : NULL;

  if (record == NULL)
    {
      record = fb_record_new (kind, id);
      fill (record, stmt);
      _fb_store_remember (self, record);
      return record;
    }

  /* What somebody is typing stays, unless another connection wrote since. */
  if (fb_record_get_revision (record) != sqlite3_column_int64 (stmt, 4))
    fill (record, stmt);

  return g_object_ref (record);
}

sqlite3_stmt *
_fb_store_row (FbStore       *self,
               const FbKind  *kind,
               const char    *id,
               GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = :id",
                                          _fb_store_columns (self, kind), kind->table);
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, error);
  int rc;

  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return stmt;

  if (rc != SQLITE_DONE)
    _fb_store_fail (self, error);
  sqlite3_reset (stmt);

  return NULL;
}

void
_fb_store_reload (FbStore  *self,
                  FbRecord *record)
{
  sqlite3_stmt *stmt = _fb_store_row (self, fb_record_get_kind (record),
                                      fb_record_get_id (record), NULL);

  if (stmt == NULL)
    return;

  fill (record, stmt);
  sqlite3_reset (stmt);
}

void
fb_store_refresh (FbStore *self)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer record;

  g_return_if_fail (FB_IS_STORE (self));

  g_clear_pointer (&self->programmes, g_hash_table_unref);
  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (records, g_object_ref (record));

  for (guint i = 0; i < records->len; i++)
    _fb_store_reload (self, records->pdata[i]);

  g_signal_emit_by_name (self, "changed", NULL, NULL);
}

static void
set_not_found (const char  *id,
               GError     **error)
{
  g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no record “%s”."), id);
}

/**
 * fb_store_get:
 *
 * Everybody who asks for the same record gets the same object.
 *
 * Returns: (transfer full): the record, or %NULL with %FB_ERROR_NOT_FOUND
 */
FbRecord *
fb_store_get (FbStore       *self,
              const FbKind  *kind,
              const char    *id,
              GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  sqlite3_stmt *stmt;
  FbRecord *record;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (kind != NULL && id != NULL, NULL);

  stmt = _fb_store_row (self, kind, id, &local_error);
  if (stmt == NULL)
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        set_not_found (id, error);
      return NULL;
    }

  record = _fb_store_read (self, kind, stmt);
  sqlite3_reset (stmt);

  return record;
}

#define LEAST_PREFIX 8

/* A whole id, its first digits, or a code. */
static char *
dup_find_sql (const FbKind *kind,
              const char   *word)
{
  if (fb_id_is_valid (word))
    return g_strdup_printf ("SELECT id FROM %s WHERE id = :word LIMIT 2", kind->table);

  if (fb_kind_find_field (kind, "code") != NULL)
    return g_strdup_printf ("SELECT id FROM %s WHERE code = :word"
                            " UNION SELECT id FROM %s WHERE id >= :word AND id < :end"
                            " LIMIT 2", kind->table, kind->table);

  return g_strdup_printf ("SELECT id FROM %s WHERE id >= :word AND id < :end LIMIT 2",
                          kind->table);
}

/* Adds what @word names among the records of @kind to @found. */
static gboolean
find_in_kind (FbStore       *self,
              const FbKind  *kind,
              const char    *word,
              GPtrArray     *found,
              GError       **error)
{
  g_autofree char *sql = dup_find_sql (kind, word);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, error);
  /* Shorter than eight digits is no id: then nothing lies before the end. */
  g_autofree char *end = strlen (word) >= LEAST_PREFIX ? g_strconcat (word, "g", NULL) : NULL;

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":word", word);
  if (sqlite3_bind_parameter_index (stmt, ":end") > 0)
    _fb_bind_text (stmt, ":end", end);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      FbRecord *record = fb_store_get (self, kind, (const char *) sqlite3_column_text (stmt, 0),
                                       error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (found, record);
    }

  return TRUE;
}

/**
 * fb_store_find:
 * @id_or_code: an id, at least its first eight digits, or the code of a
 *   programme, duo or member of staff
 *
 * Returns: (transfer full): the record, or %NULL with %FB_ERROR_NOT_FOUND, or
 *   %FB_ERROR_INVALID where more than one is meant
 */
FbRecord *
fb_store_find (FbStore     *self,
               const char  *id_or_code,
               GError     **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  const FbKind *const *kinds;
  guint n_kinds;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (id_or_code != NULL, NULL);

  kinds = fb_kinds_get_all (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      if (is_shared (kinds[i]) && !find_in_kind (self, kinds[i], id_or_code, found, error))
        return NULL;
    }

  if (found->len == 0)
    {
      set_not_found (id_or_code, error);
      return NULL;
    }

  if (found->len > 1)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID,
                   _("More than one record is called “%s”. Give its id."), id_or_code);
      return NULL;
    }

  return g_object_ref (found->pdata[0]);
}

/**
 * fb_store_list:
 * @field: (nullable): the name of a field, as in XML
 * @value: (nullable): its value; %NULL lists those without one
 * @order: (nullable): columns, with DESC where wanted
 *
 * For what belongs to one record. Lists of any length are in
 * fb-store-lists.h.
 *
 * Returns: (transfer full) (element-type FbRecord)
 */
GPtrArray *
fb_store_list (FbStore       *self,
               const FbKind  *kind,
               const char    *field,
               const char    *value,
               const char    *order,
               GError       **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const FbField *known = field != NULL ? fb_kind_find_field (kind, field) : NULL;
  g_autofree char *column = known != NULL ? fb_field_dup_column (known) : NULL;
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (field == NULL || known != NULL, NULL);

  g_string_printf (sql, "SELECT %s FROM %s", _fb_store_columns (self, kind), kind->table);
  if (column != NULL)
    /* An index that leaves out what has no value serves = but not IS. */
    g_string_append_printf (sql, value != NULL ? " WHERE %s = :value" : " WHERE %s IS NULL", column);
  g_string_append_printf (sql, " ORDER BY %s%sid", order != NULL ? order : "",
                          order != NULL ? ", " : "");

  stmt = _fb_store_prepare (self, sql->str, error);
  if (stmt == NULL)
    return NULL;
  if (column != NULL && value != NULL)
    _fb_bind_text (stmt, ":value", value);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (records, _fb_store_read (self, kind, stmt));

  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&records);
}

/* How many records of @kind there are; -1 with an error. */
gint64
fb_store_count (FbStore       *self,
                const FbKind  *kind,
                GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", kind->table);
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), -1);

  stmt = _fb_store_prepare (self, sql, error);
  if (stmt == NULL)
    return -1;
  if (sqlite3_step (stmt) != SQLITE_ROW)
    {
      _fb_store_fail (self, error);
      return -1;
    }

  return sqlite3_column_int64 (stmt, 0);
}
