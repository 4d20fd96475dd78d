/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-lists.h"

#include "domain/fb-funding.h"
#include "store/fb-store-facts-sql.h"
#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *sql;
} Clause;

typedef struct
{
  const char   *code;     /* under which it is asked for */
  const char   *id;       /* of a line */
  const char   *from;
  const char   *where;
  const char   *status;   /* what a filter compares with */
  const char   *hits;     /* the lines of what is found; "hit" is its ids and kinds */
  const Clause *filters;  /* those that are no status */
  const Clause *sorts;    /* the first one where none is asked for */
  const char   *row;      /* by :id */
} List;

#define CURRENT_ENROLMENT "status NOT IN ('completed', 'stopped', 'declined', 'not-admitted')"
#define CURRENT_DUO "status NOT IN ('completed', 'ended-early', 'declined')"
#define AGREED_DUO "status IN ('not-started', 'active', 'paused')"

static const Clause enrolment_filters[] = {
  { "current", CURRENT_ENROLMENT },
  { "free", "stored = 'ready' AND n_free > 0" },
  { NULL, NULL },
};

static const Clause enrolment_sorts[] = {
  { "name", "sort_name" },
  { "status", "status" },
  { "since", "turn" },
  { "next-word", "next_word_on" },
  { NULL, NULL },
};

#define ENROLMENT_HITS \
  "SELECT id FROM hit WHERE kind = 'enrolment'" \
  " UNION ALL SELECT enrolment_id FROM hit CROSS JOIN enrolment_facts ON person_id = hit.id" \
  " WHERE kind = 'person'" \
  " UNION ALL SELECT enrolment_id FROM hit CROSS JOIN external_number ON external_number.id = hit.id" \
  " CROSS JOIN enrolment_facts USING (person_id) WHERE kind = 'external-number'"

#define ENROLMENT_ROW \
  "SELECT enrolment_facts.name, programme.code AS programme, enrolment_facts.status, since, priority," \
  " enrolment_facts.languages, next_word_on AS \"next-word\", occupation," \
  " n_duos AS \"n-duos\", n_free AS \"n-free\", person_id AS \"person-id\"," \
  " programme_id AS \"programme-id\"" \
  " FROM enrolment_facts JOIN programme ON programme.id = programme_id" \
  " WHERE enrolment_id = :id"

static const Clause duo_filters[] = {
  { "current", CURRENT_DUO },
  { "unsigned", AGREED_DUO " AND agreement_state <> 'signed'" },
  { "beyond-funding", AGREED_DUO " AND EXISTS (SELECT 1 FROM funding"
                      " JOIN programme AS its ON its.id = funding.programme_id"
                      " WHERE funding.programme_id = duo_facts.programme_id AND until_date >= :today"
                      " AND until_date <= date (:today,"
                      " ifnull (its.signal_funding, " G_STRINGIFY (FB_FUNDING_DAYS) ") || ' days')"
                      " AND ends_on > until_date)" },
  { NULL, NULL },
};

static const Clause duo_sorts[] = {
  { "code", "code" },
  { "name", "sort_name" },
  { "status", "status" },
  { "last-contact", "last_contact_on" },
  { "ends", "ends_on" },
  { NULL, NULL },
};

#define DUO_HITS \
  "SELECT id FROM hit WHERE kind = 'duo'" \
  " UNION ALL SELECT duo_id FROM hit CROSS JOIN duo_member ON person_id = hit.id" \
  " WHERE kind = 'person'"

#define AGREEMENT_HITS \
  "SELECT agreement_id FROM (" DUO_HITS ") AS duo CROSS JOIN agreement_facts ON duo_id = duo.id"

static const Clause plan_filters[] = {
  { "current", AGREED_DUO },
  { "no-goal", AGREED_DUO " AND final_objective IS NULL" },
  { "review-due", AGREED_DUO " AND review_due_on <= :today" },
  { "open-actions", AGREED_DUO " AND n_open_actions > 0" },
  { NULL, NULL },
};

