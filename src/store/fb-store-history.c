/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include "store/fb-store-log.h"

/* Which groups can be taken back. A group counts until another one that counts
 * undoes it: taking back a taking back makes the first count again. */

void
fb_change_group_free (FbChangeGroup *self)
{
  g_free (self->at);
  g_free (self->staff_id);
  g_free (self->deed);
  g_free (self->reason);
  g_free (self->kind);
  g_free (self->record_id);
  g_free (self->field);
  g_free (self);
}

static char *
dup_text (sqlite3_stmt *stmt,
          int           index)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, index));
}

/* (nullable): what the group is about */
FbChangeGroup *
fb_store_get_group (FbStore *self,
                    gint64   group)
{
  FbChangeGroup *found;
  sqlite3_stmt *stmt = _fb_store_statement (
    self,
    "SELECT change_group.id, at, staff_id, deed, reason, binding, kind, record_id,"
    " (SELECT max (field) FROM change WHERE group_id = :group"
    "  HAVING count (DISTINCT field) = 1 AND count (DISTINCT record_id) = 1 AND min (op) = 'u'),"
    " (SELECT count (*) FROM change WHERE group_id = :group)"
    " FROM change_group LEFT JOIN change ON change.group_id = change_group.id"
    " WHERE change_group.id = :group ORDER BY seq LIMIT 1", NULL);

  if (stmt == NULL)
    return NULL;

  _fb_bind_int (stmt, ":group", group);
  if (sqlite3_step (stmt) != SQLITE_ROW)
    {
      sqlite3_reset (stmt);
      return NULL;
    }

  found = g_new0 (FbChangeGroup, 1);
  found->id = sqlite3_column_int64 (stmt, 0);
  found->at = dup_text (stmt, 1);
  found->staff_id = dup_text (stmt, 2);
  found->deed = dup_text (stmt, 3);
  found->reason = dup_text (stmt, 4);
  found->binding = sqlite3_column_int (stmt, 5) != 0;
  found->kind = dup_text (stmt, 6);
  found->record_id = dup_text (stmt, 7);
  found->field = dup_text (stmt, 8);
  found->n_changes = sqlite3_column_int (stmt, 9);
  sqlite3_reset (stmt);

  return found;
}

/* The group that @group takes back; 0 for none. */
gint64
fb_store_get_undone_group (FbStore *self,
                           gint64   group)
{
  sqlite3_stmt *stmt = _fb_store_statement (
    self, "SELECT undoes FROM change_group WHERE id = :group", NULL);
  gint64 undone = 0;

  if (stmt == NULL)
    return 0;

  _fb_bind_int (stmt, ":group", group);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    undone = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);

  return undone;
}

static gboolean
counts (FbStore *self,
        gint64   group)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (
    self, "SELECT id FROM change_group WHERE undoes = :group", NULL);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_int (stmt, ":group", group);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      if (counts (self, sqlite3_column_int64 (stmt, 0)))
        return FALSE;
    }

  return TRUE;
}

gboolean
fb_store_group_counts (FbStore *self,
                       gint64   group)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return counts (self, group);
}

FbGroupState
_fb_store_judge_group (FbStore *self,
                       gint64   group)
{
  g_autoptr(FbChangeGroup) found = fb_store_get_group (self, group);

  if (found == NULL)
    return FB_GROUP_IS_UNKNOWN;
  if (found->binding)
    return FB_GROUP_IS_BINDING;

  return counts (self, group) ? FB_GROUP_IS_LIVE : FB_GROUP_IS_UNDONE;
}

/* The newest group of @sql that counts; 0 for none. */
static gint64
find_newest (FbStore    *self,
             const char *sql,
             gint64      from)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, NULL);

  if (stmt == NULL)
    return 0;

  if (sqlite3_bind_parameter_index (stmt, ":from") > 0)
    {
      _fb_bind_int (stmt, ":from", from);
      _fb_bind_text (stmt, ":staff_id", self->actor);
    }

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      if (counts (self, sqlite3_column_int64 (stmt, 0)))
        return sqlite3_column_int64 (stmt, 0);
    }

  return 0;
}

static FbChangeGroup *
get_or_null (FbStore *self,
             gint64   group)
{
  return group != 0 ? fb_store_get_group (self, group) : NULL;
}

FbChangeGroup *
fb_store_peek_undo (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  return get_or_null (self, find_newest (
    self,
    "SELECT id FROM change_group"
    " WHERE undoes IS NULL AND id >= :from AND staff_id IS :staff_id"
    " AND id > (SELECT ifnull (max (id), 0) FROM change_group WHERE binding = 1)"
    " ORDER BY id DESC", self->first_group_of_session));
}

/* Taking back what took back an ordinary group, unless something else was done
 * after it. */
#define REDOABLE \
  "SELECT id FROM change_group AS redoable" \
  " WHERE undoes IN (SELECT id FROM change_group WHERE undoes IS NULL)" \
  " AND NOT EXISTS (SELECT 1 FROM change_group AS later" \
  "  WHERE later.undoes IS NULL AND later.id > redoable.id)"

FbChangeGroup *
fb_store_peek_redo (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  return get_or_null (self, find_newest (
    self, REDOABLE " AND id >= :from AND staff_id IS :staff_id ORDER BY id DESC",
    self->first_group_of_session));
}

gint64
fb_store_find_undoable (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), 0);

  return find_newest (self,
                      "SELECT id FROM change_group WHERE undoes IS NULL AND binding = 0"
                      " ORDER BY id DESC", 0);
}

gint64
fb_store_find_redoable (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), 0);

  return find_newest (self, REDOABLE " ORDER BY id DESC", 0);
}

/* The newest group of all, if the open one may go on with it: the same deed of
 * the same person on the same field. 0 where it may not. */
gint64
_fb_store_find_extendable (FbStore       *self,
                           FbRecord      *record,
                           const FbField *field)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (
    self,
    "SELECT change_group.id FROM change_group JOIN change ON group_id = change_group.id"
    " WHERE change_group.id = (SELECT max (id) FROM change_group)"
    " AND change_group.id >= :from AND undoes IS NULL AND binding = 0"
    " AND deed = :deed AND staff_id IS :staff_id"
    " AND seq = (SELECT max (seq) FROM change)"
    " AND record_id = :id AND (op = 'c' OR field = :field)", NULL);

  if (stmt == NULL)
    return 0;

  _fb_bind_int (stmt, ":from", self->first_group_of_session);
  _fb_bind_text (stmt, ":deed", self->deed);
  _fb_bind_text (stmt, ":staff_id", self->actor);
  _fb_bind_text (stmt, ":id", fb_record_get_id (record));
  _fb_bind_text (stmt, ":field", field != NULL ? field->name : NULL);

  return sqlite3_step (stmt) == SQLITE_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
}
