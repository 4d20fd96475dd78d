/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "store/fb-store-log.h"

#include <glib/gi18n.h>

/* All changes of one record. */
#define ALL_CHANGES 100000

/* What the office removed goes from the copy at the mentor's too, but for what the mentor
 * wrote and has not sent: that stays, with the goal or contact that it is about. */

/* Up to which change all was sent back, whichever file it answered. */
static gint64
get_last_sent (FbStore *store)
{
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, NULL);
  gint64 last = 0;

  for (guint i = 0; log != NULL && i < log->len; i++)
    {
      const FbExchange *entry = log->pdata[i];

      if (entry->direction == FB_EXCHANGE_OUT)
        last = MAX (last, entry->seq);
    }

  return last;
}

static gboolean
was_written_since (FbStore  *store,
                   FbRecord *record,
                   gint64    last_sent)
{
  g_autoptr(GPtrArray) changes = fb_store_list_changes (store, fb_record_get_id (record), ALL_CHANGES, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const FbChange *change = changes->pdata[i];

      if (change->seq > last_sent && !g_str_equal (change->deed, "import"))
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
_fb_mentor_list_keeps (FbStore *store)
{
  GPtrArray *keeps = g_ptr_array_new_with_free_func (g_free);
  gint64 last_sent = get_last_sent (store);
  guint n_kinds;
  const FbKind *const *kinds = _fb_mentor_get_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (store, kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; records != NULL && j < records->len; j++)
        {
          gboolean is_unsent = was_written_since (store, records->pdata[j], last_sent);
          FbLoadKeep *keep;

          /* what was sent is removed if they had it, and else they have not taken it in yet */
          if (!is_unsent && !_fb_mentor_is_own (store, records->pdata[j]))
            continue;

          keep = g_new0 (FbLoadKeep, 1);
          keep->kind = kinds[i];
          keep->always = is_unsent;
          g_strlcpy (keep->id, fb_record_get_id (records->pdata[j]), sizeof keep->id);
          g_ptr_array_add (keeps, keep);
        }
    }

  return keeps;
}

char *
fb_mentor_dup_update (const FbImportReport *report)
{
  if (!report->is_update)
    return NULL;

  /* Translators: how many records there are of each */
  return g_strdup_printf (_("The duo is up to date. New: %lu. Changed: %lu. Removed: %lu."), (gulong) report->n_new,
                          (gulong) report->n_different, (gulong) report->n_removed);
}

char *
fb_mentor_dup_kept (FbStore              *store,
                    const FbImportReport *report)
{
  guint n = report->kept->len;
  g_autoptr(GString) words = g_string_new (NULL);

  if (n == 0)
    return NULL;

  g_string_append_printf (words, ngettext ("They removed something that you wrote on since. It stays here:",
                                           "They removed %u things that you wrote on since. They stay here:", n), n);
  g_string_append_c (words, '\n');
  for (guint i = 0; i < n; i++)
    {
      const FbLoadKeep *kept = report->kept->pdata[i];
      g_autoptr(FbRecord) record = fb_store_get (store, kept->kind, kept->id, NULL);
      g_autofree char *title = record != NULL ? _fb_mentor_dup_title (record, NULL) : g_strdup (_(kept->kind->label));

      g_string_append_printf (words, "\n%s", title);
    }
  g_string_append_printf (words, "\n\n%s", _("They see it when you send it back, and say what is to become of it."));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
