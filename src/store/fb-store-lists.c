/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-lists.h"

#include "store/fb-store-kept.h"
#include "store/fb-store-lists-private.h"
#include "store/fb-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- which, in which order ---- */

/* (nullable) */
static const char *
find_clause (const FbListClause *clauses,
             const char         *code)
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
  const char *filter = find_clause (_fb_list_tables[query->list].filters, query->filter);

  if (filter != NULL)
    g_string_append_printf (sql, " AND (%s)", filter);
  else if (query->filter != NULL)
    g_string_append_printf (sql, " AND %s = :filter", _fb_list_tables[query->list].status);
}

static const char *
get_sort (const FbStoreQuery *query)
{
  const FbListTable *list = &_fb_list_tables[query->list];
  const char *sort = find_clause (list->sorts, query->sort);

  return sort != NULL ? sort : list->sorts[0].sql;
}

/* From what is found to its lines, then in order. No value comes last. */
static char *
dup_words_sql (const FbStoreQuery *query)
{
  const FbListTable *list = &_fb_list_tables[query->list];
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
  const FbListTable *list = &_fb_list_tables[query->list];
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
  return list < FB_LIST_N ? _fb_list_tables[list].code : NULL;
}

/* The list of that code; FB_LIST_N where there is none. */
FbListKind
fb_list_kind_find (const char *code)
{
  for (guint i = 0; i < FB_LIST_N; i++)
    {
      if (g_strcmp0 (_fb_list_tables[i].code, code) == 0)
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

  g_string_printf (sql, "SELECT count (*) FROM %s WHERE %s", _fb_list_tables[list].from, _fb_list_tables[list].where);
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

  stmt = _fb_store_statement (self, _fb_list_tables[list].row, error);
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
