/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-recipients"

#include "app/fb-recipients.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* So often somebody may have been joined to somebody else; no file leads round in circles. */
#define MOST_JOINED 16

/* (transfer full) (nullable): the only one that has the name or the id */
static char *
find_id (FbWorkspace  *workspace,
         const FbKind *kind,
         const char   *name_field,
         const char   *typed)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) record = fb_store_get (store, kind, typed, NULL);
  g_autoptr(GPtrArray) named = NULL;

  if (record != NULL)
    return g_strdup (typed);

  named = fb_store_list (store, kind, name_field, typed, NULL, NULL);

  return named != NULL && named->len == 1 ? g_strdup (fb_record_get_id (named->pdata[0])) : NULL;
}

void
fb_recipient_read (FbWorkspace  *workspace,
                   const char   *typed,
                   char        **id,
                   char        **words)
{
  g_autofree char *text = typed != NULL ? g_strstrip (g_strdup (typed)) : NULL;

  *id = NULL;
  *words = NULL;
  if (text == NULL || *text == '\0')
    return;

  *id = find_id (workspace, &fb_organisation_kind, "name", text);
  if (*id == NULL)
    *id = find_id (workspace, &fb_person_kind, "name-used", text);
  if (*id == NULL)
    *words = g_steal_pointer (&text);
}

gboolean
fb_recipient_is_us (FbWorkspace *workspace,
                    const char  *id)
{
  g_autofree char *own = fb_workspace_dup_organisation_id (workspace);

  return id != NULL && g_strcmp0 (own, id) == 0;
}

static void
add_name (FbWorkspace *workspace,
          GPtrArray   *names,
          const char  *organisation_id)
{
  g_autofree char *name = organisation_id != NULL && !fb_recipient_is_us (workspace, organisation_id)
                          ? fb_workspace_dup_name_of (workspace, "organisation", organisation_id) : NULL;

  if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&name));
}

GPtrArray *
fb_recipients_list_likely (FbWorkspace *workspace,
                           const char  *programme_id)
{
  FbStore *store = fb_workspace_get_store (workspace);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) partners = NULL;
  g_autoptr(GPtrArray) all = NULL;

  if (programme_id != NULL)
    partners = fb_store_list (store, &fb_programme_partner_kind, "programme-id", programme_id, "created", NULL);
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    add_name (workspace, names, FB_PROGRAMME_PARTNER (partners->pdata[i])->organisation_id);

  all = fb_store_list (store, &fb_organisation_kind, NULL, NULL, "name", NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    add_name (workspace, names, fb_record_get_id (all->pdata[i]));

  return names;
}

char *
fb_recipient_dup_kept (FbWorkspace *workspace,
                       const char  *id)
{
  char *kept = g_strdup (id);

  for (guint i = 0; kept != NULL && i < MOST_JOINED; i++)
    {
      g_autoptr(FbRecord) tombstone = fb_store_get (fb_workspace_get_store (workspace), &fb_tombstone_kind, kept, NULL);

      if (tombstone == NULL || FB_TOMBSTONE (tombstone)->merged_into == NULL)
        break;
      g_free (kept);
      kept = g_strdup (FB_TOMBSTONE (tombstone)->merged_into);
    }

  return kept;
}

char *
fb_exchange_dup_recipient (FbWorkspace      *workspace,
                           const FbExchange *exchange)
{
  g_autofree char *id = fb_recipient_dup_kept (workspace, exchange->recipient_id);
  char *name;

  if (exchange->recipient_id == NULL)
    return g_strdup (exchange->recipient);

  name = fb_workspace_dup_name_of (workspace, "organisation", id);
  if (name == NULL)
    name = fb_workspace_dup_name_of (workspace, "person", id);

  return name != NULL ? name : g_strdup (_("somebody who is not here any more"));
}

char *
fb_exchange_dup_to (FbWorkspace      *workspace,
                    const FbExchange *exchange)
{
  g_autofree char *name = fb_exchange_dup_recipient (workspace, exchange);

  if (name == NULL)
    return g_strdup (_("Nobody noted who got it"));

  /* Translators: who got a file: a person, an organisation, or what somebody typed */
  return g_strdup_printf (C_("file", "To %s"), name);
}

/* --- Of whom it tells --- */

/* @id: (nullable) */
static gboolean
is_kept_as (FbWorkspace *workspace,
            const char  *id,
            const char  *kept_id)
{
  g_autofree char *kept = fb_recipient_dup_kept (workspace, id);

  return g_strcmp0 (kept, kept_id) == 0;
}

/* Whether they took part in it when the file was made. */
static gboolean
takes_part (FbWorkspace      *workspace,
            const FbExchange *exchange,
            const char       *person_id)
{
  gboolean is_duo = g_strcmp0 (exchange->scope, "duo") == 0;
  g_autoptr(GPtrArray) parts = fb_store_list (fb_workspace_get_store (workspace),
                                              is_duo ? &fb_duo_member_kind : &fb_enrolment_kind, "person-id",
                                              person_id, NULL, NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const char *of = is_duo ? FB_DUO_MEMBER (parts->pdata[i])->duo_id
                              : FB_ENROLMENT (parts->pdata[i])->programme_id;

      if (g_str_equal (of, exchange->subject_id))
        return TRUE;
    }

  return FALSE;
}

gboolean
fb_exchange_tells_of (FbWorkspace      *workspace,
                      const FbExchange *exchange,
                      const char       *person_id)
{
  if (exchange->direction != FB_EXCHANGE_OUT || g_strcmp0 (exchange->scope, "along") == 0 ||
      (exchange->left_out != NULL && strstr (exchange->left_out, person_id) != NULL))
    return FALSE;
  if (g_strcmp0 (exchange->scope, "person") == 0)
    return is_kept_as (workspace, exchange->subject_id, person_id);

  return exchange->subject_id == NULL || g_strcmp0 (exchange->scope, "new") == 0 ||
         takes_part (workspace, exchange, person_id);
}

gboolean
fb_exchange_concerns (FbWorkspace      *workspace,
                      const FbExchange *exchange,
                      const FbKind     *kind,
                      const char       *id)
{
  if (exchange->direction != FB_EXCHANGE_OUT)
    return FALSE;
  if (is_kept_as (workspace, exchange->recipient_id, id))
    return TRUE;
  if (kind == &fb_person_kind)
    return fb_exchange_tells_of (workspace, exchange, id);

  return (kind == &fb_programme_kind || kind == &fb_duo_kind) && g_strcmp0 (exchange->subject_id, id) == 0;
}
