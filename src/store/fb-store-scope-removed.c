/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-scope-private.h"

/* What was removed of a duo: a tombstone does not say whose the record was, but
 * the change log keeps what it was. Of what was erased it keeps nothing, so that
 * no tombstone of it goes along. */

/* That go along with a duo while they are there; of check-ins, those of the mentor. */
#define OF_DUO "'duo-member', 'agreement', 'goal', 'plan-review', 'contact', 'introduction', 'check-in', 'attachment'"
#define OF_PART "'agreement-text', 'action', 'goal-review', 'contact-goal', 'attachment'"
#define READ_IN_SCOPE(element, of) \
  "EXISTS (SELECT 1 FROM temp.scope AS s WHERE s.kind = '" of "'" \
  " AND instr (c.old_value, '<" element ">' || s.id || '</" element ">') > 0)"
#define PARTS "'agreement', 'goal', 'plan-review', 'contact', 'tombstone'"

#define ADD_REMOVED(kinds, condition) \
  "INSERT OR IGNORE INTO temp.scope (kind, id)" \
  " SELECT 'tombstone', t.id FROM tombstone AS t JOIN change AS c ON c.record_id = t.id AND c.op = 'd'" \
  " WHERE t.record_kind IN (" kinds ") AND " condition

static gboolean
add_removed (FbStoreScope  *self,
             const char    *sql,
             const char    *duo_id,
             GError       **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self->store, sql, error);

  if (stmt == NULL)
    return FALSE;

  if (duo_id != NULL)
    _fb_bind_text (stmt, ":duo_id", duo_id);
  return _fb_store_run (self->store, stmt, error);
}

/**
 * _fb_scope_add_removed:
 * @self: which holds all of the duo that is there
 *
 * Adds the tombstones of what belonged to the duo, so that it goes from the
 * copy at its mentor's too.
 */
gboolean
_fb_scope_add_removed (FbStoreScope  *self,
                       const char    *duo_id,
                       GError       **error)
{
  return add_removed (self,
                      ADD_REMOVED (OF_DUO, "instr (c.old_value, '<duo-id>' || :duo_id || '</duo-id>') > 0"
                                           " AND (t.record_kind <> 'check-in'"
                                           "  OR instr (c.old_value, '<party>mentor</party>') > 0)"),
                      duo_id, error) &&
         add_removed (self,
                      ADD_REMOVED (OF_PART, "EXISTS (SELECT 1 FROM temp.scope AS s WHERE s.kind IN (" PARTS ")"
                                            " AND instr (c.old_value, '-id>' || s.id || '</') > 0)"),
                      NULL, error) &&
         add_removed (self,
                      ADD_REMOVED ("'acknowledgement'", READ_IN_SCOPE ("person-id", "person")
                                                        " AND " READ_IN_SCOPE ("guideline-id", "guideline")),
                      NULL, error);
}
