/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-external-numbers"

#include "app/fb-external-numbers.h"

#include "app/fb-deed-private.h"

#include <glib/gi18n.h>

/* (transfer full) (nullable): the name of somebody else who has that number there; one number
 * is of one person */
static char *
dup_other_owner (FbWorkspace *workspace,
                 const char  *person_id,
                 const char  *system,
                 const char  *number)
{
  g_autoptr(GPtrArray) known = fb_store_list (fb_workspace_get_store (workspace), &fb_external_number_kind, "number",
                                              number, NULL, NULL);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      FbExternalNumber *one = known->pdata[i];

      if (g_str_equal (one->system, system) && !g_str_equal (one->person_id, person_id))
        return fb_workspace_dup_name_of (workspace, "person", one->person_id);
    }

  return NULL;
}

/**
 * fb_deed_add_number:
 * @system: who gave the number
 *
 * Returns: (transfer full): the number; %NULL with %FB_ERROR_INVALID where one of
 *   both is missing, or it is somebody else's
 */
FbExternalNumber *
fb_deed_add_number (FbWorkspace  *workspace,
                    const char   *person_id,
                    const char   *system,
                    const char   *number,
                    GError      **error)
{
  g_autofree char *whose = g_strstrip (g_strdup (system != NULL ? system : ""));
  g_autofree char *clean = g_strstrip (g_strdup (number != NULL ? number : ""));
  g_autofree char *other = *clean != '\0' ? dup_other_owner (workspace, person_id, whose, clean) : NULL;
  g_autoptr(FbRecord) record = fb_record_new (&fb_external_number_kind, NULL);
  gboolean ok;

  if (*whose == '\0' || *clean == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Say whose number it is, and the number."));
      return NULL;
    }
  if (other != NULL)
    {
      /* Translators: %s is a person */
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("That number is noted for %s already. Are they one person?"), other);
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, record, error, "person-id", person_id, "system", whose, "number", clean, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_EXTERNAL_NUMBER (g_steal_pointer (&record)) : NULL;
}
