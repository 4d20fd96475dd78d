/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* References that only tell of a record: they do not keep it, and are empty once it is gone. */
static const struct
{
  const FbKind *kind;
  const char   *field;
} loose[] = {
  { &fb_action_kind, "contact-id" },
};

/* What goes: owners before what they own. */
typedef struct
{
  FbStore    *store;
  GPtrArray  *records; /* FbRecord */
  GHashTable *ids;     /* of these records */
} Removal;

static gboolean
run_for_id (FbStore     *self,
            const char  *sql,
            const char  *id,
            GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  return _fb_store_run (self, stmt, error);
}

static gboolean
write_tombstone (FbStore     *self,
                 FbRecord    *record,
                 const char  *reason,
                 GError     **error)
{
  g_autofree char *now = _fb_store_now (self);
  sqlite3_stmt *stmt =
    _fb_store_statement (self,
                         "INSERT INTO tombstone (id, created, modified, modified_by, revision,"
                         " record_kind, reason, removed_at)"
                         " VALUES (:id, :now, :now, :staff_id, 1, :kind, :reason, :now)"
                         " ON CONFLICT (id) DO NOTHING",
                         error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", fb_record_get_id (record));
  _fb_bind_text (stmt, ":now", now);
  _fb_bind_text (stmt, ":staff_id", self->actor);
  _fb_bind_text (stmt, ":kind", fb_record_get_kind (record)->name);
  _fb_bind_text (stmt, ":reason", reason);

  return _fb_store_run (self, stmt, error);
}

/* Removes this one record: its row, with its XML in the log and a tombstone in
 * its place. Whoever calls has seen to those that refer to it. What an import
 * brought and that is taken back leaves no tombstone: it would remove the
 * record at the sender's too, and keep the file from coming in again. */
gboolean
_fb_store_delete (FbStore     *self,
                  FbRecord    *record,
                  const char  *reason,
                  GError     **error)
{
  g_autofree char *xml = _fb_record_to_xml (record);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = :id",
                                          fb_record_get_kind (record)->table);

  if ((!self->unmakes_import && !_fb_store_guard_seal (self, record, TRUE, error)) ||
      !_fb_store_mark (self, fb_record_get_kind (record), fb_record_get_id (record), error) ||
      !run_for_id (self, sql, fb_record_get_id (record), error) ||
      !_fb_store_log (self, 'd', record, NULL, xml, NULL, error) ||
      (!self->unmakes_import && !write_tombstone (self, record, reason, error)))
    return FALSE;

  _fb_store_touch (self, record, 'd');
  _fb_store_forget (self, record);

  return TRUE;
}

static gboolean collect (Removal   *removal,
                         FbRecord  *record,
                         GError   **error);

