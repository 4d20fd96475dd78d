/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-exchange.h"

#include "store/fb-store-private.h"

void
fb_exchange_free (FbExchange *self)
{
  g_free (self->at);
  g_free (self->staff_id);
  g_free (self->file);
  g_free (self->scope);
  g_free (self->subject_id);
  g_free (self->replica);
  g_free (self->written);
  g_free (self->seal);
  g_free (self->key);
  g_free (self->sealed_by);
  g_free (self->reason);
  g_free (self->recipient);
  g_free (self->recipient_id);
  g_free (self->left_out);
  g_free (self->ticket);
  g_free (self->words);
  g_free (self);
}

void
fb_exchange_place_clear (FbExchangePlace *self)
{
  g_clear_pointer (&self->at, g_free);
  self->order = FB_ORDER_FIRST;
  self->n_missing = 0;
}

static const char *
get_direction (FbExchangeDirection direction)
{
  return direction == FB_EXCHANGE_IN ? "in" : "out";
}

gboolean
fb_store_log_exchange (FbStore           *self,
                       const FbExchange  *exchange,
                       GError           **error)
{
  g_autofree char *now = NULL;
  sqlite3_stmt *stmt;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (exchange->scope != NULL, FALSE);

  stmt = _fb_store_statement (self,
                              "INSERT INTO exchange (at, staff_id, direction, file, scope,"
                              " subject_id, replica, seq, number, written, seal, key, sealed_by,"
                              " group_id, protected, reason, recipient, recipient_id, left_out, ticket, words) VALUES (:at, :staff_id, :direction, :file, :scope,"
                              " :subject_id, :replica, :seq, :number, :written,"
                              " ifnull (:seal, 'none'), :key, :sealed_by, nullif (:group_id, 0),"
                              " :protected, :reason, :recipient, :recipient_id, :left_out, :ticket, :words)",
                              error);
  if (stmt == NULL)
    return FALSE;

  now = _fb_store_now (self);
  _fb_bind_text (stmt, ":at", now);
  _fb_bind_text (stmt, ":staff_id", self->actor);
  _fb_bind_text (stmt, ":direction", get_direction (exchange->direction));
  _fb_bind_text (stmt, ":file", exchange->file);
  _fb_bind_text (stmt, ":scope", exchange->scope);
  _fb_bind_text (stmt, ":subject_id", exchange->subject_id);
  _fb_bind_text (stmt, ":replica", exchange->replica);
  _fb_bind_int (stmt, ":seq", exchange->seq);
  _fb_bind_int (stmt, ":number", exchange->number);
  _fb_bind_text (stmt, ":written", exchange->written);
  _fb_bind_text (stmt, ":seal", exchange->seal);
  _fb_bind_text (stmt, ":key", exchange->key);
  _fb_bind_text (stmt, ":sealed_by", exchange->sealed_by);
  _fb_bind_int (stmt, ":group_id", self->in_group ? self->group : 0);
  _fb_bind_text (stmt, ":protected", exchange->is_protected ? "yes" : "no");
  _fb_bind_text (stmt, ":reason", exchange->reason);
  _fb_bind_text (stmt, ":recipient", exchange->recipient);
  _fb_bind_text (stmt, ":recipient_id", exchange->recipient_id);
  _fb_bind_text (stmt, ":left_out", exchange->left_out);
  _fb_bind_text (stmt, ":ticket", exchange->ticket);
  _fb_bind_text (stmt, ":words", exchange->words);
  if (!_fb_store_run (self, stmt, error))
    return FALSE;

  if (self->in_group)
    self->has_logged = TRUE;
  else
    fb_store_tell_exchange (self);
  return TRUE;
}

void
fb_store_tell_exchange (FbStore *self)
{
  g_return_if_fail (FB_IS_STORE (self));

  g_signal_emit_by_name (self, "changed", FB_EXCHANGE_LOG, NULL);
}

static char *
dup_text (sqlite3_stmt *stmt,
          int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, column));
}

static FbExchange *
read_exchange (sqlite3_stmt *stmt)
{
  FbExchange *self = g_new0 (FbExchange, 1);

  self->id = sqlite3_column_int64 (stmt, 0);
  self->at = dup_text (stmt, 1);
  self->staff_id = dup_text (stmt, 2);
  self->direction = sqlite3_column_int (stmt, 3) ? FB_EXCHANGE_IN : FB_EXCHANGE_OUT;
  self->file = dup_text (stmt, 4);
  self->scope = dup_text (stmt, 5);
  self->subject_id = dup_text (stmt, 6);
  self->replica = dup_text (stmt, 7);
  self->seq = sqlite3_column_int64 (stmt, 8);
  self->number = sqlite3_column_int64 (stmt, 9);
  self->written = dup_text (stmt, 10);
  self->seal = dup_text (stmt, 11);
  self->key = dup_text (stmt, 12);
  self->sealed_by = dup_text (stmt, 13);
  self->group = sqlite3_column_int64 (stmt, 14);
  self->is_protected = sqlite3_column_int (stmt, 15);
  self->reason = dup_text (stmt, 16);
  self->ticket = dup_text (stmt, 17);
  self->words = dup_text (stmt, 18);
  self->recipient = dup_text (stmt, 19);
  self->recipient_id = dup_text (stmt, 20);
  self->left_out = dup_text (stmt, 21);

  return self;
}

