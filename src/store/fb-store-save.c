/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* One field that differs from what is stored. */
typedef struct
{
  const FbField *field;
  char          *old_value; /* (nullable) as the log keeps it */
} Difference;

static void
difference_free (gpointer data)
{
  Difference *difference = data;

  g_free (difference->old_value);
  g_free (difference);
}

static gboolean
check_value (FbRecord       *record,
             const FbField  *field,
             GError        **error)
{
  g_autofree char *text = NULL;

  if (!fb_record_is_set (record, field))
    {
      if ((field->flags & FB_FIELD_KEY) == 0)
        return TRUE;

      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is needed."),
                   fb_field_get_label (field));
      return FALSE;
    }

  if (field->kind == FB_FIELD_BLOB)
    return TRUE;

  text = fb_record_dup_text (record, field);
  if (fb_field_check (field, text, error))
    return TRUE;

  g_prefix_error (error, "%s: ", fb_field_get_label (field));
  return FALSE;
}

/* A note, an answer, an attachment can belong to records of several kinds, and
 * belongs to one; an attendance besides to its event, which it cannot be without. */
static gboolean
check_owner (FbRecord  *record,
             GError   **error)
{
  const FbKind *kind = fb_record_get_kind (record);
  guint n_possible = 0;
  guint n_set = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if ((kind->fields[i].flags & FB_FIELD_OWNER) && !(kind->fields[i].flags & FB_FIELD_KEY))
        {
          n_possible++;
          n_set += fb_record_is_set (record, &kind->fields[i]);
        }
    }

  if (n_possible < 2 || n_set == 1)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("It must be about one record, not %u."), n_set);
  return FALSE;
}

static gboolean
check_all (FbRecord  *record,
           GError   **error)
{
  const FbKind *kind = fb_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!check_value (record, &kind->fields[i], error))
        return FALSE;
    }

  return check_owner (record, error);
}

static void
bind_value (sqlite3_stmt  *stmt,
            int            index,
            FbRecord      *record,
            const FbField *field)
{
  GBytes *bytes;

  if (!fb_record_is_set (record, field))
    sqlite3_bind_null (stmt, index);
  else if (field->kind == FB_FIELD_INT)
    {
      gint64 number;

      g_object_get (record, field->name, &number, NULL);
      sqlite3_bind_int64 (stmt, index, number);
    }
  else if (field->kind == FB_FIELD_BLOB)
    {
      bytes = fb_record_get_bytes (record, field);
      sqlite3_bind_blob64 (stmt, index, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                           SQLITE_TRANSIENT);
    }
  else
    sqlite3_bind_text (stmt, index, fb_record_peek_text (record, field), -1, SQLITE_TRANSIENT);
}

/* ---- a new record ---- */

static sqlite3_stmt *
get_insert (FbStore       *self,
            const FbKind  *kind,
            GError       **error)
{
  g_autoptr(GString) values = g_string_new ("?");
  g_autofree char *sql = NULL;

  for (guint i = 1; i < FB_FIRST_FIELD + kind->n_fields; i++)
    g_string_append (values, ", ?");

  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", kind->table,
                         _fb_store_columns (self, kind), values->str);
  return _fb_store_statement (self, sql, error);
}

/* What comes back is not removed any more. */
static gboolean
drop_tombstone (FbStore     *self,
                const char  *id,
                GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, "DELETE FROM tombstone WHERE id = :id", error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  return _fb_store_run (self, stmt, error);
}

/* Inserts without asking whether it is there. Keeps the stamp of creation. */
gboolean
_fb_store_insert (FbStore   *self,
                  FbRecord  *record,
                  gint64     revision,
                  GError   **error)
{
  const FbKind *kind = fb_record_get_kind (record);
  g_autofree char *now = _fb_store_now (self);
  g_autofree char *created = g_strdup (fb_record_get_created (record));
  sqlite3_stmt *stmt;

  if (created == NULL)
    created = g_strdup (now);

  if (!check_all (record, error) ||
      !_fb_store_guard_seal (self, record, FALSE, error) ||
      !drop_tombstone (self, fb_record_get_id (record), error) ||
      !(stmt = get_insert (self, kind, error)))
    return FALSE;

  sqlite3_bind_text (stmt, 1, fb_record_get_id (record), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, created, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, now, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 4, self->actor, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (stmt, 5, revision);
  for (guint i = 0; i < kind->n_fields; i++)
    bind_value (stmt, FB_FIRST_FIELD + 1 + i, record, &kind->fields[i]);

  if (!_fb_store_run (self, stmt, error) ||
      !_fb_store_guard_across (self, record, error) ||
      !_fb_store_log (self, 'c', record, NULL, NULL, NULL, error) ||
      !_fb_store_mark (self, kind, fb_record_get_id (record), error))
    return FALSE;

  _fb_store_touch (self, record, 'c');
  fb_record_set_origin (record, created, now, self->actor, revision);
  _fb_store_remember (self, record);

  return TRUE;
}

/* ---- a known record ---- */

static gboolean
is_stored (FbRecord      *record,
           const FbField *field,
           sqlite3_stmt  *row,
           int            index)
{
  GBytes *bytes;

  if (sqlite3_column_type (row, index) == SQLITE_NULL || !fb_record_is_set (record, field))
    return (sqlite3_column_type (row, index) == SQLITE_NULL) == !fb_record_is_set (record, field);

  if (field->kind == FB_FIELD_INT)
    {
      gint64 number;

      g_object_get (record, field->name, &number, NULL);
      return number == sqlite3_column_int64 (row, index);
    }

  if (field->kind == FB_FIELD_BLOB)
    {
      bytes = fb_record_get_bytes (record, field);
      return g_bytes_get_size (bytes) == (gsize) sqlite3_column_bytes (row, index) &&
             memcmp (g_bytes_get_data (bytes, NULL), sqlite3_column_blob (row, index),
                     g_bytes_get_size (bytes)) == 0;
    }

  return g_str_equal (fb_record_peek_text (record, field), sqlite3_column_text (row, index));
}

/* (transfer full) (element-type Difference) */
static GPtrArray *
list_differences (FbRecord     *record,
                  sqlite3_stmt *row)
{
  const FbKind *kind = fb_record_get_kind (record);
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      Difference *difference;

      if (is_stored (record, field, row, FB_FIRST_FIELD + i))
        continue;

      difference = g_new0 (Difference, 1);
      difference->field = field;
      difference->old_value = _fb_dup_column (row, field, FB_FIRST_FIELD + i);
      g_ptr_array_add (differences, difference);
    }

  return differences;
}