static const Clause plan_sorts[] = {
  { "code", "code" },
  { "name", "sort_name" },
  { "next-review", "review_due_on" },
  { "open-actions", "n_open_actions" },
  { NULL, NULL },
};

static const Clause agreement_filters[] = {
  { "to-sign", "status IN ('draft', 'partly-signed')" },
  { NULL, NULL },
};

static const Clause agreement_sorts[] = {
  { "code", "code" },
  { "name", "sort_name" },
  { "status", "status" },
  { "until", "until" },
  { NULL, NULL },
};

static const Clause no_filters[] = {
  { NULL, NULL },
};

static const Clause programme_sorts[] = {
  { "code", "code" },
  { "name", "search_key (name)" },
  { "status", "status" },
  { NULL, NULL },
};

static const Clause organisation_sorts[] = {
  { "name", "search_key (name)" },
  { "kind", "kind" },
  { "place", "search_key (place)" },
  { NULL, NULL },
};

/* Whoever got one ends it too. */
#define OPEN_VACANCY "person_id IS NULL AND (until_date IS NULL OR until_date >= :today)"

static const Clause vacancy_filters[] = {
  { "open", OPEN_VACANCY },
  { "job", "kind = 'job' AND " OPEN_VACANCY },
  { "internship", "kind = 'internship' AND " OPEN_VACANCY },
  { "filled", "person_id IS NOT NULL" },
  { "over", "person_id IS NULL AND until_date < :today" },
  { NULL, NULL },
};

static const Clause vacancy_sorts[] = {
  { "until", "until_date" },
  { "title", "search_key (title)" },
  { "organisation", "(SELECT search_key (name) FROM organisation WHERE organisation.id = organisation_id)" },
  { "kind", "kind" },
  { NULL, NULL },
};

#define VACANCY_HITS \
  "SELECT id FROM hit WHERE kind = 'vacancy'" \
  " UNION ALL SELECT vacancy.id FROM hit CROSS JOIN vacancy ON organisation_id = hit.id" \
  " WHERE hit.kind = 'organisation'"

