/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-history"

#include "app/fb-history-private.h"

#include "app/fb-exchange-words.h"
#include "app/fb-recipients.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

/* (transfer full): id -> FbKind of the records that a file can be about or go to */
static GHashTable *
list_records (GPtrArray *changes)
{
  GHashTable *records = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      const FbChange *change = changes->pdata[i];
      const FbKind *kind = fb_kinds_find (change->kind);

      if (kind == &fb_person_kind || kind == &fb_programme_kind || kind == &fb_duo_kind ||
          kind == &fb_organisation_kind)
        g_hash_table_replace (records, change->record_id, (gpointer) kind);
    }

  return records;
}

static gboolean
concerns_any (FbWorkspace      *workspace,
              const FbExchange *exchange,
              GHashTable       *records)
{
  GHashTableIter iter;
  gpointer id, kind;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &id, &kind))
    {
      if (fb_exchange_concerns (workspace, exchange, kind, id))
        return TRUE;
    }

  return FALSE;
}

static FbHistoryLine *
make_line (FbWorkspace      *workspace,
           const FbExchange *exchange)
{
  g_autofree char *about = fb_exchange_dup_about (workspace, exchange);
  g_autofree char *to = fb_exchange_dup_to (workspace, exchange);
  g_autofree char *protection = fb_exchange_dup_protection (exchange);
  g_autoptr(GPtrArray) details = g_ptr_array_new ();
  FbHistoryLine *line = g_new0 (FbHistoryLine, 1);

  line->seq = exchange->seq;
  line->at = fb_stamp_dup_display (exchange->at);
  line->who = fb_workspace_dup_name_of (workspace, "staff", exchange->staff_id);
  line->what = g_strdup_printf (_("File Went Out: %s"), about);
  g_ptr_array_add (details, to);
  if (exchange->file != NULL)
    g_ptr_array_add (details, exchange->file);
  if (protection != NULL)
    g_ptr_array_add (details, protection);
  g_ptr_array_add (details, NULL);
  line->details = g_strjoinv ("\n", (char **) details->pdata);

  return line;
}

/* Before the first line that is older: a file holds all changes up to its own. */
static void
insert (GPtrArray     *lines,
        FbHistoryLine *line)
{
  guint at = 0;

  while (at < lines->len && ((FbHistoryLine *) lines->pdata[at])->seq > line->seq)
    at++;
  g_ptr_array_insert (lines, (int) at, line);
}

gboolean
_fb_history_add_files (FbWorkspace  *workspace,
                       GPtrArray    *changes,
                       GPtrArray    *lines,
                       GError      **error)
{
  g_autoptr(GPtrArray) exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace), error);
  g_autoptr(GHashTable) records = list_records (changes);

  if (exchanges == NULL)
    return FALSE;

  for (guint i = exchanges->len; i > 0; i--)
    {
      if (concerns_any (workspace, exchanges->pdata[i - 1], records))
        insert (lines, make_line (workspace, exchanges->pdata[i - 1]));
    }

  return TRUE;
}