GPtrArray *
fb_store_list_exchanges (FbStore  *self,
                         GError  **error)
{
  g_autoptr(GPtrArray) exchanges = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_exchange_free);
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_prepare (self,
                            "SELECT id, at, staff_id, direction = 'in', file, scope, subject_id,"
                            " replica, seq, number, written, seal, key, sealed_by, group_id,"
                            " protected = 'yes', reason, ticket, words, recipient, recipient_id, left_out"
                            " FROM exchange ORDER BY id DESC",
                            error);
  if (stmt == NULL)
    return NULL;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (exchanges, read_exchange (stmt));

  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&exchanges);
}

gint64
fb_store_next_exchange_number (FbStore    *self,
                               const char *scope,
                               const char *subject_id)
{
  sqlite3_stmt *stmt;
  gint64 number;

  g_return_val_if_fail (FB_IS_STORE (self), 1);

  stmt = _fb_store_statement (self,
                              "SELECT ifnull (max (number), 0) + 1 FROM exchange"
                              " WHERE direction = 'out' AND replica = :replica AND scope = :scope"
                              " AND subject_id IS :subject_id",
                              NULL);
  if (stmt == NULL)
    return 1;

  _fb_bind_text (stmt, ":replica", self->replica);
  _fb_bind_text (stmt, ":scope", scope);
  _fb_bind_text (stmt, ":subject_id", subject_id);
  number = sqlite3_step (stmt) == SQLITE_ROW ? sqlite3_column_int64 (stmt, 0) : 1;
  sqlite3_reset (stmt);

  return number;
}

/* When a file came in that @condition is true of, as the place's moment. */
static gboolean
find_earlier (FbStore          *self,
              const FbExchange *exchange,
              const char       *condition,
              FbExchangePlace  *place)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (at) FROM exchange WHERE direction = 'in'"
                                          " AND replica = :replica AND %s"
                                          " AND scope = :scope AND subject_id IS :subject_id"
                                          " AND :written IS NOT NULL AND :number IS NOT NULL",
                                          condition);
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, NULL);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":replica", exchange->replica);
  _fb_bind_text (stmt, ":scope", exchange->scope);
  _fb_bind_text (stmt, ":subject_id", exchange->subject_id);
  _fb_bind_text (stmt, ":written", exchange->written);
  _fb_bind_int (stmt, ":number", exchange->number);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    place->at = dup_text (stmt, 0);
  sqlite3_reset (stmt);

  return place->at != NULL;
}

static gint64
find_last_number (FbStore          *self,
                  const FbExchange *exchange)
{
  sqlite3_stmt *stmt = _fb_store_statement (self,
                                            "SELECT max (number) FROM exchange"
                                            " WHERE direction = 'in' AND replica = :replica"
                                            " AND scope = :scope AND subject_id IS :subject_id",
                                            NULL);
  gint64 number = 0;

  if (stmt == NULL)
    return 0;

  _fb_bind_text (stmt, ":replica", exchange->replica);
  _fb_bind_text (stmt, ":scope", exchange->scope);
  _fb_bind_text (stmt, ":subject_id", exchange->subject_id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    number = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);

  return number;
}

/**
 * fb_store_place_exchange:
 * @exchange: a file that is about to come in
 * @place: (out caller-allocates)
 *
 * Whether the file came before, late, or with others missing between it and the
 * last one of the same copy about the same subject. The number of the file says
 * which is later, not the clock of who wrote it; a copy that could not keep count
 * gives the same number twice, which is no gap.
 */
void
fb_store_place_exchange (FbStore          *self,
                         const FbExchange *exchange,
                         FbExchangePlace  *place)
{
  gint64 last;

  g_return_if_fail (FB_IS_STORE (self));

  *place = (FbExchangePlace) { FB_ORDER_FIRST, 0, NULL };
  if (exchange->replica == NULL || exchange->scope == NULL || exchange->written == NULL)
    return;

  if (find_earlier (self, exchange, "written = :written", place))
    place->order = FB_ORDER_REPEATED;
  else if (find_earlier (self, exchange, "(number > :number OR (number = :number AND written > :written))", place))
    place->order = FB_ORDER_OLDER;
  else if ((last = find_last_number (self, exchange)) > 0)
    {
      place->n_missing = MAX (exchange->number - last - 1, 0);
      place->order = place->n_missing > 0 ? FB_ORDER_GAP : FB_ORDER_NEXT;
    }
}

static gboolean
has_entry (FbStore    *self,
           const char *sql,
           const char *value)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":value", value);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return found;
}

gboolean
fb_store_knows_key (FbStore    *self,
                    const char *key)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return has_entry (self, "SELECT 1 FROM exchange WHERE direction = 'in' AND key = :value", key);
}

gboolean
fb_store_expects_key (FbStore    *self,
                      const char *replica)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return has_entry (self, "SELECT 1 FROM exchange WHERE direction = 'in' AND replica = :value"
                          " AND key IS NOT NULL", replica);
}

gboolean
fb_store_gave_ticket (FbStore    *self,
                      const char *ticket)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return has_entry (self, "SELECT 1 FROM exchange WHERE direction = 'out' AND ticket = :value", ticket);
}
