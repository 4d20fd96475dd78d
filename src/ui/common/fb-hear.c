/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-hear"

#include "ui/common/fb-hear.h"

#define HEARD_KEY "fb-heard"

typedef struct
{
  FbHearFunc func;
  gpointer   user_data;
} Hearer;

/* (element-type Hearer): for as long as the program runs */
static GArray *hearers;

static gboolean
event_cb (GtkEventController *controller,
          GdkEvent           *event)
{
  GtkRoot *window = gtk_widget_get_root (gtk_event_controller_get_widget (controller));
  gboolean is_stopped = GDK_EVENT_PROPAGATE;

  if (!GTK_IS_WINDOW (window)) /* but what is dragged */
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < hearers->len && !is_stopped; i++)
    {
      const Hearer *hearer = &g_array_index (hearers, Hearer, i);

      is_stopped = hearer->func (GTK_WINDOW (window), event, hearer->user_data);
    }

  return is_stopped;
}

static void
hear_all (GtkWidget *native)
{
  GtkEventController *controller;

  if (g_object_get_data (G_OBJECT (native), HEARD_KEY) != NULL)
    return;

  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), NULL);
  gtk_widget_add_controller (native, controller);
  g_object_set_data (G_OBJECT (native), HEARD_KEY, controller);
}

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               func)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_NATIVE (widget))
    ((FbNativeFunc) func) (widget);

  return TRUE;
}

/**
 * fb_hear_natives:
 *
 * Calls @func for each window that is shown, and for each menu or tooltip over one, once it is.
 */
void
fb_hear_natives (FbNativeFunc func)
{
  g_autoptr(GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET); /* "map" is there once the class is */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, func, NULL);
}

static void
begin (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  hearers = g_array_new (FALSE, FALSE, sizeof (Hearer));
  fb_hear_natives (hear_all); /* a window hears nothing of what goes on in what opens over it */
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      hear_all (window);
    }
}

/**
 * fb_hear:
 * @user_data: (transfer none): lives as long as the program
 *
 * Calls @func for each event of each window, and of each menu over it, those that open later too.
 */
void
fb_hear (FbHearFunc func,
         gpointer   user_data)
{
  Hearer hearer = { func, user_data };

  if (hearers == NULL)
    begin ();
  g_array_append_val (hearers, hearer);
}
