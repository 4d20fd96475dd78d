/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-cell-text.h"
#include "ui/common/fb-list-page.h"
#include "ui/people/fb-enrolment-list-page.h"

#include <string.h>

/* A list of all persons. */
#define TEST_TYPE_LIST (test_list_get_type ())
G_DECLARE_FINAL_TYPE (TestList, test_list, TEST, LIST, FbListPage)

struct _TestList
{
  FbListPage  parent_instance;

  guint       n_cells; /* how many lines were read */
  char       *opened;
};

G_DEFINE_FINAL_TYPE (TestList, test_list, FB_TYPE_LIST_PAGE)

static GBytes *
list_ids (FbListPage         *page,
          const FbListQuery  *query,
          guint              *n_all,
          GError            **error)
{
  g_autoptr(GPtrArray) persons = fb_store_list (fb_page_get_store (FB_PAGE (page)), &fb_person_kind,
                                                NULL, NULL, "name_used", error);
  g_autoptr(GByteArray) ids = g_byte_array_new ();

  *n_all = persons->len;
  for (guint i = 0; i < persons->len; i++)
    {
      guint8 packed[16];

      if (strstr (FB_PERSON (persons->pdata[i])->name_used, query->words) == NULL)
        continue;
      fb_id_pack (fb_record_get_id (persons->pdata[i]), packed);
      g_byte_array_append (ids, packed, 16);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&ids));
}

static char **
dup_cells (FbListPage *page,
           const char *id)
{
  g_autoptr(FbRecord) person = fb_store_get (fb_page_get_store (FB_PAGE (page)), &fb_person_kind,
                                             id, NULL);
  char **cells = g_new0 (char *, 3);

  TEST_LIST (page)->n_cells++;
  cells[0] = g_strdup (FB_PERSON (person)->name_used);
  cells[1] = g_strdup ("upper\nlower");

  return cells;
}

static void
open_record (FbListPage *page,
             const char *id)
{
  g_free (TEST_LIST (page)->opened);
  TEST_LIST (page)->opened = g_strdup (id);
}

static void
test_list_finalize (GObject *object)
{
  g_free (TEST_LIST (object)->opened);

  G_OBJECT_CLASS (test_list_parent_class)->finalize (object);
}

static void
test_list_class_init (TestListClass *klass)
{
  static const FbListColumn columns[] = { { "Name", -1 }, { "More", 200 } };
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_list_finalize;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->list_ids = list_ids;
  list_class->dup_cells = dup_cells;
  list_class->open = open_record;
}

static void
test_list_init (TestList *self)
{
}

static GtkWidget *
show_list (FbTestPlace  *place,
           GtkWidget   **window)
{
  GtkWidget *page = g_object_new (TEST_TYPE_LIST, "workspace", place->workspace, NULL);

  *window = fb_test_show (page);

  return page;
}

static GListModel *
get_model (GtkWidget *page)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (fb_test_find (page, GTK_TYPE_COLUMN_VIEW));

  return G_LIST_MODEL (gtk_column_view_get_model (table));
}

static void
add_thousand (FbTestPlace *place)
{
  fb_store_begin (fb_workspace_get_store (place->workspace), "add", NULL, FB_GROUP_QUIET, NULL);
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
      g_autofree char *name = g_strdup_printf ("Sample %04u", i);

      g_object_set (person, "name-used", name, NULL);
      g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), person, NULL));
    }
  g_assert_true (fb_store_commit (fb_workspace_get_store (place->workspace), NULL));
}

static void
test_only_lines_on_screen_are_read (FbTestPlace   *place,
                                    gconstpointer  data)
{
  GtkWidget *window, *page;

  add_thousand (place);
  page = show_list (place, &window);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 1000);
  g_assert_cmpuint (TEST_LIST (page)->n_cells, <, 500);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static guint
search (GtkWidget  *page,
        const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (fb_test_find (page, GTK_TYPE_SEARCH_ENTRY)), words);
  fb_page_refresh (FB_PAGE (page));

  return g_list_model_get_n_items (get_model (page));
}

