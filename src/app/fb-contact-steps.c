/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-steps"

#include "app/fb-contact-steps.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* (transfer full) (nullable): the steps in words, ", " between; %NULL for none */
char *
fb_contact_dup_steps (FbWorkspace *workspace,
                      const char  *contact_id)
{
  g_autoptr(GPtrArray) actions = fb_store_list (fb_workspace_get_store (workspace), &fb_action_kind, "contact-id",
                                                contact_id, "created", NULL);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; actions != NULL && i < actions->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", FB_ACTION (actions->pdata[i])->text);

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* A step that is open and was agreed nowhere else, or was agreed here. */
static gboolean
is_choice (const FbAction *action,
           const char     *contact_id)
{
  return action->contact_id != NULL ? g_str_equal (action->contact_id, contact_id)
                                    : g_strcmp0 (action->state, "done") != 0 && g_strcmp0 (action->state, "dropped") != 0;
}

/**
 * fb_contact_list_step_choices:
 *
 * Returns: (transfer full) (element-type FbAction): the steps of the duo's plan
 *   that may have been agreed in @contact, and those that were, in the order of
 *   the plan
 */
GPtrArray *
fb_contact_list_step_choices (FbWorkspace  *workspace,
                              FbContact    *contact,
                              GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) goals = fb_store_list (store, &fb_goal_kind, "duo-id", contact->duo_id, "position", error);

  if (goals == NULL)
    return NULL;

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr(GPtrArray) actions = fb_store_list (store, &fb_action_kind, "goal-id",
                                                    fb_record_get_id (goals->pdata[i]), "position", error);

      if (actions == NULL)
        return NULL;
      for (guint j = 0; j < actions->len; j++)
        {
          if (is_choice (actions->pdata[j], fb_record_get_id (FB_RECORD (contact))))
            g_ptr_array_add (choices, g_object_ref (actions->pdata[j]));
        }
    }

  return g_steal_pointer (&choices);
}

/* Whether the duo's plan has a step at all, done or not. */
gboolean
fb_contact_has_plan_steps (FbWorkspace *workspace,
                           FbContact   *contact)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) goals = fb_store_list (store, &fb_goal_kind, "duo-id", contact->duo_id, NULL, NULL);

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      g_autoptr(GPtrArray) actions = fb_store_list (store, &fb_action_kind, "goal-id",
                                                    fb_record_get_id (goals->pdata[i]), NULL, NULL);

      if (actions != NULL && actions->len > 0)
        return TRUE;
    }

  return FALSE;
}

/* (transfer full) (nullable): when and how the two agreed on a step; %NULL where no contact is named */
char *
fb_action_dup_agreed_words (FbWorkspace *workspace,
                            FbAction    *action)
{
  g_autoptr(FbContact) contact = NULL;
  g_autofree char *day = NULL;
  const char *how;

  if (action->contact_id == NULL)
    return NULL;

  contact = _fb_deed_get (workspace, &fb_contact_kind, action->contact_id, NULL);
  if (contact == NULL)
    return NULL;

  day = fb_date_dup_display (contact->held_on);
  how = fb_code_list_get_label (&fb_code_contact_how, contact->how);

  /* Translators: of a step; a day, and how the two were in contact: "Face to Face" */
  return how != NULL ? g_strdup_printf (_("Agreed on %s (%s)"), day, how) : g_strdup_printf (_("Agreed on %s"), day);
}

/**
 * fb_deed_set_contact_step:
 *
 * Says that a step was agreed in a contact, or that it was not (R171). Where
 * that is known already nothing happens.
 */
gboolean
fb_deed_set_contact_step (FbWorkspace  *workspace,
                          FbContact    *contact,
                          FbAction     *action,
                          gboolean      is_agreed,
                          GError      **error)
{
  const char *contact_id = fb_record_get_id (FB_RECORD (contact));
  gboolean ok;

  g_return_val_if_fail (FB_IS_ACTION (action), FALSE);

  if ((g_strcmp0 (action->contact_id, contact_id) == 0) == is_agreed)
    return TRUE;
  if (!_fb_deed_begin (workspace, "set-contact-step", NULL, error))
    return FALSE;

  if (!is_agreed)
    g_object_set (action, "contact-id", NULL, NULL);
  ok = _fb_deed_save (workspace, action, error, "contact-id", is_agreed ? contact_id : NULL, NULL);

  return _fb_deed_end (workspace, ok, error);
}
