/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-switch"

#include "ui/window/fb-programme-switch.h"

#include "domain/fb-programme.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"

#include <glib/gi18n.h>

struct _FbProgrammeSwitch
{
  AdwBin         parent_instance;

  FbWorkspace   *workspace;
  GtkDropDown   *drop_down;
  GtkStringList *names; /* "All Programmes", then one for each id */
  GPtrArray     *ids;   /* (element-type utf8): NULL for all, then in order of names */
  char          *programme_id;
  gulong         changed_id;
  guint          reload_id;
  gboolean       is_loading;
};

enum
{
  PROP_0,
  PROP_PROGRAMME_ID,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FbProgrammeSwitch, fb_programme_switch, ADW_TYPE_BIN)

static void
select_programme (FbProgrammeSwitch *self)
{
  guint selected = 0;

  for (guint i = 1; i < self->ids->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->ids, i), self->programme_id) == 0)
        selected = i;
    }

  self->is_loading = TRUE;
  gtk_drop_down_set_selected (self->drop_down, selected);
  self->is_loading = FALSE;
}

static void
load (FbProgrammeSwitch *self)
{
  g_autoptr(GPtrArray) programmes = NULL;

  self->is_loading = TRUE;
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          NULL);
  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (self->names, _("All Programmes"));
  g_ptr_array_add (self->ids, NULL);

  if (self->workspace != NULL)
    programmes = fb_store_list (fb_workspace_get_store (self->workspace), &fb_programme_kind,
                                NULL, NULL, "name", NULL);
  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      FbRecord *record = g_ptr_array_index (programmes, i);

      gtk_string_list_take (self->names, fb_workspace_dup_name (self->workspace, record));
      g_ptr_array_add (self->ids, g_strdup (fb_record_get_id (record)));
    }
  self->is_loading = FALSE;

  select_programme (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 1);
}

static void
reload_cb (gpointer user_data)
{
  FbProgrammeSwitch *self = user_data;

  self->reload_id = 0;
  load (self);
}

static void
store_changed_cb (FbProgrammeSwitch *self,
                  const char        *kind)
{
  if ((kind == NULL || g_str_equal (kind, fb_programme_kind.name)) && self->reload_id == 0)
    self->reload_id = g_idle_add_once (reload_cb, self);
}

static void
selected_cb (FbProgrammeSwitch *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (!self->is_loading && selected < self->ids->len)
    fb_programme_switch_set_programme_id (self, g_ptr_array_index (self->ids, selected));
}

static void
fb_programme_switch_dispose (GObject *object)
{
  FbProgrammeSwitch *self = FB_PROGRAMME_SWITCH (object);

  fb_programme_switch_set_workspace (self, NULL);
  g_clear_handle_id (&self->reload_id, g_source_remove);

  G_OBJECT_CLASS (fb_programme_switch_parent_class)->dispose (object);
}

static void
fb_programme_switch_finalize (GObject *object)
{
  FbProgrammeSwitch *self = FB_PROGRAMME_SWITCH (object);

  g_ptr_array_unref (self->ids);
  g_object_unref (self->names);
  g_free (self->programme_id);

  G_OBJECT_CLASS (fb_programme_switch_parent_class)->finalize (object);
}

static void
fb_programme_switch_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_PROGRAMME_ID)
    g_value_set_string (value, FB_PROGRAMME_SWITCH (object)->programme_id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fb_programme_switch_class_init (FbProgrammeSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fb_programme_switch_dispose;
  object_class->finalize = fb_programme_switch_finalize;
  object_class->get_property = fb_programme_switch_get_property;

  props[PROP_PROGRAMME_ID] = g_param_spec_string ("programme-id", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fb_programme_switch_init (FbProgrammeSwitch *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = gtk_string_list_new (NULL);

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)),
                                                      NULL));
  fb_drop_down_shorten (GTK_WIDGET (self->drop_down), 16); /* a long name may not widen the sidebar */
  fb_accessible_set_label (GTK_WIDGET (self->drop_down), _("Programme"));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
fb_programme_switch_set_workspace (FbProgrammeSwitch *self,
                                   FbWorkspace       *workspace)
{
  g_return_if_fail (FB_IS_PROGRAMME_SWITCH (self));

  if (self->workspace != NULL)
    g_clear_signal_handler (&self->changed_id, fb_workspace_get_store (self->workspace));
  if (!g_set_object (&self->workspace, workspace) || workspace == NULL)
    return;

  self->changed_id = g_signal_connect_swapped (fb_workspace_get_store (workspace), "changed",
                                               G_CALLBACK (store_changed_cb), self);
  load (self);
}

const char *
fb_programme_switch_get_programme_id (FbProgrammeSwitch *self)
{
  g_return_val_if_fail (FB_IS_PROGRAMME_SWITCH (self), NULL);

  return self->programme_id;
}

/* @id NULL: all. One that is not in this workspace is all, too. */
void
fb_programme_switch_set_programme_id (FbProgrammeSwitch *self,
                                      const char        *id)
{
  gboolean known = FALSE;

  g_return_if_fail (FB_IS_PROGRAMME_SWITCH (self));

  for (guint i = 1; i < self->ids->len && id != NULL; i++)
    known = known || g_str_equal (g_ptr_array_index (self->ids, i), id);

  if (!known)
    id = NULL;
  if (g_strcmp0 (self->programme_id, id) == 0)
    return;

  g_free (self->programme_id);
  self->programme_id = g_strdup (id);
  select_programme (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAMME_ID]);
}
