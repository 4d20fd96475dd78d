/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-protected"

#include "app/fb-protected.h"

#include "app/fb-word-list.h"
#include "domain/fb-person.h"

gboolean
fb_scope_has_people (FbScope scope)
{
  return scope != FB_SCOPE_ALONG;
}

/* Where somebody gets what is kept about them, they decide about it themselves;
 * files of a programme or a duo leave such a name out. */
gboolean
fb_export_needs_words (FbStore *store,
                       FbScope  scope)
{
  g_autoptr(GPtrArray) people = NULL;

  g_return_val_if_fail (FB_IS_STORE (store), TRUE);

  if (scope != FB_SCOPE_WORKSPACE && scope != FB_SCOPE_NEW)
    return FALSE;

  people = fb_store_list (store, &fb_person_kind, "protected-identity", "yes", NULL, NULL);
  return people == NULL || people->len > 0;
}

FbPart *
fb_unlock (const char      *path,
           const char      *typed,
           FbProgressFunc   progress,
           gpointer         progress_data,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autofree char *words = NULL;
  g_autofree char *plain = NULL;
  g_autoptr(FbPart) folder = NULL;

  if (!fb_words_read (typed, &words, error) || (folder = fb_part_new_folder (error)) == NULL)
    return NULL;

  plain = fb_unlocked_dup_path (folder);
  if (!fb_package_unlock (path, plain, words, progress, progress_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&folder);
}

char *
fb_unlocked_dup_path (FbPart *folder)
{
  return g_build_filename (fb_part_get_path (folder), FB_PACKAGE_PLAIN, NULL);
}
