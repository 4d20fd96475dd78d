/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-follow"

#include "ui/common/fb-follow.h"

#define FOLLOW_KEY "fb-follow"

/* As long as its widget. */
typedef struct
{
  GtkWidget         *widget;
  const char *const *kinds;
  FbFillFunc         fill;
  guint              source;
  gboolean           is_stale;
} Follow;

static void
follow_free (gpointer data)
{
  Follow *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static Follow *
get_follow (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), FOLLOW_KEY);
}

static void
fill_idle_cb (gpointer user_data)
{
  Follow *self = user_data;

  self->source = 0;
  fb_follow_fill (self->widget);
}

static void
changed_cb (GtkWidget  *widget,
            const char *kind,
            const char *id)
{
  Follow *self = get_follow (widget);

  if (self == NULL || (kind != NULL && !g_strv_contains (self->kinds, kind)))
    return;

  self->is_stale = TRUE;
  if (self->source == 0 && gtk_widget_get_mapped (widget))
    self->source = g_idle_add_once (fill_idle_cb, self);
}

static void
map_cb (GtkWidget *widget)
{
  Follow *self = get_follow (widget);

  if (self != NULL && self->is_stale)
    fb_follow_fill (widget);
}

/* What is being destroyed has nothing to show any more. */
static void
destroy_cb (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), FOLLOW_KEY, NULL);
}

/**
 * fb_follow_store:
 * @kinds: static, ended by %NULL: which changes matter
 * @fill: reads the store and shows it
 *
 * Fills @widget when it is first seen, and after each change.
 */
void
fb_follow_store (GtkWidget          *widget,
                 FbStore            *store,
                 const char *const  *kinds,
                 FbFillFunc          fill)
{
  Follow *self = g_new0 (Follow, 1);

  g_return_if_fail (get_follow (widget) == NULL);

  self->widget = widget;
  self->kinds = kinds;
  self->fill = fill;
  self->is_stale = TRUE;
  g_object_set_data_full (G_OBJECT (widget), FOLLOW_KEY, self, follow_free);
  g_signal_connect (widget, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (widget, "destroy", G_CALLBACK (destroy_cb), NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), widget, G_CONNECT_SWAPPED);
}

/* Now, whether or not anything changed. */
void
fb_follow_fill (GtkWidget *widget)
{
  Follow *self = get_follow (widget);

  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  self->is_stale = FALSE;
  self->fill (widget);
}
