/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"
#include "ui/common/fb-dialog.h"
#include "ui/matching/fb-matching-private.h"
#include "ui/matching/fb-weights-window.h"

static FbRecord *
add_ready (FbWorkspace *workspace,
           const char  *name,
           const char  *role,
           const char  *sector)
{
  FbRecord *enrolment = fb_test_add_enrolment (workspace, name, role);
  gboolean mentor = g_str_equal (role, "mentor");
  g_autoptr(GError) error = NULL;

  g_object_set (enrolment, "status", "ready", mentor ? "sector" : "sector-wished", sector, NULL);
  if (mentor)
    g_object_set (enrolment, "screening-result", "suitable", NULL);
  fb_store_save (fb_workspace_get_store (workspace), enrolment, &error);
  g_assert_no_error (error);

  return enrolment;
}

/* Amina and Jan in care, Dina and Els in building. */
static void
fill (FbWorkspace *workspace)
{
  g_autoptr(FbRecord) amina = add_ready (workspace, "Amina Voorbeeld", "mentee", "86");
  g_autoptr(FbRecord) dina = add_ready (workspace, "Dina Voorbeeld", "mentee", "41");
  g_autoptr(FbRecord) jan = add_ready (workspace, "Jan Testpersoon", "mentor", "86");
  g_autoptr(FbRecord) els = add_ready (workspace, "Els Testpersoon", "mentor", "41");
  g_autoptr(FbRecord) criterion = fb_record_new (&fb_matching_criterion_kind, NULL);

  g_object_set (criterion, "programme-id", FB_ENROLMENT (amina)->programme_id, "criterion", "sector",
                "weight", (gint64) 100, NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (workspace), criterion, NULL));
}

static GtkWidget *
open_page (FbTestPlace  *place,
           GtkWidget   **window)
{
  GtkWidget *page = g_object_new (FB_TYPE_MATCHING_PAGE, "workspace", place->workspace, NULL);

  *window = fb_test_show (page);
  fb_page_refresh (FB_PAGE (page));
  fb_test_settle ();

  return page;
}

static gint64
count (FbTestPlace  *place,
       const FbKind *kind)
{
  return fb_store_count (fb_workspace_get_store (place->workspace), kind, NULL);
}

static void
act (GtkWidget  *page,
     const char *action)
{
  gtk_widget_activate_action (page, action, NULL);
  fb_test_settle ();
}

static void
test_page_is_freed (FbTestPlace   *place,
                    gconstpointer  data)
{
  GtkWidget *page;

  fill (place->workspace);
  page = g_object_ref_sink (g_object_new (FB_TYPE_MATCHING_PAGE, "workspace", place->workspace, NULL));
  fb_page_refresh (FB_PAGE (page));
  fb_test_settle ();
  g_assert_finalize_object (page);
}