static const List lists[FB_LIST_N] = {
  [FB_LIST_MENTEES] = {
    "mentees", "enrolment_id", "enrolment_facts", "role = 'mentee'", "status",
    ENROLMENT_HITS, enrolment_filters, enrolment_sorts, ENROLMENT_ROW,
  },
  [FB_LIST_MENTORS] = {
    "mentors", "enrolment_id", "enrolment_facts", "role = 'mentor'", "status",
    ENROLMENT_HITS, enrolment_filters, enrolment_sorts, ENROLMENT_ROW,
  },
  [FB_LIST_DUOS] = {
    "duos", "duo_id", "duo_facts", "TRUE", "status",
    DUO_HITS, duo_filters, duo_sorts,
    "SELECT duo_facts.code, mentees, mentors, programme.code AS programme,"
    " ifnull (programme.name, programme.code) AS \"programme-name\", duo_facts.status,"
    " last_contact_on AS \"last-contact\", next_planned_on AS \"next-planned\","
    " n_held AS \"n-held\", agreement_state AS agreement, n_signed AS \"n-signed\","
    " n_signers AS \"n-signers\", ends_on AS ends, review_due_on AS \"next-review\","
    " n_open_actions AS \"n-open-actions\", programme_id AS \"programme-id\""
    " FROM duo_facts JOIN programme ON programme.id = programme_id WHERE duo_id = :id",
  },
  [FB_LIST_PLANS] = {
    "plans", "duo_id", "duo_facts", "has_plan = 1", "status",
    DUO_HITS, plan_filters, plan_sorts,
    "SELECT code, mentees, mentors, status, final_objective AS \"final-objective\","
    " n_goals AS \"n-goals\", n_open_actions AS \"n-open-actions\","
    " n_open_mentee AS \"n-open-mentee\", n_open_mentor AS \"n-open-mentor\","
    " last_review_on AS \"last-review\", review_due_on AS \"next-review\","
    " programme_id AS \"programme-id\" FROM duo_facts WHERE duo_id = :id",
  },
  [FB_LIST_AGREEMENTS] = {
    "agreements", "agreement_id", "agreement_facts", "TRUE", "status",
    AGREEMENT_HITS, agreement_filters, agreement_sorts,
    "SELECT duo_facts.code, mentees, mentors, agreement.version, agreement.kind,"
    " agreement_facts.status, " FB_SQL_SIGNED " AS \"n-signed\", n_signers AS \"n-signers\","
    " term_from AS \"from\", until, duo_facts.duo_id AS \"duo-id\","
    " duo_facts.programme_id AS \"programme-id\""
    " FROM agreement_facts JOIN agreement ON agreement.id = agreement_facts.agreement_id"
    " JOIN duo_facts ON duo_facts.duo_id = agreement_facts.duo_id"
    " WHERE agreement_facts.agreement_id = :id",
  },
  [FB_LIST_PROGRAMMES] = {
    "programmes", "id", "programme", "TRUE", "status",
    "SELECT id FROM hit WHERE kind = 'programme'", no_filters, programme_sorts,
    "SELECT code, name, status, country,"
    " (SELECT count (*) FROM enrolment_facts WHERE programme_id = programme.id"
    "  AND role = 'mentee' AND " CURRENT_ENROLMENT ") AS \"n-mentees\","
    " (SELECT count (*) FROM enrolment_facts WHERE programme_id = programme.id"
    "  AND role = 'mentor' AND " CURRENT_ENROLMENT ") AS \"n-mentors\","
    " (SELECT count (*) FROM duo_facts WHERE programme_id = programme.id"
    "  AND " AGREED_DUO ") AS \"n-duos\""
    " FROM programme WHERE id = :id",
  },
  [FB_LIST_ORGANISATIONS] = {
    "organisations", "id", "organisation", "TRUE", "kind",
    "SELECT id FROM hit WHERE kind = 'organisation'", no_filters, organisation_sorts,
    "SELECT name, kind, place, sector, phone,"
    " (SELECT count (DISTINCT programme_id) FROM programme_partner"
    "  WHERE organisation_id = organisation.id) AS \"n-programmes\""
    " FROM organisation WHERE id = :id",
  },
  [FB_LIST_VACANCIES] = {
    "vacancies", "id", "vacancy", "TRUE", "kind",
    VACANCY_HITS, vacancy_filters, vacancy_sorts,
    "SELECT title, vacancy.kind, organisation.name AS organisation, organisation_id AS \"organisation-id\","
    " vacancy.sector, vacancy.occupation, weeks, from_date AS \"from\", until_date AS until,"
    " person.name_used AS person, person_id AS \"person-id\""
    " FROM vacancy JOIN organisation ON organisation.id = organisation_id LEFT JOIN person ON person.id = person_id"
    " WHERE vacancy.id = :id",
  },
};

/* ---- which, in which order ---- */

/* (nullable) */
static const char *
find_clause (const Clause *clauses,
             const char   *code)
{
  for (; clauses->code != NULL; clauses++)
    {
      if (g_strcmp0 (clauses->code, code) == 0)
        return clauses->sql;
    }

  return NULL;
}

static const char *
get_programme_column (FbListKind list)
{
  return list == FB_LIST_PROGRAMMES ? "id" : "programme_id";
}

static void
append_scope (GString    *sql,
              FbListKind  list,
              const char *programme_id)
{
  if (programme_id == NULL)
    return;

  if (list == FB_LIST_VACANCIES)
    g_string_append (sql, " AND organisation_id IN (SELECT organisation_id FROM programme_partner"
                     " WHERE programme_id = :programme_id)");
  else if (list == FB_LIST_ORGANISATIONS)
    g_string_append (sql, " AND id IN (SELECT organisation_id FROM programme_partner"
                     " WHERE programme_id = :programme_id)");
  else
    g_string_append_printf (sql, " AND %s = :programme_id", get_programme_column (list));
}

