/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-choice"

#include "ui/common/fb-programme-choice.h"

#include "domain/fb-programme.h"
#include "ui/common/fb-controls.h"

#define IDS "fb-programme-ids"

/* @but_id: (nullable): left out; then those that ended are among the others */
static GtkWidget *
make_choice (FbWorkspace *workspace,
             const char  *wanted_id,
             const char  *but_id)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind, NULL, NULL, "name, code", NULL);
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *self = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const char *id = fb_record_get_id (all->pdata[i]);

      if (but_id != NULL ? g_str_equal (id, but_id) : g_strcmp0 (FB_PROGRAMME (all->pdata[i])->status, "ended") == 0)
        continue;
      gtk_string_list_take (names, fb_workspace_dup_name (workspace, all->pdata[i]));
      g_ptr_array_add (ids, g_strdup (id));
      if (g_strcmp0 (id, wanted_id) == 0)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self), ids->len - 1);
    }

  fb_drop_down_shorten (self, 16);
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (self), IDS, ids, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * fb_programme_choice_new:
 * @wanted_id: (nullable): what is chosen at first
 *
 * Returns: (transfer floating): the drop-down
 */
GtkWidget *
fb_programme_choice_new (FbWorkspace *workspace,
                         const char  *wanted_id)
{
  return make_choice (workspace, wanted_id, NULL);
}

GtkWidget *
fb_programme_choice_new_others (FbWorkspace *workspace,
                                const char  *but_id)
{
  g_return_val_if_fail (but_id != NULL, NULL);

  return make_choice (workspace, NULL, but_id);
}

/* (nullable): the id of the programme that is chosen; NULL: there is none */
const char *
fb_programme_choice_get (GtkWidget *self)
{
  GPtrArray *ids = g_object_get_data (G_OBJECT (self), IDS);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self));

  return selected < ids->len ? ids->pdata[selected] : NULL;
}
