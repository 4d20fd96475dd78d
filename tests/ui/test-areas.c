/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-areas.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"
#include "ui/matching/fb-areas-window.h"
#include "ui/matching/fb-place-group.h"
#include "ui/plans/fb-add-row.h"

static gint64
count (FbTestPlace  *place,
       const FbKind *kind)
{
  return fb_store_count (fb_workspace_get_store (place->workspace), kind, NULL);
}

static GtkWidget *
open_window (FbTestPlace  *place,
             GtkWidget   **parent)
{
  GtkWidget *child = gtk_button_new (), *window;

  *parent = fb_test_show (child);
  window = fb_areas_window_present (child, place->workspace);
  fb_test_settle ();

  return window;
}

static void
add_area (GtkWidget  *window,
          const char *name)
{
  g_signal_emit_by_name (fb_test_find (window, FB_TYPE_ADD_ROW), "add", name);
  fb_test_settle ();
}

/* (nullable): the entry of the n-th way */
static GtkWidget *
find_way (GtkWidget *within,
          int       *n)
{
  if (GTK_IS_ENTRY (within) && g_object_get_data (G_OBJECT (within), "fb-from") != NULL && (*n)-- == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_way (child, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_way (GtkWidget *window,
         int        n)
{
  return find_way (window, &n);
}

/* Types into the way and leaves it. */
static void
type (GtkWidget  *window,
      GtkWidget  *way,
      const char *text)
{
  gtk_widget_grab_focus (way);
  fb_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (way), text);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  fb_test_settle ();
}

static gint64
get_minutes (FbTestPlace *place)
{
  g_autoptr(GPtrArray) areas = fb_areas_list (place->workspace, NULL);

  return fb_areas_get_travel (place->workspace, fb_record_get_id (areas->pdata[0]), fb_record_get_id (areas->pdata[1]));
}

/* One area makes no way, two make one, three make three, each with a name. */
static void
test_areas_make_ways (FbTestPlace   *place,
                      gconstpointer  data)
{
  GtkWidget *parent, *window = open_window (place, &parent);

  g_assert_null (get_way (window, 0));
  add_area (window, "Gent");
  g_assert_null (get_way (window, 0));
  add_area (window, "  ");
  g_assert_cmpint (count (place, &fb_area_kind), ==, 1);
  add_area (window, "Brugge");
  g_assert_nonnull (get_way (window, 0));
  g_assert_null (get_way (window, 1));
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (get_way (window, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Brugge – Gent");
  add_area (window, "Aalst");
  g_assert_nonnull (get_way (window, 2));
  g_assert_true (fb_store_undo (fb_workspace_get_store (place->workspace), 0, NULL));
  fb_test_settle ();
  g_assert_null (get_way (window, 1));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* Minutes are kept when the field is left; what is no number stays there unsaved; undo
 * shows what was there before; empty is not known. */
static void
test_minutes (FbTestPlace   *place,
              gconstpointer  data)
{
  static const char *const wrong[] = { "an hour", "-5", "601", "12.5" };
  GtkWidget *parent, *window = open_window (place, &parent), *way;

  add_area (window, "Gent");
  add_area (window, "Brugge");
  way = get_way (window, 0);
  type (window, way, "45");
  g_assert_cmpint (get_minutes (place), ==, 45);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type (window, way, wrong[i]);
      g_assert_cmpint (get_minutes (place), ==, 45);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (way)), ==, wrong[i]);
    }
  type (window, way, " 30 ");
  g_assert_cmpint (get_minutes (place), ==, 30);
  g_assert_true (fb_store_undo (fb_workspace_get_store (place->workspace), 0, NULL));
  fb_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (way)), ==, "45");
  type (window, way, "");
  g_assert_cmpint (get_minutes (place), ==, FB_UNSET);
  g_assert_cmpint (count (place, &fb_area_travel_kind), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* A window that is opened again shows what was said, and is freed with what it holds. */
static void
test_opened_again (FbTestPlace   *place,
                   gconstpointer  data)
{
  GtkWidget *parent, *window = open_window (place, &parent);

  add_area (window, "Gent");
  add_area (window, "Brugge");
  type (window, get_way (window, 0), "0");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_null (window);
  gtk_window_destroy (GTK_WINDOW (parent));

  window = open_window (place, &parent);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_way (window, 0))), ==, "0");
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* Where somebody can meet is found as in all lists. */
static void
test_areas_are_found_as_in_lists (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  GtkWidget *group, *window, *picker, *entry;

  g_assert_true (fb_deed_add_area (place->workspace, "Zürich West", NULL));
  group = fb_place_group_new (place->workspace, fb_record_get_id (enrolment), FALSE);
  window = fb_test_show (group);
  picker = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (fb_test_find (group, GTK_TYPE_MENU_BUTTON))));
  entry = fb_test_find (picker, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "west zurich");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (fb_test_find (picker, GTK_TYPE_LIST_BOX_ROW));
  gtk_editable_set_text (GTK_EDITABLE (entry), "zurich east");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_null (fb_test_find (picker, GTK_TYPE_LIST_BOX_ROW));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody is asked for what cannot be written there. */
static void
test_opened_to_read (FbTestPlace   *place,
                     gconstpointer  data)
{
  static const char hint[] = "Leave empty what nobody knows.";
  g_autoptr(FbWorkspace) reader = NULL;
  FbTestPlace read = { .folder = place->folder };
  GtkWidget *parent, *window = open_window (place, &parent);

  add_area (window, "Gent");
  add_area (window, "Brugge");
  g_assert_nonnull (fb_test_find_label (window, hint));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));

  read.workspace = reader = fb_workspace_open (fb_store_get_path (fb_workspace_get_store (place->workspace)),
                                               FB_STORE_READ_ONLY, NULL);
  window = open_window (&read, &parent);
  g_assert_null (fb_test_find (window, FB_TYPE_ADD_ROW));
  g_assert_null (fb_test_find_label (window, hint));
  g_assert_nonnull (fb_test_find_label (window, "Gent"));
  g_assert_nonnull (get_way (window, 0));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (get_way (window, 0))));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
}

#define add_test(name, func) \
  g_test_add (name, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/areas/make-ways", test_areas_make_ways);
  add_test ("/areas/minutes", test_minutes);
  add_test ("/areas/opened-again", test_opened_again);
  add_test ("/areas/opened-to-read", test_opened_to_read);
  add_test ("/areas/found", test_areas_are_found_as_in_lists);

  return g_test_run ();
}
