/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-actors"

#include "app/fb-actors.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

static void
actor_free (gpointer data)
{
  FbActor *self = data;

  g_free (self->organisation_id);
  g_free (self->name);
  g_free (self->roles);
  g_free (self);
}

void
fb_actors_free (FbActors *self)
{
  for (guint i = 0; i < FB_PARTY_N; i++)
    g_ptr_array_unref (self->parties[i]);
  g_free (self->programme);
  g_free (self);
}

static FbActor *
find (FbActors   *self,
      const char *organisation_id)
{
  for (guint i = 0; i < FB_PARTY_N; i++)
    {
      for (guint k = 0; k < self->parties[i]->len; k++)
        {
          FbActor *actor = self->parties[i]->pdata[k];

          if (g_str_equal (actor->organisation_id, organisation_id))
            return actor;
        }
    }

  return NULL;
}

/* Whether the words have that role already. */
static gboolean
has_role (const FbActor *actor,
          const char    *role)
{
  g_auto(GStrv) roles = actor->roles != NULL ? g_strsplit (actor->roles, ", ", -1) : NULL;

  return role == NULL || (roles != NULL && g_strv_contains ((const char *const *) roles, role));
}

static void
add (FbActors    *self,
     FbWorkspace *workspace,
     const char  *organisation_id,
     const char  *role)
{
  FbActor *actor = organisation_id != NULL ? find (self, organisation_id) : NULL;
  g_autoptr(FbRecord) record = NULL;

  if (actor == NULL && organisation_id != NULL)
    record = fb_store_get (fb_workspace_get_store (workspace), &fb_organisation_kind, organisation_id, NULL);
  if (record != NULL)
    {
      actor = g_new0 (FbActor, 1);
      actor->organisation_id = g_strdup (organisation_id);
      actor->name = g_strdup (FB_ORGANISATION (record)->name);
      g_ptr_array_add (self->parties[fb_party_of_kind (FB_ORGANISATION (record)->kind)], actor);
    }
  if (actor != NULL && !has_role (actor, role))
    {
      char *roles = actor->roles != NULL ? g_strdup_printf ("%s, %s", actor->roles, role) : g_strdup (role);

      g_free (actor->roles);
      actor->roles = roles;
    }
}

static gboolean
add_partners (FbActors     *self,
              FbWorkspace  *workspace,
              const char   *programme_id,
              GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) partners = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_partner_kind,
                                                 "programme-id", programme_id, "role", error);

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];

      if (partner->until_date == NULL || strcmp (partner->until_date, today) >= 0)
        add (self, workspace, partner->organisation_id, fb_code_list_get_label (&fb_code_partner_role, partner->role));
    }

  return partners != NULL;
}

static gboolean
add_funders (FbActors     *self,
             FbWorkspace  *workspace,
             const char   *programme_id,
             GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) fundings = fb_store_list (fb_workspace_get_store (workspace), &fb_funding_kind,
                                                 "programme-id", programme_id, NULL, error);

  for (guint i = 0; fundings != NULL && i < fundings->len; i++)
    {
      FbFunding *funding = fundings->pdata[i];

      if (funding->until_date == NULL || strcmp (funding->until_date, today) >= 0)
        add (self, workspace, funding->organisation_id, fb_code_list_get_label (&fb_code_partner_role, "funder"));
    }

  return fundings != NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const FbActor *one = *(FbActor *const *) a, *other = *(FbActor *const *) b;
  int order = g_utf8_collate (one->name, other->name);

  return order != 0 ? order : strcmp (one->organisation_id, other->organisation_id);
}

FbActors *
fb_actors_new (FbWorkspace  *workspace,
               const char   *programme_id,
               GError      **error)
{
  g_autoptr(FbActors) self = g_new0 (FbActors, 1);
  g_autoptr(FbRecord) programme = NULL;

  for (guint i = 0; i < FB_PARTY_N; i++)
    self->parties[i] = g_ptr_array_new_with_free_func (actor_free);

  programme = fb_store_get (fb_workspace_get_store (workspace), &fb_programme_kind, programme_id, error);
  if (programme == NULL)
    return NULL;

  self->programme = fb_workspace_dup_name (workspace, programme);
  add (self, workspace, FB_PROGRAMME (programme)->organisation_id, NULL);
  if (!add_partners (self, workspace, programme_id, error) || !add_funders (self, workspace, programme_id, error))
    return NULL;
  for (guint i = 0; i < FB_PARTY_N; i++)
    g_ptr_array_sort (self->parties[i], compare_names);

  return g_steal_pointer (&self);
}

const char *
fb_party_get_title (FbParty party)
{
  switch (party)
    {
    case FB_PARTY_CIVIL_SOCIETY:
      return _("Civil Society");
    case FB_PARTY_GOVERNMENT:
      return _("Government");
    case FB_PARTY_PRIVATE_SECTOR:
      return _("Private Sector");
    case FB_PARTY_BESIDE:
    case FB_PARTY_N:
    default:
      return _("Schools, Services and Others");
    }
}

char *
fb_actors_dup_verdict (const FbActors *self)
{
  guint counts[FB_PARTY_N];
  g_autoptr(GString) missing = g_string_new (NULL);

  for (guint i = 0; i < FB_PARTY_N; i++)
    counts[i] = self->parties[i]->len;
  if (fb_three_parties_n_missing (counts) == 0)
    return g_strdup (_("All three parties take part: civil society, government and the private sector."));

  for (guint i = 0; i < FB_PARTIES_ASKED; i++)
    {
      if (counts[i] == 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", fb_party_get_title (i));
    }

  /* Translators: %s is one or more of Civil Society, Government, Private Sector */
  return g_strdup_printf (_("Works best with three parties. Nobody yet from: %s."), missing->str);
}

char *
fb_actors_dup_party (const FbActors *self,
                     FbParty         party)
{
  GPtrArray *actors = self->parties[party];
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < actors->len; i++)
    {
      const FbActor *actor = actors->pdata[i];

      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", actor->name);
      if (actor->roles != NULL)
        g_string_append_printf (words, " (%s)", actor->roles);
    }
  if (actors->len == 0)
    g_string_append (words, _("Nobody yet"));

  return g_string_free (words, FALSE);
}
