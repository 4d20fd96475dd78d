/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts-sql.h"
#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"

/* Removes the facts of @id and makes them anew; NULL: of all. */
static gboolean
keep (FbStore     *self,
      const char  *remove,
      const char  *make,
      const char  *id,
      GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, remove, error);

  if (stmt == NULL)
    return FALSE;
  if (id != NULL)
    _fb_bind_text (stmt, ":id", id);
  if (!_fb_store_run (self, stmt, error))
    return FALSE;

  stmt = _fb_store_statement (self, make, error);
  if (stmt == NULL)
    return FALSE;
  if (id != NULL)
    _fb_bind_text (stmt, ":id", id);

  return _fb_store_run (self, stmt, error);
}

gboolean
_fb_store_keep_duo (FbStore     *self,
                    const char  *id,
                    GError     **error)
{
  if (id == NULL)
    return keep (self, "DELETE FROM duo_facts", FB_SQL_DUO_FACTS, NULL, error);

  return keep (self, "DELETE FROM duo_facts WHERE duo_id = :id",
               FB_SQL_DUO_FACTS " WHERE duo.id = :id", id, error);
}

gboolean
_fb_store_keep_enrolment (FbStore     *self,
                          const char  *id,
                          GError     **error)
{
  if (id == NULL)
    return keep (self, "DELETE FROM enrolment_facts", FB_SQL_ENROLMENT_FACTS ")", NULL, error);

  return keep (self, "DELETE FROM enrolment_facts WHERE enrolment_id = :id",
               FB_SQL_ENROLMENT_FACTS " WHERE enrolment.id = :id)", id, error);
}