static void
append_filter (GString            *sql,
               const FbStoreQuery *query)
{
  const char *filter = find_clause (lists[query->list].filters, query->filter);

  if (filter != NULL)
    g_string_append_printf (sql, " AND (%s)", filter);
  else if (query->filter != NULL)
    g_string_append_printf (sql, " AND %s = :filter", lists[query->list].status);
}

static const char *
get_sort (const FbStoreQuery *query)
{
  const List *list = &lists[query->list];
  const char *sort = find_clause (list->sorts, query->sort);

  return sort != NULL ? sort : list->sorts[0].sql;
}

/* From what is found to its lines, then in order. No value comes last. */
static char *
dup_words_sql (const FbStoreQuery *query)
{
  const List *list = &lists[query->list];
  const char *sort = get_sort (query);
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_printf (sql,
                   "WITH hit (id, kind) AS MATERIALIZED (SELECT record_id, kind FROM search"
                   " JOIN search_entry ON entry = search.rowid WHERE search MATCH :match),"
                   " line (line_id) AS MATERIALIZED (%s)"
                   " SELECT %s.%s FROM line CROSS JOIN %s ON %s.%s = line_id WHERE %s",
                   list->hits, list->from, list->id, list->from, list->from, list->id, list->where);
  append_scope (sql, query->list, query->programme_id);
  append_filter (sql, query);
  g_string_append_printf (sql, " ORDER BY %s IS NULL, %s%s, %s.%s", sort, sort,
                          query->descending ? " DESC" : "", list->from, list->id);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* For those with a value to sort by, or for those without: two queries, so that
 * an index gives the order and no value comes last. */
static char *
dup_sql (const FbStoreQuery *query,
         gboolean            with_value)
{
  const List *list = &lists[query->list];
  const char *sort = get_sort (query);
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT %s FROM %s WHERE %s", list->id, list->from, list->where);
  append_scope (sql, query->list, query->programme_id);
  append_filter (sql, query);

  if (with_value)
    g_string_append_printf (sql, " AND %s IS NOT NULL ORDER BY %s%s, %s", sort, sort,
                            query->descending ? " DESC" : "", list->id);
  else
    g_string_append_printf (sql, " AND %s IS NULL ORDER BY %s", sort, list->id);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
bind_if_asked (sqlite3_stmt *stmt,
               const char   *parameter,
               const char   *value)
{
  if (sqlite3_bind_parameter_index (stmt, parameter) > 0)
    _fb_bind_text (stmt, parameter, value);
}

/* A line that is found twice stands twice in a row, and is taken once. */
static gboolean
append_ids (FbStore             *self,
            const FbStoreQuery  *query,
            const char          *sql,
            const char          *match,
            GByteArray          *ids,
            GError             **error)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, error);
  guint8 packed[FB_PACKED_ID];
  int rc;

  if (stmt == NULL)
    return FALSE;

  bind_if_asked (stmt, ":programme_id", query->programme_id);
  bind_if_asked (stmt, ":filter", query->filter);
  bind_if_asked (stmt, ":match", match);
  bind_if_asked (stmt, ":today", query->today);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      fb_id_pack ((const char *) sqlite3_column_text (stmt, 0), packed);
      if (ids->len == 0 ||
          memcmp (ids->data + ids->len - sizeof packed, packed, sizeof packed) != 0)
        g_byte_array_append (ids, packed, sizeof packed);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

static gboolean
append_all (FbStore             *self,
            const FbStoreQuery  *query,
            GByteArray          *ids,
            GError             **error)
{
  g_autofree char *with_value = dup_sql (query, TRUE);
  g_autofree char *without = dup_sql (query, FALSE);

  return append_ids (self, query, with_value, NULL, ids, error) &&
         append_ids (self, query, without, NULL, ids, error);
}

static gboolean
append_found (FbStore             *self,
              const FbStoreQuery  *query,
              const char          *match,
              GByteArray          *ids,
              GError             **error)
{
  g_autofree char *sql = dup_words_sql (query);

  return append_ids (self, query, sql, match, ids, error);
}

/**
 * fb_store_list_ids:
 *
 * The records that fit, in order. A filter or sort that the list does not know
 * is taken as a status nobody has, and as the first sort.
 *
 * Returns: (transfer full): their ids, %FB_PACKED_ID bytes each, or %NULL
 */
GBytes *
fb_store_list_ids (FbStore             *self,
                   const FbStoreQuery  *query,
                   GError             **error)
{
  g_autoptr(GByteArray) ids = g_byte_array_new ();
  g_autofree char *match = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (query != NULL && query->list < FB_LIST_N, NULL);

  match = _fb_dup_match (query->words);
  if (!(match != NULL ? append_found (self, query, match, ids, error)
                      : append_all (self, query, ids, error)))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&ids));
}

