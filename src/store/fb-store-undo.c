/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

#define QUIET_FROM 500

/* A field that the group changed: what it was before, and what it is after. */
typedef struct
{
  const FbField *field;
  char          *before; /* (nullable) */
  char          *after;  /* (nullable) */
} FieldStep;

/* A record that the group changed. */
typedef struct
{
  const FbKind *kind;
  char         *id;
  gboolean      was_there;
  gboolean      is_there;
  char         *xml;      /* where the group removed it */
  gint64        last_seq;
  GPtrArray    *fields;   /* FieldStep */
} RecordStep;

static void
field_step_free (gpointer data)
{
  FieldStep *step = data;

  g_free (step->before);
  g_free (step->after);
  g_free (step);
}

static void
record_step_free (gpointer data)
{
  RecordStep *step = data;

  g_free (step->id);
  g_free (step->xml);
  g_ptr_array_unref (step->fields);
  g_free (step);
}

static gboolean
set_conflict (GError     **error,
              const char  *sentence,
              const char  *what)
{
  g_set_error (error, FB_ERROR, FB_ERROR_CONFLICT, sentence, what);
  return FALSE;
}

/* ---- what the group did ---- */

static void
add_field_step (RecordStep *step,
                FbChange   *change)
{
  const FbField *field = fb_kind_find_field (step->kind, change->field);
  FieldStep *field_step;

  /* What belongs to a new record goes with it; a field may be gone since. */
  if (!step->was_there || field == NULL)
    return;

  for (guint i = 0; i < step->fields->len; i++)
    {
      field_step = step->fields->pdata[i];
      if (field_step->field == field)
        {
          g_free (field_step->after);
          field_step->after = g_strdup (change->new_value);
          return;
        }
    }

  field_step = g_new0 (FieldStep, 1);
  field_step->field = field;
  field_step->before = g_strdup (change->old_value);
  field_step->after = g_strdup (change->new_value);
  g_ptr_array_add (step->fields, field_step);
}

static void
add_change (RecordStep *step,
            FbChange   *change)
{
  step->last_seq = change->seq;

  if (change->op == 'u')
    add_field_step (step, change);
  else
    step->is_there = change->op == 'c';

  if (change->op == 'd' && step->was_there && step->xml == NULL)
    step->xml = g_strdup (change->old_value);
}

/* (transfer full) (element-type RecordStep): in the order of the group */
static GPtrArray *
list_steps (FbStore  *self,
            gint64    group,
            GError  **error)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (record_step_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) changes = _fb_store_changes_of (self, group, error);

  if (changes == NULL)
    return NULL;

  for (guint i = changes->len; i > 0; i--)
    {
      FbChange *change = changes->pdata[i - 1];
      RecordStep *step = g_hash_table_lookup (by_id, change->record_id);

      if (step == NULL)
        {
          step = g_new0 (RecordStep, 1);
          step->kind = fb_kinds_find (change->kind);
          step->id = g_strdup (change->record_id);
          step->was_there = change->op != 'c';
          step->is_there = TRUE;
          step->fields = g_ptr_array_new_with_free_func (field_step_free);
          if (step->kind == NULL)
            {
              record_step_free (step);
              continue;
            }
          g_ptr_array_add (steps, step);
          g_hash_table_insert (by_id, step->id, step);
        }

      add_change (step, change);
    }

  return g_steal_pointer (&steps);
}

/* ---- taking it back ---- */

static FbRecord *
get_stored (FbStore     *self,
            RecordStep  *step,
            GError     **error)
{
  FbRecord *record = fb_store_get (self, step->kind, step->id, NULL);

  if (record == NULL)
    set_conflict (error, _("“%s”: the record was removed since."), _(step->kind->label));
  else
    _fb_store_reload (self, record);

  return record;
}

static gboolean
holds (FbRecord      *record,
       const FbField *field,
       const char    *value)
{
  g_autofree char *current = _fb_record_dup_logged (record, field);

  return g_strcmp0 (current, value) == 0;
}

