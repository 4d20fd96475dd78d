/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-load-private.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-scope-private.h"

#include <string.h>

/* A file of a programme or a duo leaves out what is private, and references to
 * what it does not hold. Whatever else is missing was emptied by the sender,
 * and that is a difference like any other. */

/**
 * _fb_load_fill_scope:
 * @subject_id: (nullable): the programme or duo; it need not be known here
 *
 * Notes what a file like this would hold if we wrote it now: a reference to any
 * of that would stand in it.
 */
gboolean
_fb_load_fill_scope (FbStoreLoad  *self,
                     const char   *subject_id,
                     GError      **error)
{
  if (self->scope == FB_SCOPE_WORKSPACE)
    return TRUE;

  return _fb_scope_fill (self->store, self->scope, subject_id != NULL ? subject_id : "", error);
}

static FbLoadLeftOut
judge_field (FbScope        scope,
             const FbKind  *kind,
             const FbField *field)
{
  g_autofree char *column = fb_field_dup_column (field);
  g_autofree char *sent = _fb_scope_dup_column (scope, kind, field);

  if (g_str_equal (column, sent))
    return FB_LOAD_ALWAYS_THERE;
  if (g_str_equal (sent, "NULL"))
    return FB_LOAD_NEVER_THERE;

  return field->kind == FB_FIELD_REF && strstr (sent, "temp.scope") != NULL ? FB_LOAD_IF_IN_SCOPE
                                                                           : FB_LOAD_PROTECTED;
}

/* The values of one record as they are here, and after them the references as
 * we would send them. */
gboolean
_fb_load_prepare_compare (FbStoreLoad  *self,
                          FbLoadKind   *kind,
                          GError      **error)
{
  g_autoptr(GString) select = g_string_new ("SELECT ");
  int n_columns = (int) kind->kind->n_fields + FB_FIRST_FIELD;

  kind->left_out = g_new0 (guint8, kind->kind->n_fields);
  kind->sent = g_new0 (int, kind->kind->n_fields);
  g_string_append (select, _fb_store_columns (self->store, kind->kind));
  for (guint i = 0; i < kind->kind->n_fields; i++)
    {
      const FbField *field = &kind->kind->fields[i];
      g_autofree char *sent = NULL;

      kind->left_out[i] = judge_field (self->scope, kind->kind, field);
      if (kind->left_out[i] != FB_LOAD_IF_IN_SCOPE)
        continue;

      sent = _fb_scope_dup_column (self->scope, kind->kind, field);
      g_string_append_printf (select, ", %s", sent);
      kind->sent[i] = n_columns++;
    }
  g_string_append_printf (select, " FROM %s AS self WHERE id = ?1", kind->kind->table);
  kind->select = _fb_store_prepare (self->store, select->str, error);

  return kind->select != NULL;
}

/* Whether a person of the file may be protected: then the name is the beginning
 * of the id, see fb-store-scope.c. Of other kinds it is not known whom they are
 * about. */
static gboolean
may_be_protected (const FbLoadKind *kind,
                  const FbLoadRow  *row)
{
  const FbField *field = fb_kind_find_field (kind->kind, "name-used");
  gsize index = field != NULL ? (gsize) (field - kind->kind->fields) : 0;

  return field == NULL || row->values[index] == NULL ||
         strncmp (row->values[index], row->id, row->lengths[index]) == 0;
}

/* Whether the file leaves the value out, so that nothing is known of it. */
static gboolean
is_left_out (const FbLoadKind *kind,
             const FbLoadRow  *row,
             guint             index)
{
  const FbField *field = &kind->kind->fields[index];
  const char *theirs = row->values[index];

  if (theirs != NULL)
    return kind->left_out[index] == FB_LOAD_PROTECTED && (field->flags & FB_FIELD_KEY) &&
           may_be_protected (kind, row);

  switch ((FbLoadLeftOut) kind->left_out[index])
    {
    case FB_LOAD_NEVER_THERE:
      return TRUE;
    case FB_LOAD_PROTECTED:
      return may_be_protected (kind, row);
    case FB_LOAD_IF_IN_SCOPE:
      return sqlite3_column_type (kind->select, kind->sent[index]) == SQLITE_NULL;
    case FB_LOAD_ALWAYS_THERE:
    default:
      return FALSE;
    }
}

/* Whether the row on which kind->select stands has another value. */
gboolean
_fb_load_is_different (const FbLoadKind *kind,
                       const FbLoadRow  *row,
                       guint             index)
{
  const FbField *field = &kind->kind->fields[index];
  int column = (int) index + FB_FIRST_FIELD;
  const char *theirs = row->values[index];
  const void *ours;
  gsize n_ours;

  if (is_left_out (kind, row, index))
    return FALSE;

  ours = field->kind == FB_FIELD_BLOB ? sqlite3_column_blob (kind->select, column)
                                      : sqlite3_column_text (kind->select, column);
  n_ours = (gsize) sqlite3_column_bytes (kind->select, column);
  if (ours == NULL || theirs == NULL)
    return ours != theirs;

  return n_ours != row->lengths[index] || memcmp (ours, theirs, n_ours) != 0;
}
