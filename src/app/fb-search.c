/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-search"

#include "app/fb-search.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-search.h"

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

/* Where something is shown. */
typedef struct
{
  const char *page;
  const char *part; /* (nullable) */
  const char *icon_name;
} Place;

static const Place organisation_place = { "organisation", NULL, "fb-organisation-symbolic" };

void
fb_found_free (FbFound *self)
{
  g_free (self->page);
  g_free (self->id);
  g_free (self->part);
  g_free (self->found_id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

/* Once, however many words of it fit.
 * @on_id: of the record whose page shows it; @subtitle: (transfer full) */
static void
add (Search      *search,
     const Place *place,
     const char  *on_id,
     FbRecord    *record,
     char        *subtitle)
{
  g_autofree char *owned = subtitle;
  const char *id = fb_record_get_id (record);
  FbFound *found;

  if (search->found->len >= MAX_FOUND || !g_hash_table_add (search->seen, g_strdup (id)))
    return;

  found = g_new0 (FbFound, 1);
  found->page = g_strdup (place->page);
  found->id = g_strdup (on_id);
  found->part = g_strdup (place->part);
  found->found_id = g_strdup (id);
  found->title = fb_workspace_dup_name (search->workspace, record);
  found->subtitle = g_steal_pointer (&owned);
  found->icon_name = place->icon_name;
  g_ptr_array_add (search->found, found);
}

/* "Mentee, Bridge to Work", "Vacancy, Sample Bakery" */
static char *
dup_with_owner (Search     *search,
                const char *what,
                const char *kind,
                const char *owner_id)
{
  g_autofree char *owner = fb_workspace_dup_name_of (search->workspace, kind, owner_id);

  if (owner == NULL)
    return g_strdup (what);

  /* Translators: what was found, and its programme: "Mentee, Bridge to Work" */
  return g_strdup_printf (_("%s, %s"), what, owner);
}

static void
add_enrolment (Search   *search,
               FbRecord *record)
{
  static const Place mentee = { "mentee", NULL, "fb-mentee-symbolic" };
  static const Place mentor = { "mentor", NULL, "fb-mentor-symbolic" };
  const FbEnrolment *enrolment = (FbEnrolment *) record;
  const char *role = fb_code_list_get_label (&fb_code_duo_role, enrolment->role);

  add (search, g_strcmp0 (enrolment->role, "mentor") == 0 ? &mentor : &mentee, fb_record_get_id (record), record,
       dup_with_owner (search, role, "programme", enrolment->programme_id));
}

static void
add_duo (Search   *search,
         FbRecord *record)
{
  static const Place place = { "duo", NULL, "fb-duo-symbolic" };

  add (search, &place, fb_record_get_id (record), record,
       dup_with_owner (search, _(fb_duo_kind.label), "programme", FB_DUO (record)->programme_id));
}

/* A person is met in the roles of its enrolments, and in its duos. */
static void
add_person (Search   *search,
            FbRecord *record)
{
  const char *id = fb_record_get_id (record);
  g_autoptr(GPtrArray) enrolments = fb_store_list (search->store, &fb_enrolment_kind, "person-id", id, NULL, NULL);
  g_autoptr(GPtrArray) members = fb_store_list (search->store, &fb_duo_member_kind, "person-id", id, NULL, NULL);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    add_enrolment (search, enrolments->pdata[i]);
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];
      g_autoptr(FbRecord) duo = fb_store_get (search->store, &fb_duo_kind, member->duo_id, NULL);

      if (duo != NULL)
        add_duo (search, duo);
    }
}

/* A number elsewhere is that of a person. */
static void
add_person_of (Search   *search,
               FbRecord *record)
{
  g_autoptr(FbRecord) person = fb_store_get (search->store, &fb_person_kind, FB_EXTERNAL_NUMBER (record)->person_id, NULL);

  if (person != NULL)
    add_person (search, person);
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
    add (search, &organisation_place, fb_record_get_id (organisation), organisation,
         fb_workspace_dup_name (search->workspace, record));
}

/* What an organisation or a programme has, and that is shown on its page. */
static void
add_part (Search       *search,
          FbRecord     *record,
          const Place  *place,
          const char   *owner_id)
{
  add (search, place, owner_id, record,
       dup_with_owner (search, _(fb_record_get_kind (record)->label), place->page, owner_id));
}

/* A funder is the name of a funding. */
static void
add_organisation (Search   *search,
                  FbRecord *record)
{
  static const Place place = { "programme", "partners", "fb-programme-symbolic" };
  const char *id = fb_record_get_id (record);
  g_autoptr(GPtrArray) fundings = fb_store_list (search->store, &fb_funding_kind, "organisation-id", id, "until_date", NULL);

  add (search, &organisation_place, id, record, g_strdup (_(fb_organisation_kind.label)));
  for (guint i = 0; fundings != NULL && i < fundings->len; i++)
    add_part (search, fundings->pdata[i], &place, FB_FUNDING (fundings->pdata[i])->programme_id);
}

static void
add_record (Search   *search,
            FbRecord *record)
{
  static const Place programme = { "programme", NULL, "fb-programme-symbolic" };
  static const Place employer = { "organisation", "employer", "fb-organisation-symbolic" };
  static const Place partners = { "programme", "partners", "fb-programme-symbolic" };
  static const Place event = { "event", NULL, "fb-event-symbolic" };
  static const Place quality = { "programme", "quality", "fb-programme-symbolic" };

  if (FB_IS_PERSON (record))
    add_person (search, record);
  else if (FB_IS_EXTERNAL_NUMBER (record))
    add_person_of (search, record);
  else if (FB_IS_ENROLMENT (record))
    add_enrolment (search, record);
  else if (FB_IS_DUO (record))
    add_duo (search, record);
  else if (FB_IS_PROGRAMME (record))
    add (search, &programme, fb_record_get_id (record), record, g_strdup (_(fb_programme_kind.label)));
  else if (FB_IS_ORGANISATION (record))
    add_organisation (search, record);
  else if (FB_IS_CONTACT_PERSON (record))
    add_organisation_of (search, record);
  else if (FB_IS_VACANCY (record))
    add_part (search, record, &employer, FB_VACANCY (record)->organisation_id);
  else if (FB_IS_COMMITMENT (record))
    add_part (search, record, &employer, FB_COMMITMENT (record)->organisation_id);
  else if (FB_IS_FUNDING (record))
    add_part (search, record, &partners, FB_FUNDING (record)->programme_id);
  else if (FB_IS_EVENT (record))
    add (search, &event, fb_record_get_id (record), record,
         dup_with_owner (search, _(fb_event_kind.label), "programme", FB_EVENT (record)->programme_id));
  else if (FB_IS_LESSON (record))
    add_part (search, record, &quality, FB_LESSON (record)->programme_id);
}

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
    {
      const FbSearchHit *hit = &g_array_index (hits, FbSearchHit, i);
      g_autoptr(FbRecord) record = fb_store_get (search.store, hit->kind, hit->id, NULL);

      if (record != NULL)
        add_record (&search, record);
    }

  return g_steal_pointer (&found);
}
