/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-code-list"

#include "base/fb-code-list.h"

#include <glib/gi18n.h>

/**
 * fb_code_list_get_codes:
 * @n_codes: (out): how many
 *
 * The codes in the order in which they are offered.
 *
 * Returns: (transfer none) (array length=n_codes): the codes
 */
const FbCode *
fb_code_list_get_codes (const FbCodeList *self,
                        guint            *n_codes)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_codes != NULL, NULL);

  if (self->load != NULL)
    return self->load (n_codes);

  *n_codes = self->n_codes;

  return self->codes;
}

/* An index for each loaded list; our own lists are short enough to walk. */
static GHashTable *
get_index (const FbCodeList *self)
{
  static GMutex mutex;
  static GHashTable *indexes;
  GHashTable *index;

  g_mutex_lock (&mutex);

  if (indexes == NULL)
    indexes = g_hash_table_new (NULL, NULL);

  index = g_hash_table_lookup (indexes, self);

  if (index == NULL)
    {
      guint n_codes;
      const FbCode *codes = fb_code_list_get_codes (self, &n_codes);

      index = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < n_codes; i++)
        g_hash_table_insert (index, (char *) codes[i].code, (FbCode *) &codes[i]);
      g_hash_table_insert (indexes, (FbCodeList *) self, index);
    }

  g_mutex_unlock (&mutex);

  return index;
}

static const FbCode *
find_code (const FbCodeList *self,
           const char       *code)
{
  if (self->load != NULL)
    return g_hash_table_lookup (get_index (self), code);

  for (guint i = 0; i < self->n_codes; i++)
    {
      if (g_str_equal (self->codes[i].code, code))
        return &self->codes[i];
    }

  return NULL;
}

/**
 * fb_code_list_has:
 * @code: one code
 *
 * Returns: whether the list knows @code
 */
gboolean
fb_code_list_has (const FbCodeList *self,
                  const char       *code)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return find_code (self, code) != NULL;
}

/**
 * fb_code_list_get_label:
 * @code: (nullable): one code
 *
 * Returns: (transfer none) (nullable): the label in the language of the
 *   program; @code itself where the list does not know it
 */
const char *
fb_code_list_get_label (const FbCodeList *self,
                        const char       *code)
{
  const FbCode *found;

  g_return_val_if_fail (self != NULL, code);

  if (code == NULL)
    return NULL;

  found = find_code (self, code);
  if (found == NULL)
    return code;

  return self->load != NULL ? found->label
                            : g_dpgettext2 (GETTEXT_PACKAGE, self->name, found->label);
}

/**
 * fb_code_list_dup_labels:
 * @codes: (nullable): codes, separated by spaces
 *
 * Returns: (transfer full) (nullable): their labels, separated by commas
 */
char *
fb_code_list_dup_labels (const FbCodeList *self,
                         const char       *codes)
{
  g_autoptr(GString) labels = NULL;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (codes == NULL)
    return NULL;

  labels = g_string_new (NULL);
  parts = g_strsplit (codes, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: stands between the items of a list */
        g_string_append (labels, C_("list", ", "));
      g_string_append (labels, fb_code_list_get_label (self, parts[i]));
    }

  return g_string_free (g_steal_pointer (&labels), FALSE);
}
