/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-people.h"

#include "store/fb-store-lists.h"
#include "store/fb-store-private.h"

GBytes *
fb_store_list_people (FbStore  *self,
                      GError  **error)
{
  g_autoptr(GByteArray) ids = g_byte_array_new ();
  g_autoptr(sqlite3_stmt) stmt = NULL;
  guint8 packed[FB_PACKED_ID];
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_prepare (self, "SELECT id FROM person ORDER BY name_used, id", error);
  if (stmt == NULL)
    return NULL;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      fb_id_pack (_fb_column_text (stmt, 0), packed);
      g_byte_array_append (ids, packed, sizeof packed);
    }
  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&ids));
}

/* Of one service, however its name was typed. */
GPtrArray *
fb_store_list_same_number (FbStore     *self,
                           const char  *person_id,
                           GError     **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (person_id != NULL, NULL);

  stmt = _fb_store_statement (self,
                              "SELECT DISTINCT theirs.person_id FROM external_number AS mine"
                              " CROSS JOIN external_number AS theirs ON theirs.number = mine.number"
                              " AND search_key (theirs.system) = search_key (mine.system)"
                              " AND theirs.person_id <> mine.person_id"
                              " WHERE mine.person_id = :id ORDER BY theirs.person_id",
                              error);
  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", person_id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup (_fb_column_text (stmt, 0)));
  if (rc != SQLITE_DONE)
    _fb_store_fail (self, error);
  sqlite3_reset (stmt);

  return rc == SQLITE_DONE ? g_steal_pointer (&ids) : NULL;
}

/* What somebody said last counts. */
#define SQL_TELLING(whose) \
  "WITH them AS MATERIALIZED (SELECT id FROM person WHERE " whose ")," \
  " theirs AS (SELECT duo_id, person_id FROM duo_member JOIN them ON them.id = person_id)" \
  " SELECT id, id FROM them" \
  " UNION ALL SELECT enrolment.id, person_id FROM enrolment JOIN them ON them.id = person_id" \
  " UNION ALL SELECT duo_id, person_id FROM theirs" \
  " UNION ALL SELECT agreement.id, person_id FROM agreement JOIN theirs USING (duo_id)" \
  " UNION ALL SELECT vacancy.id, person_id FROM vacancy JOIN them ON them.id = person_id"

gboolean
fb_store_each_telling (FbStore        *self,
                       const char     *purpose,
                       FbTellingFunc   func,
                       gpointer        data,
                       GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  stmt = _fb_store_prepare (self,
                            purpose == NULL
                            ? SQL_TELLING ("protected_identity = 'yes'")
                            : SQL_TELLING ("(SELECT state FROM consent WHERE person_id = person.id"
                                           " AND purpose = :purpose ORDER BY created DESC, id DESC LIMIT 1)"
                                           " IS NOT 'given'"),
                            error);
  if (stmt == NULL)
    return FALSE;

  if (purpose != NULL)
    _fb_bind_text (stmt, ":purpose", purpose);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    func (_fb_column_text (stmt, 0), _fb_column_text (stmt, 1), data);

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}