static gboolean
collect_parts (Removal        *removal,
               const FbKind   *kind,
               const FbField  *field,
               const char     *id,
               GError        **error)
{
  g_autoptr(GPtrArray) parts = fb_store_list (removal->store, kind, field->name, id, NULL, error);

  if (parts == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      if (!collect (removal, parts->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Takes @record and all that it owns. */
static gboolean
collect (Removal   *removal,
         FbRecord  *record,
         GError   **error)
{
  const char *id = fb_record_get_id (record);
  const char *name = fb_record_get_kind (record)->name;
  const FbKind *const *kinds;
  guint n_kinds;

  if (!g_hash_table_add (removal->ids, (char *) id))
    return TRUE;
  g_ptr_array_add (removal->records, g_object_ref (record));

  kinds = fb_kinds_get_all (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FbField *field = &kinds[i]->fields[j];

          if ((field->flags & FB_FIELD_OWNER) != 0 &&
              g_str_equal (fb_field_get_ref_kind (field), name) &&
              !collect_parts (removal, kinds[i], field, id, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Refuses where a record that stays refers to @id by @field. */
static gboolean
check_field (Removal        *removal,
             const FbKind   *kind,
             const FbField  *field,
             const char     *id,
             GError        **error)
{
  g_autofree char *column = fb_field_dup_column (field);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = :id", kind->table, column);
  sqlite3_stmt *stmt = _fb_store_statement (removal->store, sql, error);
  gboolean ok = stmt != NULL;

  if (ok)
    _fb_bind_text (stmt, ":id", id);

  while (ok && sqlite3_step (stmt) == SQLITE_ROW)
    {
      ok = g_hash_table_contains (removal->ids, _fb_column_text (stmt, 0));
      if (!ok)
        g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
                     _("It is still in use in a record of the kind “%s”, as “%s”."),
                     _(kind->label), fb_field_get_label (field));
    }

  if (stmt != NULL)
    sqlite3_reset (stmt);
  return ok;
}

/* What stays and only tells of @id by @field tells of nothing instead. */
static gboolean
loosen (Removal        *removal,
        const FbKind   *kind,
        const FbField  *field,
        const char     *id,
        GError        **error)
{
  g_autoptr(GPtrArray) records = fb_store_list (removal->store, kind, field->name, id, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (g_hash_table_contains (removal->ids, fb_record_get_id (records->pdata[i])))
        continue;

      _fb_store_reload (removal->store, records->pdata[i]);
      g_object_set (records->pdata[i], field->name, NULL, NULL);
      if (!fb_store_save (removal->store, records->pdata[i], error))
        return FALSE;
    }

  return records != NULL;
}

static gboolean
is_loose (const FbKind  *kind,
          const FbField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      if (loose[i].kind == kind && g_str_equal (loose[i].field, field->name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
see_to_field (Removal        *removal,
              const FbKind   *kind,
              const FbField  *field,
              const char     *id,
              GError        **error)
{
  return is_loose (kind, field) ? loosen (removal, kind, field, id, error)
                                : check_field (removal, kind, field, id, error);
}

static gboolean
check_unused (Removal   *removal,
              FbRecord  *record,
              GError   **error)
{
  const char *name = fb_record_get_kind (record)->name;
  const FbKind *const *kinds;
  guint n_kinds;

  kinds = fb_kinds_get_all (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FbField *field = &kinds[i]->fields[j];

          if (field->kind == FB_FIELD_REF &&
              (field->flags & FB_FIELD_OWNER) == 0 &&
              g_str_equal (fb_field_get_ref_kind (field), name) &&
              !see_to_field (removal, kinds[i], field, fb_record_get_id (record), error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Signatures stand in the way of their agreement while they are stored, so it
 * is asked before anything goes. */
static gboolean
check_all (Removal  *removal,
           GError  **error)
{
  for (guint i = 0; i < removal->records->len; i++)
    {
      if (!_fb_store_guard_seal (removal->store, removal->records->pdata[i], TRUE, error) ||
          !check_unused (removal, removal->records->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_all (FbStore   *self,
            FbRecord  *record,
            GError   **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Removal removal = { self, records, ids };
  g_autoptr(FbRecord) stored = NULL;

  /* Not what somebody is typing, but what is stored goes into the log. */
  stored = fb_store_get (self, fb_record_get_kind (record), fb_record_get_id (record), error);
  if (stored == NULL)
    return FALSE;
  _fb_store_reload (self, stored);

  if (!collect (&removal, stored, error) || !check_all (&removal, error))
    return FALSE;

  for (guint i = records->len; i > 0; i--)
    {
      if (!_fb_store_delete (self, records->pdata[i - 1], "deleted", error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fb_store_remove:
 *
 * Removes the record and everything it owns. Tombstones stay, so that an older
 * copy does not bring it back.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED (in use, or signed),
 *   %FB_ERROR_NOT_FOUND, %FB_ERROR_READ_ONLY or %FB_ERROR_FAILED
 */
gboolean
fb_store_remove (FbStore   *self,
                 FbRecord  *record,
                 GError   **error)
{
  gboolean own;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (FB_IS_RECORD (record), FALSE);

  if (!_fb_store_join (self, "remove", &own, error))
    return FALSE;

  return _fb_store_leave (self, own, remove_all (self, record, error), error);
}

/**
 * fb_store_remove_joined:
 * @record: what nothing refers to any more
 * @into: the id of the record that takes its place
 *
 * Removes a record that turned out to be another one; its tombstone says which.
 * Inside an open group.
 */
gboolean
fb_store_remove_joined (FbStore     *self,
                        FbRecord    *record,
                        const char  *into,
                        GError     **error)
{
  sqlite3_stmt *stmt;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->in_group, FALSE);

  if (!_fb_store_delete (self, record, "merged", error))
    return FALSE;

  stmt = _fb_store_statement (self, "UPDATE tombstone SET merged_into = :into WHERE id = :id", error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":into", into);
  _fb_bind_text (stmt, ":id", fb_record_get_id (record));

  return _fb_store_run (self, stmt, error);
}
