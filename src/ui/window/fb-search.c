/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-search"

#include "ui/window/fb-search.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-search.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

#define MAX_HITS 50
#define MAX_FOUND 20

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  GPtrArray   *found;
  GHashTable  *seen; /* ids of what was found */
} Search;

void
fb_found_free (FbFound *self)
{
  g_free (self->page);
  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

/* Adds what has a page of its own; once, however many words of it fit. */
static void
add (Search     *search,
     const char *page,
     FbRecord   *record,
     const char *icon_name,
     char       *subtitle)
{
  g_autofree char *owned = subtitle;
  const char *id = fb_record_get_id (record);
  FbFound *found;

  if (fb_pages_find (page) == NULL || search->found->len >= MAX_FOUND ||
      !g_hash_table_add (search->seen, g_strdup (id)))
    return;

  found = g_new0 (FbFound, 1);
  found->page = g_strdup (page);
  found->id = g_strdup (id);
  found->title = fb_workspace_dup_name (search->workspace, record);
  found->subtitle = g_steal_pointer (&owned);
  found->icon_name = icon_name;
  g_ptr_array_add (search->found, found);
}

/* "Mentee, Bridge to Work" */
static char *
dup_with_programme (Search     *search,
                    const char *what,
                    const char *programme_id)
{
  g_autofree char *programme = fb_workspace_dup_name_of (search->workspace, "programme",
                                                         programme_id);

  if (programme == NULL)
    return g_strdup (what);

  /* Translators: what was found, and its programme: "Mentee, Bridge to Work" */
  return g_strdup_printf (_("%s, %s"), what, programme);
}

static void
add_enrolment (Search   *search,
               FbRecord *record)
{
  const FbEnrolment *enrolment = (FbEnrolment *) record;
  gboolean is_mentor = g_strcmp0 (enrolment->role, "mentor") == 0;
  const char *role = fb_code_list_get_label (&fb_code_duo_role, enrolment->role);

  add (search, is_mentor ? "mentor" : "mentee", record,
       is_mentor ? "fb-mentor-symbolic" : "fb-mentee-symbolic",
       dup_with_programme (search, role, enrolment->programme_id));
}

static void
add_duo (Search   *search,
         FbRecord *record)
{
  const FbDuo *duo = (FbDuo *) record;

  add (search, "duo", record, "fb-duo-symbolic",
       dup_with_programme (search, _(fb_duo_kind.label), duo->programme_id));
}

/* A person is met in the roles of its enrolments, and in its duos. */
static void
add_person (Search   *search,
            FbRecord *record)
{
  const char *id = fb_record_get_id (record);
  g_autoptr(GPtrArray) enrolments = fb_store_list (search->store, &fb_enrolment_kind,
                                                   "person-id", id, NULL, NULL);
  g_autoptr(GPtrArray) members = fb_store_list (search->store, &fb_duo_member_kind,
                                                "person-id", id, NULL, NULL);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    add_enrolment (search, g_ptr_array_index (enrolments, i));
  if (enrolments == NULL || enrolments->len == 0)
    add (search, "person", record, "fb-mentee-symbolic", g_strdup (_("Person")));

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = g_ptr_array_index (members, i);
      g_autoptr(FbRecord) duo = fb_store_get (search->store, &fb_duo_kind, member->duo_id, NULL);

      if (duo != NULL)
        add_duo (search, duo);
    }
}

static void
add_organisation_of (Search   *search,
                     FbRecord *record)
{
  const FbContactPerson *person = (FbContactPerson *) record;
  g_autoptr(FbRecord) organisation = NULL;

  if (person->organisation_id == NULL)
    return;

  organisation = fb_store_get (search->store, &fb_organisation_kind, person->organisation_id, NULL);
  if (organisation != NULL)
    add (search, "organisation", organisation, "fb-organisation-symbolic",
         fb_workspace_dup_name (search->workspace, record));
}

static void
add_hit (Search            *search,
         const FbSearchHit *hit)
{
  g_autoptr(FbRecord) record = fb_store_get (search->store, hit->kind, hit->id, NULL);

  if (record == NULL)
    return;

  if (hit->kind == &fb_person_kind)
    add_person (search, record);
  else if (hit->kind == &fb_enrolment_kind)
    add_enrolment (search, record);
  else if (hit->kind == &fb_duo_kind)
    add_duo (search, record);
  else if (hit->kind == &fb_programme_kind)
    add (search, "programme", record, "fb-programme-symbolic", g_strdup (_(hit->kind->label)));
  else if (hit->kind == &fb_organisation_kind)
    add (search, "organisation", record, "fb-organisation-symbolic",
         g_strdup (_(hit->kind->label)));
  else if (hit->kind == &fb_contact_person_kind)
    add_organisation_of (search, record);
}

/**
 * fb_search:
 * @words: beginnings of words, in any order and any script
 *
 * Anyone and anything that has a page, in all programmes.
 *
 * Returns: (transfer full) (element-type FbFound): at most 20
 */
GPtrArray *
fb_search (FbWorkspace  *workspace,
           const char   *words,
           GError      **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_found_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) hits = NULL;
  Search search = { workspace, NULL, found, seen };

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);

  search.store = fb_workspace_get_store (workspace);
  if (!fb_store_search (search.store, words, MAX_HITS, &hits, error))
    return NULL;

  for (guint i = 0; i < hits->len; i++)
    add_hit (&search, &g_array_index (hits, FbSearchHit, i));

  return g_steal_pointer (&found);
}
