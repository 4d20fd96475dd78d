/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-choices"

#include "ui/common/fb-list-choices.h"

#include "store/fb-store-search.h"
#include "ui/common/fb-picker.h"

/* So many records of any kind are looked through for those of one kind. */
#define MOST_HITS 500

static void
add_choice (GPtrArray   *choices,
            FbWorkspace *workspace,
            const char  *kind,
            const char  *id)
{
  g_autofree char *name = fb_workspace_dup_name_of (workspace, kind, id);

  g_ptr_array_add (choices, fb_choice_new (id, name, NULL));
}

/**
 * fb_list_choices_find:
 * @kind: of the records that the list has
 *
 * Returns: (transfer full) (element-type FbChoice): the first of a list, as many
 *   as a picker shows; only these are read
 */
GPtrArray *
fb_list_choices_find (FbWorkspace        *workspace,
                      const FbStoreQuery *query,
                      const char         *kind)
{
  g_autoptr(GBytes) ids = fb_store_list_ids (fb_workspace_get_store (workspace), query, NULL);
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  gsize size = 0;
  const guint8 *packed = ids != NULL ? g_bytes_get_data (ids, &size) : NULL;

  for (gsize at = 0; at + FB_PACKED_ID <= size && choices->len < FB_PICKER_MAX; at += FB_PACKED_ID)
    {
      char id[37];

      fb_id_unpack (packed + at, id);
      add_choice (choices, workspace, kind, id);
    }

  return choices;
}

/**
 * fb_search_choices_find:
 *
 * Returns: (transfer full) (element-type FbChoice): records of @kind that @words
 *   find; none without words
 */
GPtrArray *
fb_search_choices_find (FbWorkspace *workspace,
                        const char  *words,
                        const char  *kind)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  g_autoptr(GArray) hits = NULL;

  if (!fb_store_search (fb_workspace_get_store (workspace), words, MOST_HITS, &hits, NULL))
    return choices;

  for (guint i = 0; i < hits->len && choices->len < FB_PICKER_MAX; i++)
    {
      const FbSearchHit *hit = &g_array_index (hits, FbSearchHit, i);

      if (g_str_equal (hit->kind->name, kind))
        add_choice (choices, workspace, kind, hit->id);
    }

  return choices;
}
