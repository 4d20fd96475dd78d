/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts-sql.h"
#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"

/* @id: (nullable): bound where the statement asks for one */
static gboolean
run (FbStore     *self,
     const char  *sql,
     const char  *id,
     GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, error);

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
    return run (self, "DELETE FROM duo_facts", NULL, error) &&
           run (self, "DELETE FROM agreement_facts", NULL, error) &&
           run (self, FB_SQL_DUO_FACTS (""), NULL, error) &&
           run (self, FB_SQL_AGREEMENT_FACTS (""), NULL, error) &&
           run (self, FB_SQL_CONTACT_FACTS (""), NULL, error) &&
           run (self, FB_SQL_RECENT_FACTS (""), NULL, error) &&
           run (self, FB_SQL_ACTION_FACTS (""), NULL, error);

  return run (self, "DELETE FROM duo_facts WHERE duo_id = :id", id, error) &&
         run (self, "DELETE FROM agreement_facts WHERE duo_id = :id", id, error) &&
         run (self, FB_SQL_DUO_FACTS ("WHERE duo.id = :id"), id, error) &&
         run (self, FB_SQL_AGREEMENT_FACTS ("WHERE duo_id = :id"), id, error) &&
         run (self, FB_SQL_CONTACT_FACTS ("WHERE duo_id = :id"), id, error) &&
         run (self, FB_SQL_RECENT_FACTS ("AND duo_facts.duo_id = :id"), id, error) &&
         run (self, FB_SQL_ACTION_FACTS ("AND goal.duo_id = :id"), id, error);
}

gboolean
_fb_store_keep_enrolment (FbStore     *self,
                          const char  *id,
                          GError     **error)
{
  if (id == NULL)
    return run (self, "DELETE FROM enrolment_facts", NULL, error) &&
           run (self, FB_SQL_ENROLMENT_FACTS (""), NULL, error);

  return run (self, "DELETE FROM enrolment_facts WHERE enrolment_id = :id", id, error) &&
         run (self, FB_SQL_ENROLMENT_FACTS ("AND enrolment.id = :id"), id, error);
}