static gboolean
set_before (RecordStep  *step,
            FbRecord    *record,
            GError     **error)
{
  for (guint i = 0; i < step->fields->len; i++)
    {
      FieldStep *field_step = step->fields->pdata[i];

      if (!_fb_record_set_logged (record, field_step->field, field_step->before, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_fields_back (FbStore     *self,
                 RecordStep  *step,
                 GError     **error)
{
  g_autoptr(FbRecord) record = get_stored (self, step, error);

  if (record == NULL)
    return FALSE;

  for (guint i = 0; i < step->fields->len; i++)
    {
      FieldStep *field_step = step->fields->pdata[i];

      if (!holds (record, field_step->field, field_step->after))
        return set_conflict (error, _("“%s” was changed since, so it is not taken back."),
                             fb_field_get_label (field_step->field));
    }

  if (set_before (step, record, error) && fb_store_save (self, record, error))
    return TRUE;

  _fb_store_reload (self, record);
  return FALSE;
}

/* The log keeps no values of a new record. But each later change of a field
 * tells what it was before, and that must be what it is now. */
static gboolean
check_as_made (FbStore     *self,
               RecordStep  *step,
               FbRecord    *record,
               GError     **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self,
                       "SELECT field, old_value FROM change"
                       " WHERE record_id = :id AND seq > :seq AND op = 'u' ORDER BY seq", error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", step->id);
  _fb_bind_int (stmt, ":seq", step->last_seq);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const FbField *field =
        fb_kind_find_field (step->kind, _fb_column_text (stmt, 0));

      if (field != NULL && g_hash_table_add (seen, (gpointer) field) &&
          !holds (record, field, (const char *) sqlite3_column_text (stmt, 1)))
        return set_conflict (error, _("“%s” was changed since, so it is not taken back."),
                             fb_field_get_label (field));
    }

  return TRUE;
}

static gboolean
unmake (FbStore     *self,
        RecordStep  *step,
        GError     **error)
{
  g_autoptr(FbRecord) record = get_stored (self, step, error);

  return record != NULL &&
         check_as_made (self, step, record, error) &&
         _fb_store_delete (self, record, "deleted", error);
}

static gboolean
bring_back (FbStore     *self,
            RecordStep  *step,
            GError     **error)
{
  g_autoptr(FbRecord) there = fb_store_get (self, step->kind, step->id, NULL);
  g_autoptr(FbRecord) record = NULL;

  if (there != NULL)
    return set_conflict (error, _("“%s”: the record is there again."), _(step->kind->label));

  record = _fb_record_from_xml (step->xml, error);

  return record != NULL &&
         set_before (step, record, error) &&
         _fb_store_insert (self, record, fb_record_get_revision (record) + 1, error);
}

static gboolean
take_back (FbStore       *self,
           GPtrArray     *steps,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = steps->len; i > 0; i--)
    {
      RecordStep *step = steps->pdata[i - 1];
      gboolean ok = !g_cancellable_set_error_if_cancelled (cancellable, error);

      if (!ok)
        return FALSE;

      if (step->was_there && step->is_there)
        ok = set_fields_back (self, step, error);
      else if (step->is_there)
        ok = unmake (self, step, error);
      else if (step->was_there && step->xml != NULL)
        ok = bring_back (self, step, error);

      if (!ok)
        return FALSE;
    }

  return TRUE;
}

/* What is known of the copy that wrote the file is what came in before it. */
static gboolean
forget_sender (FbStore  *self,
               gint64    group,
               GError  **error)
{
  sqlite3_stmt *stmt =
    _fb_store_statement (self,
                         "UPDATE replica SET seq = coalesce ("
                         " (SELECT max (e.seq) FROM exchange AS e"
                         "  WHERE e.replica = replica.id AND e.direction = 'in'"
                         "  AND e.group_id IS NOT :group AND NOT EXISTS"
                         "   (SELECT 1 FROM change_group AS g WHERE g.undoes = e.group_id)), 0)"
                         " WHERE own = 0 AND id IN"
                         " (SELECT e.replica FROM exchange AS e WHERE e.group_id = :group)",
                         error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_int (stmt, ":group", group);
  return _fb_store_run (self, stmt, error);
}

/* Writes the group that takes @group back. */
static gboolean
write_opposite (FbStore       *self,
                gint64         group,
                const char    *deed,
                FbGroupFlags   flags,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GPtrArray) steps = list_steps (self, group, error);
  g_autoptr(GError) local_error = NULL;

  if (steps == NULL ||
      !fb_store_begin (self, deed, NULL, flags | (steps->len > QUIET_FROM ? FB_GROUP_QUIET : 0),
                       error))
    return FALSE;

  self->undoes = group;
  if (!take_back (self, steps, cancellable, error) ||
      (self->unmakes_import && !forget_sender (self, group, error)))
    {
      fb_store_rollback (self);
      return FALSE;
    }

  if (_fb_store_commit_or_restore (self, &local_error))
    return TRUE;

  /* Only now SQLite asks whether anything refers to what is gone. */
  if (g_error_matches (local_error, FB_ERROR, FB_ERROR_INVALID))
    return set_conflict (error, "%s",
                         _("Other records refer to it by now, so it is not taken back."));

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
check_undoable (FbStore  *self,
                gint64    group,
                GError  **error)
{
  const char *reason = NULL;

  switch (_fb_store_judge_group (self, group))
    {
    case FB_GROUP_IS_LIVE:
      return TRUE;
    case FB_GROUP_IS_UNKNOWN:
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                           _("There is no such change."));
      return FALSE;
    case FB_GROUP_IS_BINDING:
      reason = _("What was signed, sent or erased is not taken back.");
      break;
    case FB_GROUP_IS_UNDONE:
    default:
      reason = _("This change is taken back already.");
      break;
    }

  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, reason);
  return FALSE;
}

/**
 * fb_store_undo:
 * @group: a group, or 0 for the one that fb_store_peek_undo() tells
 *
 * Takes a group back by a group of its own, which can be taken back in turn.
 * Only if every field still holds what the group wrote.
 *
 * Returns: %FALSE with %FB_ERROR_CONFLICT, %FB_ERROR_REFUSED (binding, or taken
 *   back already), %FB_ERROR_NOT_FOUND, %FB_ERROR_READ_ONLY or
 *   %FB_ERROR_FAILED
 */
gboolean
fb_store_undo (FbStore  *self,
               gint64    group,
               GError  **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  if (group == 0)
    {
      g_autoptr(FbChangeGroup) newest = fb_store_peek_undo (self);

      if (newest == NULL)
        {
          g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                               _("There is nothing to take back."));
          return FALSE;
        }
      group = newest->id;
    }

  return check_undoable (self, group, error) && write_opposite (self, group, "undo", FB_GROUP_NONE, NULL, error);
}

