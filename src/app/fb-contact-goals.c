/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-goals"

#include "app/fb-contact-goals.h"

#include "app/fb-deed-private.h"
#include "app/fb-mentor-file.h"
#include "domain/fb-kinds.h"

static GPtrArray *
list_links (FbWorkspace  *workspace,
            const char   *contact_id,
            GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_contact_goal_kind, "contact-id", contact_id,
                        "created", error);
}

static FbRecord *
find_link (GPtrArray  *links,
           const char *goal_id)
{
  for (guint i = 0; i < links->len; i++)
    {
      if (g_str_equal (FB_CONTACT_GOAL (links->pdata[i])->goal_id, goal_id))
        return links->pdata[i];
    }

  return NULL;
}

gboolean
fb_contact_has_goal (FbWorkspace *workspace,
                     const char  *contact_id,
                     const char  *goal_id)
{
  g_autoptr(GPtrArray) links = list_links (workspace, contact_id, NULL);

  return links != NULL && find_link (links, goal_id) != NULL;
}

gboolean
fb_contact_may_set_goal (FbWorkspace *workspace,
                         const char  *contact_id,
                         const char  *goal_id)
{
  g_autoptr(GPtrArray) links = list_links (workspace, contact_id, NULL);
  FbRecord *link = links != NULL ? find_link (links, goal_id) : NULL;

  return link == NULL || fb_mentor_may_remove (fb_workspace_get_store (workspace), link);
}

/* (transfer full) (nullable): the goals in words, ", " between; %NULL for none */
char *
fb_contact_dup_goals (FbWorkspace *workspace,
                      const char  *contact_id)
{
  g_autoptr(GPtrArray) links = list_links (workspace, contact_id, NULL);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "goal",
                                                        FB_CONTACT_GOAL (links->pdata[i])->goal_id);

      if (name != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/**
 * fb_deed_set_contact_goal:
 *
 * Says that a contact worked on a goal of the plan, or that it did not (R174).
 * Where that is known already nothing happens.
 */
gboolean
fb_deed_set_contact_goal (FbWorkspace  *workspace,
                          const char   *contact_id,
                          const char   *goal_id,
                          gboolean      worked_on,
                          GError      **error)
{
  g_autoptr(GPtrArray) links = list_links (workspace, contact_id, error);
  FbRecord *link = links != NULL ? find_link (links, goal_id) : NULL;
  g_autoptr(FbRecord) made = NULL;
  gboolean ok;

  if (links == NULL)
    return FALSE;
  if ((link != NULL) == worked_on)
    return TRUE;
  if (!_fb_deed_begin (workspace, "set-contact-goal", NULL, error))
    return FALSE;

  if (worked_on)
    {
      made = fb_record_new (&fb_contact_goal_kind, NULL);
      ok = _fb_deed_save (workspace, made, error, "contact-id", contact_id, "goal-id", goal_id, NULL);
    }
  else
    ok = fb_store_remove (fb_workspace_get_store (workspace), link, error);

  return _fb_deed_end (workspace, ok, error);
}
