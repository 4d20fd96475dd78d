/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK 4.8 told a screen reader, and newer ones tell no more: the places of things as they are, and what class of
 * widget each is. Newer ones leave out the padding of all that a thing stands in, so that a mouse would miss it.
 *
 * A module that GLib loads into the program where GIO_EXTRA_MODULES says so (tests/drive.py). It answers in place of
 * GTK's own code, for all that the program shows. A place is counted from the edge of the window, in a popover too;
 * what is not on the screen has none. The class is told as the help text, which nothing else here sets. */
#include <gio/gio.h>
#include <gtk/gtk.h>
#include <math.h>

typedef GtkATContext *(*GetContext) (GtkAccessible *self);

void g_io_telling_load (GIOModule *module);
void g_io_telling_unload (GIOModule *module);
char **g_io_telling_query (void);

static G_DEFINE_QUARK (telling, telling)

  /* From the edge of a popover to that of what it belongs to. */
  static void add_popup_place (GtkNative *popover, GtkNative *below, graphene_rect_t *place)
{
  GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (popover));
  double x = 0, y = 0, below_x = 0, below_y = 0;

  gtk_native_get_surface_transform (popover, &x, &y);
  gtk_native_get_surface_transform (below, &below_x, &below_y);
  graphene_rect_offset (place, (float) (gdk_popup_get_position_x (popup) + x - below_x),
                        (float) (gdk_popup_get_position_y (popup) + y - below_y));
}

/* Where a widget is on its window. FALSE if it is not on the screen. */
static gboolean
find_place (GtkWidget *widget, graphene_rect_t *place)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_rect_t window;

  if (native == NULL || !gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, GTK_WIDGET (native), place))
    return FALSE;
  while (GDK_IS_POPUP (gtk_native_get_surface (native)))
    {
      GtkNative *below = gtk_widget_get_native (gtk_widget_get_parent (GTK_WIDGET (native)));

      add_popup_place (native, below, place);
      native = below;
    }
  if (gtk_widget_compute_bounds (GTK_WIDGET (native), GTK_WIDGET (native), &window))
    graphene_rect_offset (place, -window.origin.x, -window.origin.y);
  return TRUE;
}

/* GTK adds up what this answers for a widget and for all that it stands in. */
static gboolean
get_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t place, outer = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  *x = *y = *width = *height = 0;
  if (!find_place (GTK_WIDGET (self), &place) || (parent != NULL && !find_place (parent, &outer)))
    return FALSE;
  *x = (int) floorf (place.origin.x) - (int) floorf (outer.origin.x);
  *y = (int) floorf (place.origin.y) - (int) floorf (outer.origin.y);
  *width = (int) ceilf (place.size.width);
  *height = (int) ceilf (place.size.height);
  return TRUE;
}

/* The page of a stack, which is no widget: what stands in it would be counted twice. */
static gboolean
get_no_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  *x = *y = *width = *height = 0;
  return TRUE;
}

/* GTK's own, which tells the class from then on; that of a widget that is being made is not its last yet. */
static GtkATContext *
get_context (GtkAccessible *self)
{
  GetContext get_own = (GetContext) g_type_get_qdata (GTK_IS_WIDGET (self) ? GTK_TYPE_WIDGET : G_OBJECT_TYPE (self), telling_quark ());
  GtkATContext *context = get_own (self);
  gpointer type = GSIZE_TO_POINTER (G_OBJECT_TYPE (self));

  if (context != NULL && g_object_get_qdata (G_OBJECT (self), telling_quark ()) != type)
    {
      g_object_set_qdata (G_OBJECT (self), telling_quark (), type);
      gtk_accessible_update_property (self, GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, G_OBJECT_TYPE_NAME (self), -1);
    }
  return context;
}

/* Called after each class has filled in what it answers; those that stem from it take that over. */
static void
answer_instead (gpointer data, gpointer vtable)
{
  GTypeInterface *interface = vtable;
  GtkAccessibleInterface *accessible = vtable;
  gboolean is_widget;

  if (interface->g_type != GTK_TYPE_ACCESSIBLE)
    return;
  is_widget = g_type_is_a (interface->g_instance_type, GTK_TYPE_WIDGET);
  if (is_widget && interface->g_instance_type != GTK_TYPE_WIDGET)
    return;
  g_type_set_qdata (interface->g_instance_type, telling_quark (), (gpointer) accessible->get_at_context);
  accessible->get_at_context = get_context;
  accessible->get_bounds = is_widget ? get_bounds : get_no_bounds;
}

G_MODULE_EXPORT void
g_io_telling_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module)); /* stays */
  g_type_add_interface_check (NULL, answer_instead);
}

G_MODULE_EXPORT void
g_io_telling_unload (GIOModule *module)
{
}

G_MODULE_EXPORT char **
g_io_telling_query (void)
{
  return g_new0 (char *, 1);
}
