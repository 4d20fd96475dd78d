/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-drop-down"

#include "ui/common/fb-list-drop-down.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-settings.h"

#include <glib/gi18n.h>

#define OPTIONS "fb-list-options"

typedef struct
{
  const FbListOption *options; /* not owned: static */
  guint               n_options;
  char               *view;
} Options;

static void
options_free (gpointer data)
{
  Options *self = data;

  g_free (self->view);
  g_free (self);
}

static Options *
get_options (GtkWidget *drop_down)
{
  return g_object_get_data (G_OBJECT (drop_down), OPTIONS);
}

static void
keep_view_cb (GtkWidget *drop_down)
{
  fb_settings_set_view (get_options (drop_down)->view, fb_list_drop_down_get (drop_down));
}

/**
 * fb_list_drop_down_new:
 * @options: static; what is chosen at first is the first one
 * @label: for the tooltip and a screen reader
 * @view: under which the choice is kept
 *
 * Returns: (transfer floating): a drop-down of theirs
 */
GtkWidget *
fb_list_drop_down_new (const FbListOption *options,
                       guint               n_options,
                       const char         *label,
                       const char         *view)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  g_autofree char *code = fb_settings_dup_view (view);
  Options *self = g_new0 (Options, 1);
  GtkWidget *drop_down;

  for (guint i = 0; i < n_options; i++)
    gtk_string_list_append (labels, _(options[i].label));

  *self = (Options) { options, n_options, g_strdup (view) };
  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  g_object_set_data_full (G_OBJECT (drop_down), OPTIONS, self, options_free);
  fb_accessible_set_label (drop_down, label);
  gtk_widget_set_tooltip_text (drop_down, label);
  if (code != NULL)
    fb_list_drop_down_set (drop_down, code);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (keep_view_cb), NULL);

  return drop_down;
}

/* (nullable): the code of what is chosen; @self: (nullable): a list without it */
const char *
fb_list_drop_down_get (GtkWidget *self)
{
  const Options *options = self != NULL ? get_options (self) : NULL;
  guint index = self != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self)) : GTK_INVALID_LIST_POSITION;

  return options != NULL && index < options->n_options ? options->options[index].code : NULL;
}

/* @self: (nullable); @code: (nullable): the first one; left alone where there is none of that code */
void
fb_list_drop_down_set (GtkWidget  *self,
                       const char *code)
{
  const Options *options = self != NULL ? get_options (self) : NULL;

  for (guint i = 0; options != NULL && i < options->n_options; i++)
    {
      if (code != NULL && g_strcmp0 (options->options[i].code, code) != 0)
        continue;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (self), i);
      return;
    }
}
