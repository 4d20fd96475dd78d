/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-close"

#include "app/fb-deed-private.h"
#include "app/fb-deed-signal.h"
#include "app/fb-signal-facts.h"
#include "app/fb-signals-taken.h"
#include "store/fb-store-signals.h"

/* A stored signal closes by itself when what was seen is gone (R194): in the
 * deed that made it go, so that undo opens it again, and else, where time made
 * it go, when work begins. */

/* @still_there: (out) */
static gboolean
look (FbWorkspace          *workspace,
      const FbSignalTaken  *taken,
      gboolean             *still_there,
      GError              **error)
{
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));

  *still_there = FALSE;
  if (!fb_signals_of_record (workspace, taken->about_kind, taken->about_id, signals, error))
    return FALSE;

  for (guint i = 0; i < signals->len; i++)
    *still_there |= g_array_index (signals, FbSignal, i).code == taken->code;

  return TRUE;
}

static gboolean
close_one (FbWorkspace          *workspace,
           const FbSignalTaken  *taken,
           GError              **error)
{
  g_autoptr(FbRecord) signal = _fb_deed_get (workspace, &fb_signal_record_kind, taken->id, error);

  return signal != NULL &&
         _fb_deed_save (workspace, signal, error,
                        "state", "gone",
                        "closed-on", fb_workspace_get_today (workspace), NULL);
}

/* (transfer full) (nullable): those of @all, about records in @touched or about
 * any (NULL), whose reason is gone */
static GPtrArray *
find_gone (FbWorkspace           *workspace,
           const FbSignalsTaken  *all,
           GHashTable            *touched,
           GError               **error)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  GPtrArray *taken = fb_signals_taken_get_all (all);

  for (guint i = 0; i < taken->len; i++)
    {
      FbSignalTaken *one = taken->pdata[i];
      gboolean still_there = TRUE;

      if (touched != NULL && !g_hash_table_contains (touched, one->about_id))
        continue;
      if (!look (workspace, one, &still_there, error))
        return NULL;
      if (!still_there)
        g_ptr_array_add (gone, one);
    }

  return g_steal_pointer (&gone);
}

static gboolean
close_all (FbWorkspace  *workspace,
           GPtrArray    *gone,
           GError      **error)
{
  for (guint i = 0; i < gone->len; i++)
    {
      if (!close_one (workspace, gone->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_fb_deed_close_signals (FbWorkspace  *workspace,
                        GError      **error)
{
  g_autoptr(FbSignalsTaken) all = fb_signals_taken_new (workspace, error);
  g_autoptr(GHashTable) touched = NULL;
  g_autoptr(GPtrArray) gone = NULL;

  if (all == NULL)
    return FALSE;
  if (fb_signals_taken_get_all (all)->len == 0)
    return TRUE;

  if (!fb_store_settle_touched (fb_workspace_get_store (workspace), &touched, error))
    return FALSE;
  gone = find_gone (workspace, all, touched, error);

  return gone != NULL && close_all (workspace, gone, error);
}

/**
 * fb_deed_close_gone_signals:
 *
 * For when work begins: time alone makes some reasons go. Writes nothing where
 * none is gone.
 */
gboolean
fb_deed_close_gone_signals (FbWorkspace  *workspace,
                            GError      **error)
{
  g_autoptr(FbSignalsTaken) all = fb_signals_taken_new (workspace, error);
  g_autoptr(GPtrArray) gone = NULL;

  if (all == NULL)
    return FALSE;

  gone = find_gone (workspace, all, NULL, error);
  if (gone == NULL || gone->len == 0)
    return gone != NULL;

  if (!_fb_deed_begin (workspace, "close-signals", NULL, error))
    return FALSE;

  return _fb_deed_end (workspace, close_all (workspace, gone, error), error);
}