static gboolean
shows (GtkWidget  *page,
       const char *text)
{
  GtkWidget *label = fb_test_find_label (page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Without a programme, and with a programme in which nobody waits. */
static void
test_nobody (FbTestPlace   *place,
             gconstpointer  data)
{
  const char *const of_programmes[] = { "_Weights…", "By _Hand…", "_Team Meeting…" };
  g_autoptr(FbRecord) applied = NULL;
  GtkWidget *window, *page = open_page (place, &window);
  FbMatchList *list = FB_MATCH_LIST (fb_test_find (page, FB_TYPE_MATCH_LIST));

  g_assert_null (fb_match_list_get_selected (list));
  g_assert_true (shows (page, "First make a programme: people take part in one."));
  for (guint i = 0; i < G_N_ELEMENTS (of_programmes); i++)
    g_assert_false (gtk_widget_is_sensitive (fb_test_find_button (page, of_programmes[i])));
  applied = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  fb_page_refresh (FB_PAGE (page));
  g_assert_true (shows (page, "Pool says why, for each person."));
  for (guint i = 0; i < G_N_ELEMENTS (of_programmes); i++)
    g_assert_true (gtk_widget_is_sensitive (fb_test_find_button (page, of_programmes[i])));
  act (page, "matching.lock");
  g_assert_null (fb_match_list_get_selected (list));
  g_assert_cmpint (count (place, &fb_match_mark_kind), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Lock, unlock, keep apart, leave out: a mark each, and the list follows. */
static void
test_marks (FbTestPlace   *place,
            gconstpointer  data)
{
  GtkWidget *window, *page;
  FbMatchList *list;

  fill (place->workspace);
  page = open_page (place, &window);
  list = FB_MATCH_LIST (fb_test_find (page, FB_TYPE_MATCH_LIST));
  g_assert_nonnull (fb_match_list_get_selected (list));
  act (page, "matching.lock");
  g_assert_cmpint (count (place, &fb_match_mark_kind), ==, 1);
  g_assert_true (fb_match_list_get_selected (list)->is_locked);
  act (page, "matching.lock");
  g_assert_cmpint (count (place, &fb_match_mark_kind), ==, 0);
  g_assert_false (fb_match_list_get_selected (list)->is_locked);

  act (page, "matching.forbid");
  act (page, "matching.leave-out-mentor");
  g_assert_cmpint (count (place, &fb_match_mark_kind), ==, 2);
  g_assert_null (fb_match_list_get_selected (list));
  g_assert_true (fb_store_undo (fb_workspace_get_store (place->workspace), 0, NULL));
  fb_test_settle ();
  g_assert_nonnull (fb_match_list_get_selected (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_added (GtkWidget *page)
{
  FbMatchList *list = FB_MATCH_LIST (fb_test_find (page, FB_TYPE_MATCH_LIST));

  return fb_match_list_get_selected (list)->n_added[FB_SIDE_MENTOR];
}

/* Somebody added is in the proposal still when the page is opened again, and can be
 * taken out. */
static void
test_adding (FbTestPlace   *place,
             gconstpointer  data)
{
  g_autoptr(FbRecord) mia = NULL;
  GtkWidget *window, *page, *dialog;

  fill (place->workspace);
  mia = add_ready (place->workspace, "Mia Testpersoon", "mentor", "87");
  page = open_page (place, &window);
  act (page, "matching.add-mentor");
  dialog = fb_test_find_window (FB_TYPE_DIALOG);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fb_test_find (dialog, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  fb_test_settle ();
  g_assert_cmpuint (count_added (page), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));

  page = open_page (place, &window);
  g_assert_cmpuint (count_added (page), ==, 1);
  gtk_widget_activate_action (page, "matching.take-out", "s", fb_record_get_id (mia));
  fb_test_settle ();
  g_assert_cmpuint (count_added (page), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* Before saying yes a mentor may know the first name and what is wished, and no more. */
static void
test_introducing (FbTestPlace   *place,
                  gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkWidget *window, *page, *dialog;

  fill (place->workspace);
  page = open_page (place, &window);
  act (page, "matching.introduce");
  dialog = fb_test_find_window (FB_TYPE_DIALOG);
  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "Amina\n") || g_str_has_prefix (text, "Dina\n"));
  g_assert_nonnull (strstr (text, "Sector: "));
  g_assert_null (strstr (text, "Voorbeeld"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_cancel (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *cancel = fb_test_find_button (window, "_Cancel");

      if (cancel != NULL)
        return cancel;
    }

  return NULL;
}

/* A large pool is solved in a thread. Stopped, it leaves no proposals, nor those from
 * before, and asked again it finds them. */
static void
test_stopping (FbTestPlace   *place,
               gconstpointer  data)
{
  GtkWidget *window, *page;
  FbMatchList *list;

  fill (place->workspace);
  page = g_object_new (FB_TYPE_MATCHING_PAGE, "workspace", place->workspace, NULL);
  _fb_matching_page_set_most_at_once (FB_MATCHING_PAGE (page), 0);
  list = FB_MATCH_LIST (fb_test_find (page, FB_TYPE_MATCH_LIST));
  window = fb_test_show (page);
  while (fb_match_list_get_selected (list) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      FB_MATCHING_PAGE (page)->has_new_pool = TRUE; /* somebody has come, say */
      fb_page_refresh (FB_PAGE (page));
      g_assert_nonnull (find_cancel ());
      g_signal_emit_by_name (find_cancel (), "clicked");
      while (find_cancel () != NULL)
        g_main_context_iteration (NULL, TRUE);
      fb_test_settle ();
      g_assert_null (fb_match_list_get_selected (list));
      act (page, "matching.lock");
      g_assert_cmpint (count (place, &fb_match_mark_kind), ==, 0);

      g_signal_emit_by_name (fb_test_find_button (page, "Look _Again"), "clicked");
      while (fb_match_list_get_selected (list) == NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is chosen becomes duos in one step, and one undo brings the proposals back. */
static void
test_proposing (FbTestPlace   *place,
                gconstpointer  data)
{
  g_autoptr(GArray) chosen = NULL, after = NULL;
  GtkWidget *window, *page;
  FbMatchList *list;

  fill (place->workspace);
  page = open_page (place, &window);
  list = FB_MATCH_LIST (fb_test_find (page, FB_TYPE_MATCH_LIST));
  fb_match_list_choose_all (list, TRUE);
  chosen = fb_match_list_get_chosen (list);
  g_assert_cmpuint (chosen->len, ==, 2);
  g_signal_emit_by_name (fb_test_find_button (page, "_Propose 2 Duos"), "clicked");
  fb_test_settle ();
  g_assert_cmpint (count (place, &fb_duo_kind), ==, 2);
  after = fb_match_list_get_chosen (list);
  g_assert_cmpuint (after->len, ==, 0);

  g_assert_true (fb_store_undo (fb_workspace_get_store (place->workspace), 0, NULL));
  fb_test_settle ();
  g_assert_cmpint (count (place, &fb_duo_kind), ==, 0);
  g_assert_nonnull (fb_match_list_get_selected (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_buttons_have_names (FbTestPlace   *place,
                         gconstpointer  data)
{
  GtkWidget *window, *page;
  GtkWidget *pool;

  fill (place->workspace);
  page = open_page (place, &window);
  pool = fb_test_find (page, FB_TYPE_MATCH_POOL_LIST);
  gtk_test_accessible_assert_property (fb_match_pool_list_get_search (FB_MATCH_POOL_LIST (pool)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Search Mentees");
  gtk_test_accessible_assert_property (fb_match_list_get_view (FB_MATCH_LIST (fb_test_find (page, FB_TYPE_MATCH_LIST))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Proposals");
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_workable (GtkWidget *within,
                GType      type)
{
  guint n = 0;

  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type) && gtk_widget_is_sensitive (within))
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_workable (child, type);

  return n;
}

/* In a file that is open to read nothing is chosen to be proposed, nobody is left out, and no way leads to proposing by
 * hand; all can be gone to. */
static void
test_opened_to_read (FbTestPlace   *place,
                     gconstpointer  data)
{
  g_autoptr(FbWorkspace) reader = NULL;
  FbTestPlace read = { .folder = place->folder };
  GtkWidget *window, *page;
  FbMatchList *list;
  FbMatchingPage *self;

  fill (place->workspace);
  page = open_page (place, &window);
  self = FB_MATCHING_PAGE (page);
  g_assert_true (gtk_widget_is_sensitive (fb_test_find_button (page, "By _Hand…")));
  g_assert_true (gtk_widget_is_sensitive (self->choose));
  g_assert_cmpuint (count_workable (GTK_WIDGET (self->list), GTK_TYPE_CHECK_BUTTON), ==, 2);
  fb_page_show_part (FB_PAGE (page), "pool");
  fb_test_settle ();
  g_assert_true (gtk_widget_is_sensitive (fb_test_find_button (GTK_WIDGET (self->pools[FB_SIDE_MENTEE]), "Leave Out")));
  gtk_window_destroy (GTK_WINDOW (window));

  read.workspace = reader = fb_workspace_open (fb_store_get_path (fb_workspace_get_store (place->workspace)),
                                               FB_STORE_READ_ONLY, NULL);
  page = open_page (&read, &window);
  self = FB_MATCHING_PAGE (page);
  list = self->list;
  g_assert_false (gtk_widget_is_sensitive (fb_test_find_button (page, "By _Hand…")));
  g_assert_false (gtk_widget_is_sensitive (self->choose));
  g_assert_nonnull (fb_match_list_get_selected (list));
  g_assert_cmpuint (count_workable (GTK_WIDGET (list), GTK_TYPE_CHECK_BUTTON), ==, 0);
  g_assert_true (gtk_widget_is_sensitive (fb_match_list_get_view (list)));
  fb_match_list_choose_all (list, TRUE);
  fb_test_settle ();
  g_assert_cmpuint (fb_match_list_get_chosen (list)->len, ==, 2);
  g_assert_false (gtk_widget_is_sensitive (self->propose));

  fb_page_show_part (FB_PAGE (page), "pool");
  fb_test_settle ();
  g_assert_false (gtk_widget_is_sensitive (fb_test_find_button (GTK_WIDGET (self->pools[FB_SIDE_MENTEE]), "Leave Out")));
  gtk_window_destroy (GTK_WINDOW (window));
}

#define add_test(name, func) \
  g_test_add (name, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/matching/page-is-freed", test_page_is_freed);
  add_test ("/matching/nobody", test_nobody);
  add_test ("/matching/marks", test_marks);
  add_test ("/matching/adding", test_adding);
  add_test ("/matching/introducing", test_introducing);
  add_test ("/matching/stopping", test_stopping);
  add_test ("/matching/proposing", test_proposing);
  add_test ("/matching/opened-to-read", test_opened_to_read);
  add_test ("/matching/buttons-have-names", test_buttons_have_names);

  return g_test_run ();
}
