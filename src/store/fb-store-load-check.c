/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-load-private.h"

#include "domain/fb-kinds.h"

#include <string.h>

/* More than this many references to records that come later are not kept. */
#define MAX_MISSING 1000000

/* Whether there is such a row. */
gboolean
_fb_load_exists (FbStoreLoad *self,
                 const char  *table,
                 const char  *id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = :id", table);
  sqlite3_stmt *stmt = _fb_store_statement (self->store, sql, NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return found;
}

const FbKind *
_fb_load_get_target (const FbField *field)
{
  return fb_kinds_find (fb_field_get_ref_kind (field));
}

/* The line of each new record, as a difference of few bytes. */
void
_fb_load_note_line (FbStoreLoad *self,
                    gint64       line)
{
  guint64 rest = (guint64) MAX (line - self->last_line, 0);

  self->last_line = MAX (line, self->last_line);
  do
    {
      guint8 byte = (guint8) ((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));

      g_byte_array_append (self->lines, &byte, 1);
      rest >>= 7;
    }
  while (rest > 0);
}

gint64
_fb_load_find_line (FbStoreLoad *self,
                    gint64       seq)
{
  gint64 n_records = seq - self->first_seq + 1;
  gint64 line = 0;
  guint i = 0;

  for (gint64 n = 0; n < n_records && i < self->lines->len; n++)
    {
      guint shift = 0;

      do
        {
          line += (gint64) (self->lines->data[i] & 0x7f) << shift;
          shift += 7;
        }
      while (self->lines->data[i++] & 0x80);
    }

  return line;
}

static void
pack_id (const char *id,
         guint8      packed[16])
{
  guint n = 0;

  memset (packed, 0, 16); /* an id of another form may be shorter */
  for (const char *p = id; *p != '\0' && n < 32; p++)
    {
      if (*p == '-')
        continue;
      packed[n / 2] = (guint8) (packed[n / 2] << 4 | g_ascii_xdigit_value (*p));
      n++;
    }
}

static void
unpack_id (const guint8 packed[16],
           char         id[37])
{
  g_snprintf (id, 37, "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
              packed[0], packed[1], packed[2], packed[3], packed[4], packed[5], packed[6],
              packed[7], packed[8], packed[9], packed[10], packed[11], packed[12], packed[13],
              packed[14], packed[15]);
}

/* SQLite knows whether any reference is open, not which. References to what
 * comes later are rare, so they are looked up only then. */
void
_fb_load_note_missing (FbStoreLoad     *self,
                       const FbKind    *kind,
                       const FbLoadRow *row)
{
  int is_open = 0, unused;

  sqlite3_db_status (self->store->db, SQLITE_DBSTATUS_DEFERRED_FKS, &is_open, &unused, 0);
  if (!is_open)
    return;

  for (guint i = 0; i < kind->n_fields && self->missing->len < MAX_MISSING; i++)
    {
      FbLoadMissing missing;

      if (kind->fields[i].kind != FB_FIELD_REF || row->values[i] == NULL ||
          _fb_load_exists (self, _fb_load_get_target (&kind->fields[i])->table, row->values[i]))
        continue;

      pack_id (row->values[i], missing.target);
      missing.line = (guint32) row->line;
      missing.kind = (guint8) self->current;
      missing.field = (guint8) i;
      g_array_append_val (self->missing, missing);
    }
}

static void
tell_noted (FbStoreLoad       *self,
            FbLoadMissingFunc  func,
            gpointer           data)
{
  for (guint i = 0; i < self->missing->len; i++)
    {
      const FbLoadMissing *missing = &g_array_index (self->missing, FbLoadMissing, i);
      const FbKind *kind = self->kinds[missing->kind].kind;
      const FbField *field = &kind->fields[missing->field];
      char id[37];

      unpack_id (missing->target, id);
      if (!_fb_load_exists (self, _fb_load_get_target (field)->table, id))
        func (missing->line, kind, field, id, data);
    }
}

/* In the order of the index over the field, so that the records referred to are
 * met in their order too. */
static gboolean
tell_missing_in (FbStoreLoad        *self,
                 const FbKind       *kind,
                 const FbField      *field,
                 FbLoadMissingFunc   func,
                 gpointer            data,
                 GError            **error)
{
  g_autofree char *column = fb_field_dup_column (field);
  g_autofree char *sql =
    g_strdup_printf ("SELECT (SELECT max (seq) FROM change WHERE record_id = self.id AND op = 'c'),"
                     " %s FROM %s AS self WHERE %s IS NOT NULL"
                     " AND NOT EXISTS (SELECT 1 FROM %s AS target WHERE target.id = self.%s)"
                     " ORDER BY %s",
                     column, kind->table, column, _fb_load_get_target (field)->table, column, column);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self->store, sql, error);
  int rc;

  if (stmt == NULL)
    return FALSE;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    func (_fb_load_find_line (self, sqlite3_column_int64 (stmt, 0)), kind, field,
          (const char *) sqlite3_column_text (stmt, 1), data);

  return rc == SQLITE_DONE || _fb_store_fail (self->store, error);
}

static gboolean
tell_missing (FbStoreLoad        *self,
              FbLoadMissingFunc   func,
              gpointer            data,
              GError            **error)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      const FbKind *kind = self->kinds[i].kind;

      for (guint j = 0; j < kind->n_fields; j++)
        {
          if (kind->fields[j].kind == FB_FIELD_REF &&
              !tell_missing_in (self, kind, &kind->fields[j], func, data, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Ids that records of two kinds have. */
static gboolean
tell_taken (FbStoreLoad      *self,
            FbLoadTakenFunc   func,
            gpointer          data,
            GError          **error)
{
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self->store,
                       "SELECT record_id, max (seq) FROM change WHERE op = 'c' AND record_id IN"
                       " (SELECT record_id FROM change GROUP BY record_id HAVING count (*) > 1)"
                       " GROUP BY record_id HAVING min (kind) <> max (kind) ORDER BY 2",
                       error);
  int rc;

  if (stmt == NULL)
    return FALSE;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    func (_fb_load_find_line (self, sqlite3_column_int64 (stmt, 1)),
          (const char *) sqlite3_column_text (stmt, 0), data);

  return rc == SQLITE_DONE || _fb_store_fail (self->store, error);
}

/**
 * fb_store_load_check:
 *
 * After the last row: tells which references lead nowhere, in the order of the
 * file, and which ids are taken that fb_store_load_put() could not tell.
 *
 * Returns: %FALSE with an error where the workspace cannot be read or written
 */
gboolean
fb_store_load_check (FbStoreLoad        *self,
                     FbLoadMissingFunc   missing,
                     FbLoadTakenFunc     taken,
                     gpointer            data,
                     GError            **error)
{
  tell_noted (self, missing, data);

  return !self->is_bulk ||
         (_fb_load_make_indexes (self, FALSE, error) &&
          tell_taken (self, taken, data, error) &&
          tell_missing (self, missing, data, error));
}
