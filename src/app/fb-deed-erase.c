/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed-erase"

#include "app/fb-deed-erase.h"

#include "app/fb-backups.h"
#include "app/fb-saved-filters.h"
#include "domain/fb-person.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
fb_erase_get_warning (void)
{
  return _("Files, copies and paper that were given away before are not reached: ask those who have them.");
}

/**
 * fb_erasure_finish:
 * @today: the day of the fresh copy
 *
 * What goes after an erasure that is written: words of the past in the index of
 * the search, the journal, and the earlier copies. Noted in the file until it is
 * done, so that whoever opens it next ends what a kill cut short.
 *
 * Returns: %FALSE with what the disk says
 */
gboolean
fb_erasure_finish (FbStore     *store,
                   const char  *today,
                   GError     **error)
{
  return fb_store_scrub (store, error) &&
         (g_str_equal (fb_store_get_path (store), ":memory:") || fb_backups_replace (store, today, error)) &&
         fb_store_end_erasure (store, error);
}

static gboolean
check (FbWorkspace  *workspace,
       const char   *person_id,
       const char   *reason,
       GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  g_autoptr(FbRecord) person = NULL;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Say why the data are erased."));
      return FALSE;
    }

  person = fb_store_get (fb_workspace_get_store (workspace), &fb_person_kind, person_id, error);
  return person != NULL;
}

/**
 * fb_deed_erase:
 * @person_id: whose data
 * @reason: why; it stays in the history, so it should name nobody
 * @kept: (nullable) (element-type utf8): free values that stay, "id field"
 *
 * Takes out of the workspace, its log and its earlier copies whatever tells who
 * the person is. Coded facts stay, so that figures do.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID (no reason), %FB_ERROR_NOT_FOUND, or
 *   what the disk says
 */
gboolean
fb_deed_erase (FbWorkspace  *workspace,
               const char   *person_id,
               const char   *reason,
               GHashTable   *kept,
               GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);

  if (!check (workspace, person_id, reason, error) ||
      !fb_store_begin (store, "erase", reason, FB_GROUP_BINDING | FB_GROUP_QUIET, error))
    return FALSE;

  if (!fb_saved_filters_forget (workspace, person_id, error) || !fb_store_erase (store, person_id, kept, error))
    {
      fb_store_rollback (store);
      return FALSE;
    }

  if (!fb_store_commit (store, error))
    return FALSE;

  if (fb_erasure_finish (store, fb_workspace_get_today (workspace), error))
    return TRUE;

  g_prefix_error (error, "%s ", _("The data are erased here, but an earlier copy still has them."));
  return FALSE;
}