/* What is seen of a list comes first, unless somebody is further down in it. */
static void
test_a_screenful_comes_first (FbTestPlace   *place,
                              gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page;
  g_autoptr(GPtrArray) persons = NULL;
  const char *last;

  add_thousand (place);
  persons = fb_store_list (fb_workspace_get_store (place->workspace), &fb_person_kind, NULL, NULL, "name_used", NULL);
  last = fb_record_get_id (persons->pdata[999]);
  page = g_object_new (TEST_TYPE_LIST, "workspace", place->workspace, NULL);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 60);
  fb_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 1000);

  g_assert_cmpuint (search (page, "Sample 09"), ==, 60);
  fb_page_refresh (FB_PAGE (page)); /* the same question: nothing has to be seen anew */
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 100);

  g_assert_cmpuint (search (page, "Sample"), ==, 60);
  fb_list_page_select (FB_LIST_PAGE (page), last);
  g_assert_cmpstr (fb_list_page_get_selected (FB_LIST_PAGE (page)), ==, last);
  g_assert_cmpuint (search (page, "Sample 09"), ==, 100);
  g_assert_cmpstr (fb_list_page_get_selected (FB_LIST_PAGE (page)), ==, last);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_list_follows_the_store (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbRecord) amina = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbRecord) zoe = fb_test_add_person (place->workspace, "Zoe Sample");
  GtkWidget *window;
  GtkWidget *page = show_list (place, &window);
  g_autoptr(FbRecord) jan = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 2);
  fb_list_page_select (FB_LIST_PAGE (page), fb_record_get_id (zoe));

  jan = fb_test_add_person (place->workspace, "Jan Exempel");
  fb_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 3);
  g_assert_cmpstr (fb_list_page_get_selected (FB_LIST_PAGE (page)), ==, fb_record_get_id (zoe));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_search_narrows_and_enter_opens (FbTestPlace   *place,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) amina = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbRecord) zoe = fb_test_add_person (place->workspace, "Zoe Sample");
  GtkWidget *window;
  GtkWidget *page = show_list (place, &window);
  GtkWidget *search = fb_test_find (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), "Zoe");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (page)), ==, 1);
  g_assert_cmpstr (TEST_LIST (page)->opened, ==, fb_record_get_id (zoe));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* The drop-downs of a new page, which is freed with its window. */
static GtkDropDown *
show_drop_downs (FbTestPlace   *place,
                 GType          type,
                 GtkDropDown  **sort,
                 GtkWidget    **window)
{
  GtkWidget *page = g_object_new (type, "workspace", place->workspace, NULL);
  GtkWidget *filter;

  *window = fb_test_show (page);
  filter = fb_test_find (page, GTK_TYPE_DROP_DOWN);
  *sort = GTK_DROP_DOWN (gtk_widget_get_next_sibling (filter));

  return GTK_DROP_DOWN (filter);
}

