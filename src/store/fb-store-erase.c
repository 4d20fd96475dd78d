/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-erase-private.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-kept.h"

#include <glib/gi18n.h>

#define SETTING_DUE "erasure-due"

/* A record of temp.erase. */
typedef struct
{
  const FbKind *kind;
  char         *id;
  gboolean      is_own;
} Target;

static void
target_free (gpointer data)
{
  Target *self = data;

  g_free (self->id);
  g_free (self);
}

void
fb_erasable_free (FbErasable *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

/* (transfer full) (element-type Target) (nullable): parts last */
static GPtrArray *
list_targets (FbStore     *self,
              const char  *person_id,
              GError     **error)
{
  g_autoptr(GPtrArray) targets = g_ptr_array_new_with_free_func (target_free);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  if (!_fb_erase_fill (self, person_id, error))
    return NULL;

  for (guint i = 0; i < n_kinds; i++)
    {
      sqlite3_stmt *stmt = _fb_store_statement (self,
                                                "SELECT id, is_own FROM temp.erase WHERE kind = :kind ORDER BY id",
                                                error);

      if (stmt == NULL)
        return NULL;

      _fb_bind_text (stmt, ":kind", kinds[i]->name);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        {
          Target *target = g_new0 (Target, 1);

          target->kind = kinds[i];
          target->id = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
          target->is_own = sqlite3_column_int (stmt, 1);
          g_ptr_array_add (targets, target);
        }
      sqlite3_reset (stmt);
    }

  return g_steal_pointer (&targets);
}

static gboolean
add_values (FbStore       *self,
            const Target  *target,
            GPtrArray     *values,
            GError       **error)
{
  sqlite3_stmt *row = _fb_store_row (self, target->kind, target->id, error);

  if (row == NULL)
    return FALSE;

  for (guint i = 0; i < target->kind->n_fields; i++)
    {
      const FbField *field = &target->kind->fields[i];
      int column = FB_FIRST_FIELD + (int) i;
      gboolean is_free;
      FbErasable *value;

      if (!_fb_erase_takes (target->kind, field, target->is_own, &is_free) ||
          sqlite3_column_type (row, column) == SQLITE_NULL)
        continue;

      value = g_new0 (FbErasable, 1);
      value->kind = target->kind;
      value->id = g_strdup (target->id);
      value->field = field;
      value->text = field->kind != FB_FIELD_BLOB ? g_strdup ((const char *) sqlite3_column_text (row, column)) : NULL;
      value->is_free = is_free;
      g_ptr_array_add (values, value);
    }

  sqlite3_reset (row);
  return TRUE;
}

GPtrArray *
fb_store_list_erasable (FbStore     *self,
                        const char  *person_id,
                        GError     **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_erasable_free);
  g_autoptr(GPtrArray) targets = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  targets = list_targets (self, person_id, error);
  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      if (!add_values (self, targets->pdata[i], values, error))
        return NULL;
    }

  return targets != NULL ? g_steal_pointer (&values) : NULL;
}

/* ---- erasing ---- */

static gboolean
is_kept (GHashTable    *kept,
         const Target  *target,
         const FbField *field)
{
  g_autofree char *key = g_strdup_printf ("%s %s", target->id, field->name);

  return kept != NULL && g_hash_table_contains (kept, key);
}

static gboolean
run_for_target (FbStore       *self,
                const char    *sql,
                const Target  *target,
                GError       **error)
{
  g_autofree char *now = NULL;
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  now = _fb_store_now (self);
  _fb_bind_text (stmt, ":id", target->id);
  if (sqlite3_bind_parameter_index (stmt, ":kind") > 0)
    _fb_bind_text (stmt, ":kind", target->kind->name);
  if (sqlite3_bind_parameter_index (stmt, ":now") > 0)
    _fb_bind_text (stmt, ":now", now);
  if (sqlite3_bind_parameter_index (stmt, ":staff_id") > 0)
    _fb_bind_text (stmt, ":staff_id", self->actor);
  if (sqlite3_bind_parameter_index (stmt, ":group_id") > 0)
    _fb_bind_int (stmt, ":group_id", self->group);

  return _fb_store_run (self, stmt, error);
}

static gboolean
write_change (FbStore        *self,
              const Target   *target,
              const FbField  *field,
              GError        **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self,
                                            "INSERT INTO change (group_id, op, kind, record_id, field)"
                                            " VALUES (:group_id, :op, :kind, :id, :field)",
                                            error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_int (stmt, ":group_id", self->group);
  _fb_bind_text (stmt, ":op", field != NULL ? "u" : "d");
  _fb_bind_text (stmt, ":kind", target->kind->name);
  _fb_bind_text (stmt, ":id", target->id);
  _fb_bind_text (stmt, ":field", field != NULL ? field->name : NULL);

  return _fb_store_run (self, stmt, error);
}