/**
 * fb_store_redo:
 *
 * Does again what fb_store_undo() took back last, as long as nothing else was
 * done since.
 */
gboolean
fb_store_redo (FbStore  *self,
               GError  **error)
{
  g_autoptr(FbChangeGroup) group = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  group = fb_store_peek_redo (self);
  if (group == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                           _("There is nothing to do again."));
      return FALSE;
    }

  return fb_store_redo_group (self, group->id, error);
}

/**
 * fb_store_redo_group:
 * @group: the group that took something back, as fb_store_find_redoable() tells
 */
gboolean
fb_store_redo_group (FbStore  *self,
                     gint64    group,
                     GError  **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  return check_undoable (self, group, error) && write_opposite (self, group, "redo", FB_GROUP_NONE, NULL, error);
}

/**
 * fb_store_can_undo_import:
 * @group: what an import brought about
 *
 * Returns: whether it is such a group and was not taken back yet
 */
gboolean
fb_store_can_undo_import (FbStore *self,
                          gint64   group)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM change_group AS g WHERE id = %"
                                          G_GINT64_FORMAT " AND deed = 'import' AND NOT EXISTS"
                                          " (SELECT 1 FROM change_group WHERE undoes = g.id)",
                                          group);

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return _fb_store_number (self, sql, 0) == 1;
}

/**
 * fb_store_undo_import:
 * @group: what an import brought about
 *
 * Takes back all that came in with a file, as if it had never come: without
 * tombstones, so that it may come again, and so that nobody else loses it. Only
 * if nothing of it was changed since.
 *
 * Returns: %FALSE with %FB_ERROR_CONFLICT, %FB_ERROR_NOT_FOUND,
 *   %G_IO_ERROR_CANCELLED, %FB_ERROR_READ_ONLY or %FB_ERROR_FAILED
 */
gboolean
fb_store_undo_import (FbStore       *self,
                      gint64         group,
                      GCancellable  *cancellable,
                      GError       **error)
{
  gboolean ok;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  if (!fb_store_can_undo_import (self, group))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                           _("There is no import to take back, or it was taken back already."));
      return FALSE;
    }

  self->unmakes_import = TRUE;
  ok = write_opposite (self, group, "undo-import", FB_GROUP_BINDING, cancellable, error);
  self->unmakes_import = FALSE;

  return ok;
}
