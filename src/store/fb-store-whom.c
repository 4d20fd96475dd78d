/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-whom.h"

#include "store/fb-store-private.h"

/* One that goes on before one that is over, the latest first. */
#define BEST_FIRST \
  " ORDER BY status IN ('completed', 'stopped', 'declined', 'not-admitted'), applied_on DESC, enrolment_id LIMIT 1"

#define SQL_OF_DUO(duo) \
  "SELECT (SELECT enrolment_id FROM enrolment_facts WHERE enrolment_facts.person_id = duo_member.person_id" \
  "  AND enrolment_facts.programme_id = duo.programme_id AND enrolment_facts.role = duo_member.role" BEST_FIRST ") AS found" \
  " FROM duo_member JOIN duo ON duo.id = duo_member.duo_id WHERE duo_member.duo_id = " duo \
  " AND (until_date IS NULL OR until_date >= :today OR until_date >= ended_on)" \
  " AND found IS NOT NULL GROUP BY found ORDER BY duo_member.role, found"

static const struct
{
  const char *kind;
  const char *sql;
} queries[] = {
  { "enrolment", "SELECT id FROM enrolment WHERE id = :id" },
  { "person", "SELECT enrolment_id FROM enrolment_facts WHERE person_id = :id" BEST_FIRST },
  { "duo", SQL_OF_DUO (":id") },
  { "contact-person", "SELECT id FROM contact_person WHERE id = :id" },
  { "agreement", SQL_OF_DUO ("(SELECT duo_id FROM agreement WHERE id = :id)") },
};

GPtrArray *
fb_store_list_whom (FbStore     *self,
                    const char  *kind,
                    const char  *id,
                    const char  *today,
                    GError     **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = NULL;
  guint i;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (kind != NULL && id != NULL && today != NULL, NULL);

  for (i = 0; i < G_N_ELEMENTS (queries) && !g_str_equal (queries[i].kind, kind); i++)
    ;
  if (i == G_N_ELEMENTS (queries))
    return g_steal_pointer (&ids);

  stmt = _fb_store_statement (self, queries[i].sql, error);
  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  if (sqlite3_bind_parameter_index (stmt, ":today") > 0)
    _fb_bind_text (stmt, ":today", today);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup (_fb_column_text (stmt, 0)));
  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&ids);
}