static void
test_filter_and_order_come_back (FbTestPlace   *place,
                                 gconstpointer  data)
{
  GtkWidget *window;
  GtkDropDown *sort;
  GtkDropDown *filter = show_drop_downs (place, fb_mentees_page_get_type (), &sort, &window);

  gtk_drop_down_set_selected (filter, 3);
  gtk_drop_down_set_selected (sort, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();

  filter = show_drop_downs (place, fb_mentees_page_get_type (), &sort, &window);
  g_assert_cmpuint (gtk_drop_down_get_selected (filter), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (sort), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();

  filter = show_drop_downs (place, fb_mentors_page_get_type (), &sort, &window);
  g_assert_cmpuint (gtk_drop_down_get_selected (filter), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (sort), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* What a saved filter says; a code that is gone changes nothing. */
static void
test_a_view_is_taken_up (FbTestPlace   *place,
                         gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *page = g_object_new (fb_mentees_page_get_type (), "workspace", place->workspace, NULL);
  FbListQuery view;

  window = fb_test_show (page);
  fb_list_page_set_view (FB_LIST_PAGE (page), &(FbListQuery) { .words = "brugge", .filter = "waiting" });
  fb_list_page_set_view (FB_LIST_PAGE (page), &(FbListQuery) { .words = "brugge", .filter = "gone", .sort = "gone" });
  fb_list_page_get_view (FB_LIST_PAGE (page), &view);
  g_assert_cmpstr (view.words, ==, "brugge");
  g_assert_cmpstr (view.filter, ==, "waiting");
  g_assert_nonnull (view.sort);

  fb_list_page_set_view (FB_LIST_PAGE (page), &(FbListQuery) { .words = "" });
  fb_list_page_get_view (FB_LIST_PAGE (page), &view);
  g_assert_cmpstr (view.words, ==, "");
  g_assert_cmpstr (view.filter, ==, "current");
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* A hidden list has no widgets of lines, but still its order and its selection. */
static void
test_only_the_last_list_has_lines (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbRecord) amina = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbRecord) zoe = fb_test_add_person (place->workspace, "Zoe Sample");
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *a = g_object_new (TEST_TYPE_LIST, "workspace", place->workspace, NULL);
  GtkWidget *b = g_object_new (TEST_TYPE_LIST, "workspace", place->workspace, NULL);
  GtkWidget *between = gtk_label_new ("A duo");
  GtkWidget *window;

  gtk_stack_add_child (GTK_STACK (stack), a);
  gtk_stack_add_child (GTK_STACK (stack), b);
  gtk_stack_add_child (GTK_STACK (stack), between);
  window = fb_test_show (stack);
  fb_list_page_select (FB_LIST_PAGE (a), fb_record_get_id (zoe));

  gtk_stack_set_visible_child (GTK_STACK (stack), between);
  g_assert_nonnull (get_model (a));
  gtk_stack_set_visible_child (GTK_STACK (stack), b);
  g_assert_null (get_model (a));
  g_assert_cmpuint (g_list_model_get_n_items (get_model (b)), ==, 2);
  g_assert_cmpstr (fb_list_page_get_selected (FB_LIST_PAGE (a)), ==, fb_record_get_id (zoe));

  gtk_stack_set_visible_child (GTK_STACK (stack), a);
  g_assert_null (get_model (b));
  g_assert_cmpuint (g_list_model_get_n_items (get_model (a)), ==, 2);
  g_assert_cmpstr (fb_list_page_get_selected (FB_LIST_PAGE (a)), ==, fb_record_get_id (zoe));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_cell_shows_two_lines (FbTestPlace   *place,
                           gconstpointer  data)
{
  GtkWidget *cell = g_object_ref_sink (fb_cell_text_new (3));
  int one, two;

  g_assert_false (gtk_widget_get_visible (cell)); /* without a name */
  fb_cell_text_set_text (FB_CELL_TEXT (cell), "upper\n");
  g_assert_true (gtk_widget_get_visible (cell));
  g_assert_cmpstr (fb_cell_text_get_text (FB_CELL_TEXT (cell)), ==, "upper");
  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &one, NULL, NULL, NULL);
  fb_cell_text_set_text (FB_CELL_TEXT (cell), "upper\nlower");
  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &two, NULL, NULL, NULL);
  g_assert_cmpint (two, >, one);
  fb_cell_text_set_text (FB_CELL_TEXT (cell), NULL);
  g_assert_false (gtk_widget_get_visible (cell));

  g_assert_finalize_object (cell);
}

static void
test_page_is_freed (FbTestPlace   *place,
                    gconstpointer  data)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (TEST_TYPE_LIST, "workspace", place->workspace, NULL));

  g_assert_finalize_object (page);
}

static void
add (const char *path,
     void      (*test) (FbTestPlace *, gconstpointer))
{
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, test, fb_test_place_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/list-page/many", test_only_lines_on_screen_are_read);
  add ("/list-page/screenful", test_a_screenful_comes_first);
  add ("/list-page/follow", test_list_follows_the_store);
  add ("/list-page/search", test_search_narrows_and_enter_opens);
  add ("/list-page/view", test_filter_and_order_come_back);
  add ("/list-page/saved-view", test_a_view_is_taken_up);
  add ("/list-page/lines", test_only_the_last_list_has_lines);
  add ("/list-page/cell", test_cell_shows_two_lines);
  add ("/list-page/freed", test_page_is_freed);

  return g_test_run ();
}
