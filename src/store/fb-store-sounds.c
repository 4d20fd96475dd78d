/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-sounds.h"

#include "store/fb-search-key.h"
#include "store/fb-store-private.h"

/* More words than this make a name no clearer. */
#define MOST_SOUNDS 16

#define SQL_NAMES "SELECT id, name_used, given_name, family_name, own_script_name FROM person"

static gboolean
add_sounds (FbStore     *self,
            const char  *person_id,
            const char  *name,
            GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self,
                                            "INSERT OR IGNORE INTO person_sound (sound, person_id)"
                                            " VALUES (:sound, :person_id)",
                                            error);
  g_autofree char *key = fb_sound_key_dup (name);
  g_auto(GStrv) sounds = g_strsplit (key, " ", -1);

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; sounds[i] != NULL; i++)
    {
      if (*sounds[i] == '\0')
        continue;
      _fb_bind_text (stmt, ":sound", sounds[i]);
      _fb_bind_text (stmt, ":person_id", person_id);
      if (!_fb_store_run (self, stmt, error))
        return FALSE;
    }

  return TRUE;
}

/* For each row of @stmt, which are those of SQL_NAMES. */
static gboolean
add_all (FbStore       *self,
         sqlite3_stmt  *stmt,
         GError       **error)
{
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      for (int i = 1; i < sqlite3_column_count (stmt); i++)
        {
          const char *name = (const char *) sqlite3_column_text (stmt, i);

          if (name != NULL &&
              !add_sounds (self, (const char *) sqlite3_column_text (stmt, 0), name, error))
            return FALSE;
        }
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

gboolean
_fb_store_keep_sounds (FbStore     *self,
                       const char  *person_id,
                       GError     **error)
{
  sqlite3_stmt *clear = _fb_store_statement (self, "DELETE FROM person_sound WHERE person_id = :id",
                                             error);
  g_autoptr(sqlite3_stmt) names = NULL;

  if (clear == NULL)
    return FALSE;

  _fb_bind_text (clear, ":id", person_id);
  if (!_fb_store_run (self, clear, error))
    return FALSE;

  names = _fb_store_prepare (self, SQL_NAMES " WHERE id = :id", error);
  if (names == NULL)
    return FALSE;

  _fb_bind_text (names, ":id", person_id);
  return add_all (self, names, error);
}

gboolean
_fb_store_keep_all_sounds (FbStore  *self,
                           GError  **error)
{
  g_autoptr(sqlite3_stmt) names = NULL;

  if (!_fb_store_exec (self, "DELETE FROM person_sound", error))
    return FALSE;

  names = _fb_store_prepare (self, SQL_NAMES, error);
  return names != NULL && add_all (self, names, error);
}

/* ---- looking up ---- */

/* (transfer full): with so many places for sounds */
static char *
dup_sql (guint n)
{
  GString *sql = g_string_new ("SELECT heard.person_id, heard.n, name_used, given_name, family_name, own_script_name,"
                               " birth_date, postcode FROM (SELECT person_id, count (*) AS n FROM person_sound"
                               " WHERE sound IN (");

  for (guint i = 0; i < n; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append (sql, ") GROUP BY person_id) AS heard CROSS JOIN person ON person.id = heard.person_id"
                   " ORDER BY heard.n DESC, heard.person_id");

  return g_string_free (sql, FALSE);
}

gboolean
fb_store_each_sounding (FbStore            *self,
                        const char *const  *sounds,
                        FbSoundingFunc      func,
                        gpointer            data,
                        GError            **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(sqlite3_stmt) stmt = NULL;
  guint n;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (sounds != NULL, FALSE);

  n = MIN (g_strv_length ((char **) sounds), MOST_SOUNDS);
  sql = dup_sql (n);
  stmt = _fb_store_prepare (self, sql, error);
  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    sqlite3_bind_text (stmt, (int) i + 1, sounds[i], -1, SQLITE_STATIC);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    func (&(FbSoundingRow) { _fb_column_text (stmt, 0), (guint) sqlite3_column_int (stmt, 1),
                             _fb_column_known (stmt, 2), _fb_column_known (stmt, 3), _fb_column_known (stmt, 4),
                             _fb_column_known (stmt, 5), _fb_column_known (stmt, 6), _fb_column_known (stmt, 7) }, data);

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}