static gboolean
check_differences (FbStore    *self,
                   FbRecord   *record,
                   GPtrArray  *differences,
                   GError    **error)
{
  gboolean only_allowed = TRUE;

  for (guint i = 0; i < differences->len; i++)
    {
      Difference *difference = differences->pdata[i];

      if (!check_value (record, difference->field, error))
        return FALSE;
      only_allowed &= _fb_field_outlives_seal (fb_record_get_kind (record), difference->field);
    }

  return check_owner (record, error) &&
         (only_allowed || _fb_store_guard_seal (self, record, TRUE, error));
}

static gboolean
write_update (FbStore     *self,
              FbRecord    *record,
              GPtrArray   *differences,
              const char  *now,
              gint64       revision,
              GError     **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_string_printf (sql, "UPDATE %s SET modified = ?1, modified_by = ?2, revision = ?3",
                   fb_record_get_kind (record)->table);
  for (guint i = 0; i < differences->len; i++)
    {
      Difference *difference = differences->pdata[i];
      g_autofree char *column = fb_field_dup_column (difference->field);

      g_string_append_printf (sql, ", %s = ?%u", column, i + 5);
    }
  g_string_append (sql, " WHERE id = ?4");

  if (!(stmt = _fb_store_statement (self, sql->str, error)))
    return FALSE;

  sqlite3_bind_text (stmt, 1, now, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, self->actor, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (stmt, 3, revision);
  sqlite3_bind_text (stmt, 4, fb_record_get_id (record), -1, SQLITE_TRANSIENT);
  for (guint i = 0; i < differences->len; i++)
    bind_value (stmt, i + 5, record, ((Difference *) differences->pdata[i])->field);

  return _fb_store_run (self, stmt, error);
}

static gboolean
update (FbStore    *self,
        FbRecord   *record,
        GPtrArray  *differences,
        GError    **error)
{
  g_autofree char *now = _fb_store_now (self);
  g_autofree char *created = g_strdup (fb_record_get_created (record));
  const FbKind *kind = fb_record_get_kind (record);
  gint64 revision = fb_record_get_revision (record) + 1;

  if (!check_differences (self, record, differences, error) ||
      !_fb_store_mark (self, kind, fb_record_get_id (record), error) ||
      !write_update (self, record, differences, now, revision, error) ||
      !_fb_store_guard_across (self, record, error) ||
      !_fb_store_mark (self, kind, fb_record_get_id (record), error))
    return FALSE;

  for (guint i = 0; i < differences->len; i++)
    {
      Difference *difference = differences->pdata[i];
      g_autofree char *value = _fb_record_dup_logged (record, difference->field);

      if (!_fb_store_log (self, 'u', record, difference->field, difference->old_value, value,
                          error))
        return FALSE;
    }

  _fb_store_touch (self, record, 'u');
  fb_record_set_origin (record, created, now, self->actor, revision);
  _fb_store_remember (self, record);

  return TRUE;
}

static gboolean
set_conflict (FbRecord     *record,
              const char   *format,
              GError      **error)
{
  g_set_error (error, FB_ERROR, FB_ERROR_CONFLICT, format,
               _(fb_record_get_kind (record)->label));
  return FALSE;
}

static gboolean
save (FbStore   *self,
      FbRecord  *record,
      GError   **error)
{
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GError) local_error = NULL;
  sqlite3_stmt *row = _fb_store_row (self, fb_record_get_kind (record),
                                     fb_record_get_id (record), &local_error);
  gint64 revision;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (row == NULL)
    {
      if (fb_record_get_revision (record) > 0)
        return set_conflict (record, _("“%s”: the record was removed meanwhile."), error);
      return _fb_store_insert (self, record, 1, error);
    }

  revision = sqlite3_column_int64 (row, 4);
  differences = list_differences (record, row);
  sqlite3_reset (row);

  if (differences->len == 0)
    return TRUE;
  if (fb_record_get_revision (record) != revision)
    return set_conflict (record, _("“%s”: the record was changed meanwhile."), error);

  return update (self, record, differences, error);
}

/**
 * fb_store_save:
 *
 * Writes what differs from what is stored, and the change log with it. A
 * record that is stored already as it is writes nothing.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID (names the field), %FB_ERROR_REFUSED
 *   (signed), %FB_ERROR_CONFLICT (changed or removed meanwhile),
 *   %FB_ERROR_READ_ONLY or %FB_ERROR_FAILED
 */
gboolean
fb_store_save (FbStore   *self,
               FbRecord  *record,
               GError   **error)
{
  gboolean is_new;
  gboolean own;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (FB_IS_RECORD (record), FALSE);

  is_new = fb_record_get_revision (record) == 0;
  if (!_fb_store_join (self, is_new ? "create" : "edit", &own, error))
    return FALSE;

  return _fb_store_leave (self, own, save (self, record, error), error);
}