/* That it was erased goes along with every file, and wins. */
static gboolean
write_tombstone (FbStore       *self,
                 const Target  *target,
                 GError       **error)
{
  return run_for_target (self,
                         "INSERT INTO tombstone (id, created, modified, modified_by, revision,"
                         " record_kind, reason, removed_at)"
                         " VALUES (:id, :now, :now, :staff_id, 1, :kind, 'erased', :now)"
                         " ON CONFLICT (id) DO UPDATE SET reason = 'erased', removed_at = excluded.removed_at",
                         target, error);
}

static gboolean
blank_record (FbStore       *self,
              const Target  *target,
              GHashTable    *kept,
              GError       **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  guint n_blanked = 0;

  g_string_printf (sql, "UPDATE %s SET modified = :now, modified_by = :staff_id, revision = revision + 1",
                   target->kind->table);
  for (guint i = 0; i < target->kind->n_fields; i++)
    {
      const FbField *field = &target->kind->fields[i];
      g_autofree char *column = fb_field_dup_column (field);
      g_autofree char *blank = NULL;
      gboolean is_free;

      if (!_fb_erase_takes (target->kind, field, target->is_own, &is_free) ||
          (is_free && is_kept (kept, target, field)))
        continue;

      blank = _fb_erase_dup_blank (field);
      g_string_append_printf (sql, ", %s = CASE WHEN %s IS NOT NULL THEN %s END", column, column, blank);
      n_blanked++;
      if (!_fb_erase_from_log (self, target->kind, target->id, field, error) ||
          !write_change (self, target, field, error))
        return FALSE;
    }
  g_string_append (sql, " WHERE id = :id");

  return n_blanked == 0 ||
         (run_for_target (self, sql->str, target, error) && write_tombstone (self, target, error));
}

static gboolean
remove_record (FbStore       *self,
               const Target  *target,
               GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = :id", target->kind->table);

  for (guint i = 0; i < target->kind->n_fields; i++)
    {
      if (!_fb_erase_from_log (self, target->kind, target->id, &target->kind->fields[i], error))
        return FALSE;
    }

  return run_for_target (self, sql, target, error) && write_change (self, target, NULL, error) &&
         write_tombstone (self, target, error);
}

/* Somebody may have chosen to keep one of the words of a record that would go. */
static gboolean
keeps_any (GHashTable    *kept,
           const Target  *target)
{
  for (guint i = 0; i < target->kind->n_fields; i++)
    {
      if (is_kept (kept, target, &target->kind->fields[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
erase_target (FbStore       *self,
              const Target  *target,
              GHashTable    *kept,
              GError       **error)
{
  gboolean removes = _fb_erase_removes (target->kind);

  if (removes && !target->is_own && keeps_any (kept, target))
    return TRUE;

  return _fb_store_mark (self, target->kind, target->id, error) &&
         (removes ? remove_record (self, target, error) : blank_record (self, target, kept, error)) &&
         _fb_store_mark (self, target->kind, target->id, error);
}

gboolean
fb_store_erase (FbStore     *self,
                const char  *person_id,
                GHashTable  *kept,
                GError     **error)
{
  g_autoptr(GPtrArray) targets = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->in_group, FALSE);

  targets = list_targets (self, person_id, error);
  if (targets == NULL)
    return FALSE;
  if (targets->len == 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no such person here."));
      return FALSE;
    }

  if (!_fb_store_write_group (self, error) || !_fb_erase_file_names (self, person_id, error))
    return FALSE;

  for (guint i = targets->len; i > 0; i--)
    {
      if (!erase_target (self, targets->pdata[i - 1], kept, error))
        return FALSE;
    }

  return _fb_erase_traces (self, error) && fb_store_note_erasure (self, error);
}

gboolean
fb_store_note_erasure (FbStore  *self,
                       GError  **error)
{
  return fb_store_set_setting (self, SETTING_DUE, "1", error);
}

gboolean
fb_store_is_erasure_due (FbStore *self)
{
  g_autofree char *value = fb_store_dup_setting (self, SETTING_DUE);

  return value != NULL;
}

gboolean
fb_store_end_erasure (FbStore  *self,
                      GError  **error)
{
  return fb_store_set_setting (self, SETTING_DUE, NULL, error);
}

gboolean
fb_store_scrub (FbStore  *self,
                GError  **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  /* words of the past stay in the index until it is written anew */
  if (!_fb_store_exec (self, "INSERT INTO search (search) VALUES ('optimize')", error))
    return FALSE;

  fb_store_make_whole (self, NULL);
  fb_store_refresh (self);
  return TRUE;
}
