/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-load-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* References that lead to a record which is there, but not to one that can be
 * meant: of another duo, of another programme, or round in a circle. The
 * database cannot see that. */

typedef enum
{
  OTHER_DUO,
  OTHER_PROGRAMME,
  CIRCLE,
  TOO_DEEP,
} Trouble;

typedef struct
{
  const FbKind *kind;
  const char   *field;
  Trouble       trouble;
  const char   *sql; /* id and target of the records concerned; ends in its WHERE */
} Across;

/* So many steps up at most: a circle is a way without end, and a file can make
 * a way as long as itself. */
#define UP(table, column, steps) \
  "SELECT self.id, self." column " FROM " table " AS self" \
  " WHERE self." column " IS NOT NULL AND " steps " <" \
  " (WITH RECURSIVE up (id, n) AS (SELECT self." column ", 1 UNION ALL" \
  " SELECT t." column ", n + 1 FROM up JOIN " table " AS t ON t.id = up.id" \
  " WHERE t." column " IS NOT NULL AND n <= " steps ") SELECT max (n) FROM up)"

static const Across across[] = {
  { &fb_goal_kind, "parent-id", OTHER_DUO,
    "SELECT self.id, self.parent_id FROM goal AS self"
    " JOIN goal AS target ON target.id = self.parent_id"
    " WHERE target.duo_id <> self.duo_id" },
  { &fb_goal_kind, "parent-id", CIRCLE, UP ("goal", "parent_id", "8") },
  { &fb_goal_kind, "parent-id", TOO_DEEP,
    "SELECT self.id, self.parent_id FROM goal AS self WHERE self.parent_id IS NOT NULL"
    " AND (WITH RECURSIVE up (id, n) AS (SELECT self.id, 0 UNION ALL"
    " SELECT t.parent_id, n + 1 FROM up JOIN goal AS t ON t.id = up.id"
    " JOIN goal AS above ON above.id = t.parent_id"
    " WHERE above.level <> 'final' AND n < 8)"
    " SELECT max (n) FROM up) BETWEEN " G_STRINGIFY (FB_GOAL_DEEPEST) " AND 7" },
  { &fb_goal_review_kind, "goal-id", OTHER_DUO,
    "SELECT self.id, goal_id FROM goal_review AS self JOIN goal ON goal.id = goal_id"
    " JOIN plan_review ON plan_review.id = plan_review_id"
    " WHERE goal.duo_id <> plan_review.duo_id" },
  { &fb_contact_goal_kind, "goal-id", OTHER_DUO,
    "SELECT self.id, goal_id FROM contact_goal AS self JOIN goal ON goal.id = goal_id"
    " JOIN contact ON contact.id = contact_id WHERE goal.duo_id <> contact.duo_id" },
  { &fb_action_kind, "contact-id", OTHER_DUO,
    "SELECT self.id, self.contact_id FROM action AS self JOIN goal ON goal.id = self.goal_id"
    " JOIN contact ON contact.id = self.contact_id WHERE goal.duo_id <> contact.duo_id" },
  { &fb_agreement_kind, "replaces-id", OTHER_DUO,
    "SELECT self.id, self.replaces_id FROM agreement AS self"
    " JOIN agreement AS target ON target.id = self.replaces_id"
    " WHERE target.duo_id <> self.duo_id" },
  { &fb_agreement_kind, "replaces-id", CIRCLE, UP ("agreement", "replaces_id", "100") },
  { &fb_agreement_kind, "agreement-template-id", OTHER_PROGRAMME,
    "SELECT self.id, agreement_template_id FROM agreement AS self JOIN duo ON duo.id = duo_id"
    " JOIN agreement_template AS target ON target.id = agreement_template_id"
    " WHERE target.programme_id <> duo.programme_id" },
  { &fb_rule_judgement_kind, "rule-id", OTHER_PROGRAMME,
    "SELECT self.id, rule_id FROM rule_judgement AS self JOIN rule ON rule.id = rule_id"
    " JOIN enrolment ON enrolment.id = enrolment_id"
    " WHERE enrolment.programme_id <> rule.programme_id" },
  { &fb_rule_result_kind, "rule-id", OTHER_PROGRAMME,
    "SELECT self.id, rule_id FROM rule_result AS self JOIN rule ON rule.id = rule_id"
    " JOIN eligibility_check ON eligibility_check.id = eligibility_check_id"
    " JOIN enrolment ON enrolment.id = enrolment_id"
    " WHERE enrolment.programme_id <> rule.programme_id" },
};