/* (nullable): under which code a list is asked for; NULL for FB_LIST_N */
const char *
fb_list_kind_get_code (FbListKind list)
{
  return list < FB_LIST_N ? lists[list].code : NULL;
}

/* The list of that code; FB_LIST_N where there is none. */
FbListKind
fb_list_kind_find (const char *code)
{
  for (guint i = 0; i < FB_LIST_N; i++)
    {
      if (g_strcmp0 (lists[i].code, code) == 0)
        return (FbListKind) i;
    }

  return FB_LIST_N;
}

/* How many there are in all, before words and filter; -1 with an error. */
gint64
fb_store_count_list (FbStore     *self,
                     FbListKind   list,
                     const char  *programme_id,
                     GError     **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), -1);
  g_return_val_if_fail (list < FB_LIST_N, -1);

  g_string_printf (sql, "SELECT count (*) FROM %s WHERE %s", lists[list].from, lists[list].where);
  append_scope (sql, list, programme_id);

  stmt = _fb_store_prepare (self, sql->str, error);
  if (stmt == NULL)
    return -1;
  bind_if_asked (stmt, ":programme_id", programme_id);

  if (sqlite3_step (stmt) != SQLITE_ROW)
    {
      _fb_store_fail (self, error);
      return -1;
    }

  return sqlite3_column_int64 (stmt, 0);
}

/* ---- one line ---- */

static FbListRow *
read_row (sqlite3_stmt *stmt)
{
  FbListRow *row = g_new0 (FbListRow, 1);

  row->n_columns = sqlite3_column_count (stmt);
  row->columns = g_new0 (const char *, row->n_columns);
  row->values = g_new0 (char *, row->n_columns);

  for (guint i = 0; i < row->n_columns; i++)
    {
      row->columns[i] = g_intern_string (sqlite3_column_name (stmt, i));
      row->values[i] = g_strdup ((const char *) sqlite3_column_text (stmt, i));
    }

  return row;
}

/**
 * fb_store_get_list_row:
 * @id: one of fb_store_list_ids()
 *
 * Returns: (transfer full): what the line shows, or %NULL with
 *   %FB_ERROR_NOT_FOUND where the record is gone since
 */
FbListRow *
fb_store_get_list_row (FbStore     *self,
                       FbListKind   list,
                       const char  *id,
                       GError     **error)
{
  FbListRow *row = NULL;
  sqlite3_stmt *stmt;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);
  g_return_val_if_fail (list < FB_LIST_N, NULL);

  stmt = _fb_store_statement (self, lists[list].row, error);
  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    row = read_row (stmt);
  else if (rc == SQLITE_DONE)
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no record “%s”."), id);
  else
    _fb_store_fail (self, error);
  sqlite3_reset (stmt);

  return row;
}

/* (transfer none) (nullable): NULL too where the list has no such column */
const char *
fb_list_row_get (FbListRow  *self,
                 const char *column)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (g_str_equal (self->columns[i], column))
        return self->values[i];
    }

  g_warn_if_reached ();
  return NULL;
}

void
fb_list_row_free (FbListRow *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_free (self->columns);
  g_free (self);
}
