/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sharing"

#include "app/fb-sharing.h"

#include "app/fb-recipients.h"

#include <glib/gi18n.h>

void
fb_sharing_free (FbSharing *self)
{
  g_clear_pointer (&self->unwilling, g_ptr_array_unref);
  g_free (self);
}

const char *
fb_sharing_get_purpose (FbWorkspace *workspace,
                        FbScope      scope,
                        const char  *recipient_id,
                        const char  *recipient,
                        gboolean     is_for_mentor)
{
  if (scope != FB_SCOPE_PROGRAMME && scope != FB_SCOPE_DUO)
    return NULL;
  if (is_for_mentor)
    return "share-mentor";

  return recipient != NULL || (recipient_id != NULL && !fb_recipient_is_us (workspace, recipient_id))
         ? "share-partner" : NULL;
}

FbSharing *
fb_sharing_find (FbStore     *store,
                 FbScope      scope,
                 const char  *subject_id,
                 const char  *purpose,
                 const char  *except,
                 GError     **error)
{
  g_autoptr(FbSharing) self = g_new0 (FbSharing, 1);

  self->unwilling = fb_store_list_unwilling (store, scope, subject_id, purpose, &self->n_people, error);
  if (self->unwilling == NULL)
    return NULL;

  for (guint i = self->unwilling->len; i > 0; i--)
    {
      const FbUnwilling *one = self->unwilling->pdata[i - 1];

      if (g_strcmp0 (one->person_id, except) == 0)
        g_ptr_array_remove_index (self->unwilling, i - 1);
      else
        self->n_refused += one->is_refused ? 1 : 0;
    }

  return g_steal_pointer (&self);
}

GStrv
fb_sharing_list_without (const FbSharing *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->unwilling->len; i++)
    g_ptr_array_add (ids, g_strdup (((FbUnwilling *) self->unwilling->pdata[i])->person_id));
  g_ptr_array_add (ids, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

/* "2 said no, 10 were not asked" */
static char *
dup_reasons (const FbSharing *self)
{
  guint n_unasked = self->unwilling->len - self->n_refused;
  g_autofree char *refused = g_strdup_printf (ngettext ("%u said no", "%u said no", self->n_refused),
                                              self->n_refused);
  g_autofree char *unasked = g_strdup_printf (ngettext ("%u was not asked or gave no answer",
                                                        "%u were not asked or gave no answer", n_unasked), n_unasked);

  if (self->n_refused == 0 || n_unasked == 0)
    return g_strdup (self->n_refused > 0 ? refused : unasked);

  return g_strjoin (", ", refused, unasked, NULL);
}

char *
fb_sharing_dup_words (const FbSharing *self)
{
  g_autofree char *reasons = NULL;

  if (self->unwilling->len == 0)
    return NULL;

  reasons = dup_reasons (self);
  /* Translators: how many of how many people, and why: "12 of 40 people: 2 said no, 10 were not asked" */
  return g_strdup_printf (ngettext ("%u of %u person: %s.", "%u of %u people: %s.", self->n_people),
                          self->unwilling->len, self->n_people, reasons);
}

char *
fb_sharing_dup_left_out (const FbSharing *self)
{
  g_autofree char *reasons = NULL;

  if (self->unwilling->len == 0)
    return NULL;

  reasons = dup_reasons (self);
  /* Translators: %s is why: "2 said no, 10 were not asked" */
  return g_strdup_printf (ngettext ("%u person did not say yes to sharing and was left out, with the duos of that "
                                    "person: %s.",
                                    "%u people did not say yes to sharing and were left out, with their duos: %s.",
                                    self->unwilling->len), self->unwilling->len, reasons);
}

char *
fb_sharing_dup_names (FbWorkspace     *workspace,
                      const FbSharing *self)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->unwilling->len; i++)
    {
      const FbUnwilling *one = self->unwilling->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", one->person_id);

      g_string_append (words, i > 0 ? ", " : "");
      /* Translators: %s is a person */
      g_string_append_printf (words, one->is_refused ? _("%s said no") : _("%s was not asked, or gave no answer"),
                              name != NULL ? name : "–");
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