static char *
make_sentence (const Across *check,
               const char   *target_id)
{
  switch (check->trouble)
    {
    case OTHER_DUO:
      return g_strdup_printf (_("“%s” of “%s” refers to %s, which belongs to another duo."),
                              check->field, check->kind->name, target_id);
    case OTHER_PROGRAMME:
      return g_strdup_printf (_("“%s” of “%s” refers to %s, which belongs to another programme."),
                              check->field, check->kind->name, target_id);
    case TOO_DEEP:
      return g_strdup_printf (_("“%s” of “%s” goes too deep: at most %d goals stand one under the other, below the "
                                "final objective."),
                              check->field, check->kind->name, FB_GOAL_DEEPEST);
    case CIRCLE:
    default:
      return g_strdup_printf (_("“%s” of “%s” leads back to itself, or through too many records."),
                              check->field, check->kind->name);
    }
}

/* @record is written, in an open group. */
static gboolean
guard (FbStore       *self,
       const Across  *check,
       FbRecord      *record,
       GError       **error)
{
  /* what stands under a goal goes deeper with it */
  g_autofree char *sql = g_strconcat (check->sql, check->trouble == TOO_DEEP
                                        ? " AND self.duo_id = (SELECT duo_id FROM goal WHERE id = :id)"
                                        : " AND self.id = :id", NULL);
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, error);
  g_autofree char *sentence = NULL;

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", fb_record_get_id (record));
  if (sqlite3_step (stmt) == SQLITE_ROW)
    sentence = make_sentence (check, (const char *) sqlite3_column_text (stmt, 1));
  sqlite3_reset (stmt);

  if (sentence != NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);

  return sentence == NULL;
}

/**
 * _fb_store_guard_across:
 * @record: as it was just written, in an open group
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where it refers across
 */
gboolean
_fb_store_guard_across (FbStore   *self,
                        FbRecord  *record,
                        GError   **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    {
      if (across[i].kind == fb_record_get_kind (record) &&
          !guard (self, &across[i], record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
tell (FbStoreLoad       *self,
      const Across      *check,
      FbLoadAcrossFunc   func,
      gpointer           data,
      GError           **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT (SELECT max (seq) FROM change WHERE record_id = found.id AND op = 'c') AS n, target"
    " FROM (WITH f (id, target) AS (%s) SELECT id, target FROM f) AS found"
    " WHERE n >= :first ORDER BY n", check->sql);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self->store, sql, error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_int (stmt, ":first", self->first_seq);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    func (_fb_load_find_line (self, sqlite3_column_int64 (stmt, 0)),
          make_sentence (check, (const char *) sqlite3_column_text (stmt, 1)), data);

  return TRUE;
}

/**
 * fb_store_load_check_across:
 * @func: (scope call): is told the line of each new record that refers across,
 *   and a sentence that it then owns
 *
 * After fb_store_load_check() found nothing. What is known here already and
 * differs is guarded when it is saved.
 *
 * Returns: %FALSE with an error where the workspace cannot be read
 */
gboolean
fb_store_load_check_across (FbStoreLoad       *self,
                            FbLoadAcrossFunc   func,
                            gpointer           data,
                            GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (across); i++)
    {
      if (!tell (self, &across[i], func, data, error))
        return FALSE;
    }

  return TRUE;
}
