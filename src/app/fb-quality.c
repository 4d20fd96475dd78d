/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-quality"

#include "app/fb-quality.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* How the codes of the criteria of a list begin. */
static const struct
{
  const char *standard;
  const char *prefix;
} prefixes[] = {
  { "definition", "def-" },
  { "duties", "duty-" },
  { "memore", "memore-" },
  { "emcc", "emcc-" },
  { "eepm", "eepm-" },
};

static const char *
get_standard (const char *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (item, prefixes[i].prefix))
        return prefixes[i].standard;
    }

  return "own";
}

/**
 * fb_quality_list_items:
 * @standard: a code of the list quality-standard
 *
 * Returns: (transfer container) (element-type utf8): the codes of its criteria,
 *   in order; none for own criteria
 */
GPtrArray *
fb_quality_list_items (const char *standard)
{
  GPtrArray *items = g_ptr_array_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_quality_item, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      if (g_strcmp0 (get_standard (codes[i].code), standard) == 0)
        g_ptr_array_add (items, (gpointer) codes[i].code);
    }

  return items;
}

static GPtrArray *
list_checks (FbWorkspace *workspace,
             const char  *programme_id)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_quality_check_kind, "programme-id", programme_id,
                        "created", NULL);
}

/**
 * fb_programme_find_check:
 * @item: a code of the list quality-item
 *
 * Returns: (transfer full): what was found; a new record, not stored yet, dated
 *   today, where nobody looked
 */
FbQualityCheck *
fb_programme_find_check (FbWorkspace *workspace,
                         const char  *programme_id,
                         const char  *item)
{
  g_autoptr(GPtrArray) checks = list_checks (workspace, programme_id);
  FbRecord *made;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      if (g_strcmp0 (FB_QUALITY_CHECK (checks->pdata[i])->item, item) == 0)
        return g_object_ref (checks->pdata[i]);
    }

  made = fb_record_new (&fb_quality_check_kind, NULL);
  g_object_set (made, "programme-id", programme_id, "standard", get_standard (item), "item", item,
                "looked-on", fb_workspace_get_today (workspace), NULL);

  return FB_QUALITY_CHECK (made);
}

/**
 * fb_programme_list_own_checks:
 *
 * Returns: (transfer container) (element-type FbQualityCheck): the criteria
 *   that were added to @standard in own words, oldest first
 */
GPtrArray *
fb_programme_list_own_checks (FbWorkspace *workspace,
                              const char  *programme_id,
                              const char  *standard)
{
  g_autoptr(GPtrArray) checks = list_checks (workspace, programme_id);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      FbQualityCheck *check = checks->pdata[i];

      if (check->item == NULL && g_str_equal (check->standard, standard))
        g_ptr_array_add (own, g_object_ref (check));
    }

  return own;
}

/**
 * fb_programme_dup_standard:
 *
 * Returns: (transfer full): how far a programme meets a list of criteria:
 *   "4 of 6 met · 1 not met · last looked at on 3 May 2026"
 */
char *
fb_programme_dup_standard (FbWorkspace *workspace,
                           const char  *programme_id,
                           const char  *standard)
{
  g_autoptr(GPtrArray) checks = list_checks (workspace, programme_id);
  g_autoptr(GPtrArray) items = fb_quality_list_items (standard);
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *day = NULL;
  const char *last = NULL;
  guint n_all = items->len;
  guint n_met = 0;
  guint n_not_met = 0;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      FbQualityCheck *check = checks->pdata[i];

      if (!g_str_equal (check->standard, standard))
        continue;
      n_all += check->item == NULL;
      n_met += g_strcmp0 (check->state, "met") == 0;
      n_not_met += g_strcmp0 (check->state, "not-met") == 0;
      if (check->looked_on != NULL && g_strcmp0 (check->looked_on, last) > 0)
        last = check->looked_on;
    }

  if (n_all == 0)
    return g_strdup (_("None yet."));

  /* Translators: %u of %u criteria */
  g_string_append_printf (words, _("%u of %u met"), n_met, n_all);
  if (n_not_met > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (words, _("%u not met"), n_not_met);
    }
  day = last != NULL ? fb_date_dup_display (last) : NULL;
  g_string_append (words, " · ");
  if (day != NULL)
    g_string_append_printf (words, _("last looked at on %s"), day);
  else
    g_string_append (words, _("nobody looked yet"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * fb_quality_dup_look:
 * @state: (nullable): a code of the list block-state
 *
 * Returns: (transfer full): "Met · 3 May 2026 · Described in the plan."
 */
char *
fb_quality_dup_look (const char *state,
                     const char *evidence,
                     const char *looked_on)
{
  g_autofree char *day = state != NULL && looked_on != NULL ? fb_date_dup_display (looked_on) : NULL;
  GString *words = g_string_new (fb_code_list_get_label (&fb_code_block_state, state != NULL ? state : "unknown"));

  if (day != NULL)
    g_string_append_printf (words, " · %s", day);
  if (evidence != NULL)
    g_string_append_printf (words, " · %s", evidence);

  return g_string_free (words, FALSE);
}
