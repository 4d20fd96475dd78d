/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>

static int
to_error_code (int rc)
{
  if (rc == SQLITE_IOERR_SHORT_READ) /* the end is missing */
    return FB_ERROR_DAMAGED;

  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FB_ERROR_LOCKED;
    case SQLITE_READONLY:
      return FB_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
      return FB_ERROR_INVALID;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return FB_ERROR_DAMAGED;
    default:
      return FB_ERROR_FAILED;
    }
}

static const char *
to_sentence (int rc)
{
  if (rc == SQLITE_CONSTRAINT_FOREIGNKEY)
    return _("It refers to a record that is not there.");
  if (rc == SQLITE_CONSTRAINT_PRIMARYKEY || rc == SQLITE_CONSTRAINT_UNIQUE)
    return _("There is such a record already.");
  if (rc == SQLITE_IOERR_SHORT_READ)
    return _("The workspace is damaged.");

  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return _("Another program is writing to the workspace. Try again in a moment.");
    case SQLITE_READONLY:
      return _("The workspace can be read but not changed.");
    case SQLITE_FULL:
      return _("The disk is full. Nothing was changed.");
    case SQLITE_IOERR:
      return _("The disk cannot be read or written.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return _("The workspace is damaged.");
    case SQLITE_CONSTRAINT:
      return _("These values do not go together.");
    default:
      return _("The workspace cannot be read or written.");
    }
}

/* SQLite calls some of what a full disk brings about an error of the disk. */
static int
read_code (sqlite3 *db)
{
  int rc = sqlite3_extended_errcode (db);
  int code = sqlite3_system_errno (db);

  if (rc == SQLITE_IOERR_SHMSIZE ||
      ((rc & 0xff) == SQLITE_IOERR && (code == ENOSPC || code == EDQUOT || code == EFBIG)))
    return SQLITE_FULL;

  return rc;
}

/* Whether the last call on @db found no room on the disk. */
gboolean
_fb_database_is_full (sqlite3 *db)
{
  return (read_code (db) & 0xff) == SQLITE_FULL;
}

/* Says what became of the last call on @db, which need not be that of a store. */
gboolean
_fb_database_fail (sqlite3  *db,
                   GError  **error)
{
  int rc = read_code (db);
  /* It may repeat what stands in a damaged file. */
  g_autofree char *words = g_utf8_make_valid (sqlite3_errmsg (db), -1);

  /* The sentence is for a person, the words of SQLite for who helps them. */
  g_set_error (error, FB_ERROR, to_error_code (rc), "%s (%s)", to_sentence (rc), words);
  return FALSE;
}

gboolean
_fb_store_fail (FbStore  *self,
                GError  **error)
{
  return _fb_database_fail (self->db, error);
}

gboolean
_fb_store_exec (FbStore     *self,
                const char  *sql,
                GError     **error)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return _fb_store_fail (self, error);

  return TRUE;
}

sqlite3_stmt *
_fb_store_prepare (FbStore     *self,
                   const char  *sql,
                   GError     **error)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL) != SQLITE_OK)
    _fb_store_fail (self, error);

  return stmt;
}

sqlite3_stmt *
_fb_store_statement (FbStore     *self,
                     const char  *sql,
                     GError     **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (self->statements, sql);

  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      sqlite3_clear_bindings (stmt);
      return stmt;
    }

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), stmt);
  return stmt;
}

gboolean
_fb_store_run (FbStore       *self,
               sqlite3_stmt  *stmt,
               GError       **error)
{
  gboolean ok = sqlite3_step (stmt) == SQLITE_DONE;

  if (!ok)
    _fb_store_fail (self, error);
  sqlite3_reset (stmt);

  return ok;
}

gboolean
_fb_store_run_for (FbStore     *self,
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

gint64
_fb_store_number (FbStore    *self,
                  const char *sql,
                  gint64      fallback)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, NULL);

  if (stmt == NULL || sqlite3_step (stmt) != SQLITE_ROW ||
      sqlite3_column_type (stmt, 0) == SQLITE_NULL)
    return fallback;

  return sqlite3_column_int64 (stmt, 0);
}

void
_fb_bind_text (sqlite3_stmt *stmt,
               const char   *parameter,
               const char   *text)
{
  int index = sqlite3_bind_parameter_index (stmt, parameter);

  g_assert (index > 0);
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_TRANSIENT);
}

void
_fb_bind_int (sqlite3_stmt *stmt,
              const char   *parameter,
              gint64        number)
{
  int index = sqlite3_bind_parameter_index (stmt, parameter);

  g_assert (index > 0);
  sqlite3_bind_int64 (stmt, index, number);
}

const char *
_fb_column_text (sqlite3_stmt *stmt,
                 int           column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  return text != NULL ? text : "";
}

const char *
_fb_column_known (sqlite3_stmt *stmt,
                  int           column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}
