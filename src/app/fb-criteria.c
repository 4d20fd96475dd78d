/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-criteria"

#include "app/fb-criteria.h"

#include "app/fb-deed-private.h"
#include "app/fb-new-programme-private.h"
#include "domain/fb-kinds.h"

static gboolean
has_code (char       **codes,
          GPtrArray   *criteria,
          const char  *code)
{
  if (codes != NULL)
    return g_strv_contains ((const char *const *) codes, code);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      if (g_str_equal (FB_MATCHING_CRITERION (criteria->pdata[i])->criterion, code))
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_criterion (FbWorkspace  *workspace,
               const char   *programme_id,
               const char   *code,
               GError      **error)
{
  g_autoptr(FbRecord) criterion = fb_record_new (&fb_matching_criterion_kind, NULL);

  return _fb_deed_save (workspace, criterion, error,
                        "programme-id", programme_id,
                        "criterion", code,
                        NULL);
}

/* Those named, and no others; one that is there already stays as it is. */
gboolean
_fb_programme_set_criteria (FbWorkspace  *workspace,
                            const char   *programme_id,
                            const char   *values,
                            GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_auto(GStrv) codes = g_strsplit (values, " ", -1);
  g_autoptr(GPtrArray) criteria = fb_store_list (store, &fb_matching_criterion_kind, "programme-id",
                                                 programme_id, NULL, error);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      if (!has_code (codes, NULL, FB_MATCHING_CRITERION (criteria->pdata[i])->criterion) &&
          !fb_store_remove (store, criteria->pdata[i], error))
        return FALSE;
    }

  for (guint i = 0; criteria != NULL && codes[i] != NULL; i++)
    {
      if (*codes[i] != '\0' && !has_code (NULL, criteria, codes[i]) &&
          !add_criterion (workspace, programme_id, codes[i], error))
        return FALSE;
    }

  return criteria != NULL;
}

/* (transfer full) (nullable): NULL where there are none */
char *
fb_programme_dup_criteria (FbWorkspace *workspace,
                           const char  *programme_id)
{
  g_autoptr(GPtrArray) criteria =
    fb_store_list (fb_workspace_get_store (workspace), &fb_matching_criterion_kind, "programme-id",
                   programme_id, "criterion", NULL);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      const char *code = FB_MATCHING_CRITERION (criteria->pdata[i])->criterion;

      if (!g_str_has_suffix (joined->str, code))
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", code);
    }

  return joined->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

/**
 * fb_deed_set_criteria:
 * @codes: those wanted; may be empty
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where one of them is no criterion
 */
gboolean
fb_deed_set_criteria (FbWorkspace  *workspace,
                      const char   *programme_id,
                      const char   *codes,
                      GError      **error)
{
  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (codes != NULL, FALSE);

  return _fb_deed_begin (workspace, "set-criteria", NULL, error) &&
         _fb_deed_end (workspace,
                       _fb_programme_set_criteria (workspace, programme_id, codes, error), error);
}
