/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-log.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-private.h"

#include <glib/gi18n.h>

void
fb_change_free (FbChange *self)
{
  g_free (self->at);
  g_free (self->staff_id);
  g_free (self->deed);
  g_free (self->reason);
  g_free (self->kind);
  g_free (self->record_id);
  g_free (self->field);
  g_free (self->old_value);
  g_free (self->new_value);
  g_free (self);
}

/* The row of the open group, written with its first change. */
gboolean
_fb_store_write_group (FbStore  *self,
                       GError  **error)
{
  g_autofree char *now = NULL;
  sqlite3_stmt *stmt;

  if (self->group != 0)
    return TRUE;

  now = _fb_store_now (self);
  stmt =
    _fb_store_statement (self,
                         "INSERT INTO change_group (at, staff_id, deed, reason, undoes, binding)"
                         " VALUES (:at, :staff_id, :deed, :reason, nullif (:undoes, 0), :binding)",
                         error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":at", now);
  _fb_bind_text (stmt, ":staff_id", self->actor);
  _fb_bind_text (stmt, ":deed", self->deed);
  _fb_bind_text (stmt, ":reason", self->reason);
  _fb_bind_int (stmt, ":undoes", self->undoes);
  _fb_bind_int (stmt, ":binding", (self->group_flags & FB_GROUP_BINDING) != 0);
  if (!_fb_store_run (self, stmt, error))
    return FALSE;

  self->group = sqlite3_last_insert_rowid (self->db);
  return TRUE;
}

gboolean
_fb_store_log (FbStore        *self,
               char            op,
               FbRecord       *record,
               const FbField  *field,
               const char     *old_value,
               const char     *new_value,
               GError        **error)
{
  char op_text[] = { op, '\0' };
  sqlite3_stmt *stmt;

  g_assert (self->in_group);

  /* a reason is of this change alone */
  if (self->group == 0 && self->reason == NULL && (self->group_flags & FB_GROUP_EXTEND) != 0)
    self->group = _fb_store_find_extendable (self, record, field);
  if (!_fb_store_write_group (self, error))
    return FALSE;

  stmt = _fb_store_statement (self,
                              "INSERT INTO change (group_id, op, kind, record_id, field,"
                              " old_value, new_value)"
                              " VALUES (:group_id, :op, :kind, :record_id, :field,"
                              " :old_value, :new_value)",
                              error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_int (stmt, ":group_id", self->group);
  _fb_bind_text (stmt, ":op", op_text);
  _fb_bind_text (stmt, ":kind", fb_record_get_kind (record)->name);
  _fb_bind_text (stmt, ":record_id", fb_record_get_id (record));
  _fb_bind_text (stmt, ":field", field != NULL ? field->name : NULL);
  _fb_bind_text (stmt, ":old_value", old_value);
  _fb_bind_text (stmt, ":new_value", new_value);

  return _fb_store_run (self, stmt, error);
}

static char *
dup_text (sqlite3_stmt *stmt,
          int           index)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, index));
}

static FbChange *
read_change (sqlite3_stmt *stmt)
{
  FbChange *change = g_new0 (FbChange, 1);

  change->seq = sqlite3_column_int64 (stmt, 0);
  change->group = sqlite3_column_int64 (stmt, 1);
  change->at = dup_text (stmt, 2);
  change->staff_id = dup_text (stmt, 3);
  change->deed = dup_text (stmt, 4);
  change->reason = dup_text (stmt, 5);
  change->op = _fb_column_text (stmt, 6)[0];
  change->kind = dup_text (stmt, 7);
  change->record_id = dup_text (stmt, 8);
  change->field = dup_text (stmt, 9);
  change->old_value = dup_text (stmt, 10);
  change->new_value = dup_text (stmt, 11);

  return change;
}

#define SELECT_CHANGES \
  "SELECT change.seq, change.group_id, at, staff_id, deed, reason, op, kind, record_id," \
  " field, old_value, new_value" \
  " FROM change JOIN change_group ON change_group.id = change.group_id "

GPtrArray *
_fb_store_changes_of (FbStore  *self,
                      gint64    group,
                      GError  **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_change_free);
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self, SELECT_CHANGES "WHERE group_id = :group_id ORDER BY seq DESC", error);

  int rc;

  if (stmt == NULL)
    return NULL;

  _fb_bind_int (stmt, ":group_id", group);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (changes, read_change (stmt));

  /* half of a deed is not taken back */
  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&changes);
}

/**
 * fb_store_list_changes:
 * @record_id: (nullable): one record; %NULL for all
 * @limit: at most so many; 0 for all
 *
 * Returns: (transfer full) (element-type FbChange): newest first
 */
GPtrArray *
fb_store_list_changes (FbStore     *self,
                       const char  *record_id,
                       guint        limit,
                       GError     **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_change_free);
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_prepare (self,
                            record_id != NULL
                            ? SELECT_CHANGES "WHERE record_id = :id ORDER BY seq DESC LIMIT :limit"
                            : SELECT_CHANGES "ORDER BY seq DESC LIMIT :limit",
                            error);
  if (stmt == NULL)
    return NULL;

  if (record_id != NULL)
    _fb_bind_text (stmt, ":id", record_id);
  _fb_bind_int (stmt, ":limit", limit > 0 ? (gint64) limit : -1);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (changes, read_change (stmt));

  return g_steal_pointer (&changes);
}

/* Deeds are in the order of their time, so no more are read than there were that
 * day and since. */
int
fb_store_count_deeds (FbStore    *self,
                      const char *day,
                      const char *staff_id)
{
  sqlite3_stmt *stmt;
  int n = 0;

  g_return_val_if_fail (FB_IS_STORE (self), 0);
  g_return_val_if_fail (day != NULL, 0);

  stmt = _fb_store_statement (self,
                              "SELECT at, deed NOT IN ('undo', 'sample') AND"
                              " (:staff_id IS NULL OR staff_id IS :staff_id)"
                              " FROM change_group ORDER BY id DESC", NULL);
  if (stmt == NULL)
    return 0;

  _fb_bind_text (stmt, ":staff_id", staff_id);
  while (sqlite3_step (stmt) == SQLITE_ROW && g_str_has_prefix (_fb_column_text (stmt, 0), day))
    n += sqlite3_column_int (stmt, 1);
  sqlite3_reset (stmt);

  return n;
}

char *
fb_store_dup_last_day (FbStore *self)
{
  sqlite3_stmt *stmt;
  char *day = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_statement (self, "SELECT substr(at, 1, 10) FROM change_group ORDER BY id DESC LIMIT 1", NULL);
  if (stmt == NULL)
    return NULL;

  if (sqlite3_step (stmt) == SQLITE_ROW)
    day = g_strdup (_fb_column_text (stmt, 0));
  sqlite3_reset (stmt);

  return day;
}

char **
fb_store_list_made (FbStore      *self,
                    gint64        group,
                    const FbKind *kind)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_prepare (self,
                            "SELECT record_id FROM change WHERE group_id = :group AND op = 'c'"
                            " AND kind = :kind ORDER BY seq",
                            NULL);
  if (stmt != NULL)
    {
      _fb_bind_int (stmt, ":group", group);
      _fb_bind_text (stmt, ":kind", kind->name);
    }
  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    g_strv_builder_add (ids, (const char *) sqlite3_column_text (stmt, 0));

  return g_strv_builder_end (ids);
}

gint64
fb_store_find_import (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), 0);

  return _fb_store_number (self, "SELECT max (id) FROM change_group WHERE deed = 'import'", 0);
}
