/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-page"

#include "ui/common/fb-list-page-private.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-id-model.h"
#include "ui/common/fb-list-filters.h"
#include "ui/common/fb-one-stop.h"
#include "ui/common/fb-status-page.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget          *search;
  GtkWidget          *filter;  /* (nullable) */
  GtkWidget          *sort;    /* (nullable) */
  GtkWidget          *count;
  GtkWidget          *add;
  GtkWidget          *stack;
  GtkWidget          *table;
  GtkWidget          *empty;
  GtkWidget          *empty_verb;
  FbIdModel          *model;
  GtkSingleSelection *selection;
  guint               n_all;
} FbListPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FbListPage, fb_list_page, FB_TYPE_PAGE)

static FbListPage *last_shown; /* weak */

#define PRIVATE(self) ((FbListPagePrivate *) fb_list_page_get_instance_private (FB_LIST_PAGE (self)))

/* The verb stands beside the count, or where the list would be. */
static void
update_add (FbListPage *self)
{
  FbListPagePrivate *priv = PRIVATE (self);
  const char *label = fb_page_get_add_label (FB_PAGE (self));
  gboolean can_change = !fb_store_is_read_only (fb_page_get_store (FB_PAGE (self)));

  gtk_button_set_label (GTK_BUTTON (priv->add), label != NULL ? label : "");
  gtk_widget_set_visible (priv->add, label != NULL && priv->n_all > 0);
  gtk_widget_set_sensitive (priv->add, can_change);
  gtk_widget_set_sensitive (priv->empty_verb, can_change);
}

static void
update_count (FbListPage *self)
{
  FbListPagePrivate *priv = PRIVATE (self);
  guint n = fb_id_model_get_n (priv->model);
  g_autofree char *text = NULL;

  if (n == priv->n_all)
    text = g_strdup_printf ("%'u", n);
  else
    /* Translators: how many of a list are shown, such as "41 of 72" */
    text = g_strdup_printf (_("%'u of %'u"), n, priv->n_all);

  gtk_label_set_text (GTK_LABEL (priv->count), text);
  update_add (self);
  gtk_stack_set_visible_child_name (GTK_STACK (priv->stack),
                                    n > 0 ? "table" : priv->n_all > 0 ? "nothing"
                                                                      : "empty");
}

static void
fb_list_page_refresh (FbPage *page)
{
  FbListPage *self = FB_LIST_PAGE (page);
  FbListPagePrivate *priv = PRIVATE (self);
  FbListPageClass *klass = FB_LIST_PAGE_GET_CLASS (self);
  g_autoptr(GBytes) ids = NULL;
  g_autofree char *question = NULL;
  g_autoptr(GError) error = NULL;
  guint n_all = 0;
  FbListQuery query = {
    .programme_id = fb_page_get_programme_id (page),
  };

  fb_list_page_get_view (self, &query);
  ids = klass->list_ids (self, &query, &n_all, &error);
  if (ids == NULL) /* the old lines stay */
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  priv->n_all = n_all;
  question = g_strdup_printf ("%s|%s|%s|%s", query.filter, query.sort, query.programme_id, query.words);
  fb_id_model_set_ids (priv->model, ids, question, fb_list_page_get_selected (self) != NULL);
  update_count (self);
}

static GBytes *
fb_list_page_real_list_ids (FbListPage         *self,
                            const FbListQuery  *query,
                            guint              *n_all,
                            GError            **error)
{
  FbStore *store = fb_page_get_store (FB_PAGE (self));
  FbListKind list = FB_LIST_PAGE_GET_CLASS (self)->list;
  /* all programmes, also while one is chosen: the way to another one */
  const char *programme_id = list != FB_LIST_PROGRAMMES ? query->programme_id : NULL;
  const FbStoreQuery wanted = {
    .list = list,
    .programme_id = programme_id,
    .filter = g_strcmp0 (query->filter, "all") == 0 ? NULL : query->filter,
    .words = query->words,
    .sort = query->sort,
    .today = fb_workspace_get_today (fb_page_get_workspace (FB_PAGE (self))),
  };
  gint64 n = fb_store_count_list (store, list, programme_id, error);

  if (n < 0)
    return NULL;

  *n_all = (guint) n;
  return fb_store_list_ids (store, &wanted, error);
}

static char **
dup_cells_cb (gpointer    user_data,
              const char *id)
{
  return FB_LIST_PAGE_GET_CLASS (user_data)->dup_cells (user_data, id);
}

static GtkWidget *
make_table (FbListPage *self)
{
  FbListPagePrivate *priv = PRIVATE (self);
  FbListPageClass *klass = FB_LIST_PAGE_GET_CLASS (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  priv->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (priv->model)));
  gtk_single_selection_set_autoselect (priv->selection, FALSE);
  priv->table = gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (priv->selection)));
  gtk_widget_add_css_class (priv->table, "fb-list");
  for (guint i = 0; i < klass->n_columns; i++)
    fb_list_table_add_column (GTK_COLUMN_VIEW (priv->table), &klass->columns[i], i);
  g_signal_connect_swapped (priv->table, "activate", G_CALLBACK (_fb_list_page_open_line), self);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), priv->table);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return fb_one_stop_new (scrolled);
}

/* (transfer floating) (nullable): NULL where there is nothing to choose */
static GtkWidget *
add_drop_down (FbListPage         *self,
               GtkWidget          *box,
               const FbListOption *options,
               guint               n_options,
               const char         *label,
               const char         *part)
{
  g_autofree char *view = g_strdup_printf ("%s.%s", G_OBJECT_TYPE_NAME (self), part);
  GtkWidget *drop_down;

  if (n_options == 0)
    return NULL;

  drop_down = fb_list_drop_down_new (options, n_options, label, view);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (fb_page_refresh), self);
  gtk_box_append (GTK_BOX (box), drop_down);

  return drop_down;
}

static GtkWidget *
make_toolbar (FbListPage *self)
{
  FbListPagePrivate *priv = PRIVATE (self);
  FbListPageClass *klass = FB_LIST_PAGE_GET_CLASS (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "toolbar");
  gtk_widget_add_css_class (box, "fb-list-tools");
  priv->search = gtk_search_entry_new ();
  gtk_widget_set_size_request (priv->search, 200, -1);
  fb_accessible_set_label (priv->search, _("Search in This List"));
  g_signal_connect_swapped (priv->search, "search-changed", G_CALLBACK (fb_page_refresh), self);
  gtk_box_append (GTK_BOX (box), priv->search);

  priv->filter = add_drop_down (self, box, klass->filters, klass->n_filters, _("Show"), "filter");
  priv->sort = add_drop_down (self, box, klass->sorts, klass->n_sorts, _("Sort By"), "sort");
  gtk_box_append (GTK_BOX (box), fb_list_filters_new (self));

  priv->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (priv->count, "dim-label");
  gtk_widget_add_css_class (priv->count, "numeric");
  gtk_widget_set_hexpand (priv->count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (priv->count), 1);
  gtk_box_append (GTK_BOX (box), priv->count);

  priv->add = gtk_button_new ();
  gtk_widget_add_css_class (priv->add, "suggested-action");
  gtk_widget_set_margin_start (priv->add, 6);
  g_signal_connect_swapped (priv->add, "clicked", G_CALLBACK (fb_page_add), self);
  gtk_box_append (GTK_BOX (box), priv->add);

  return box;
}

static void
search_stopped_cb (FbListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (PRIVATE (self)->search), "");
  if (PRIVATE (self)->n_all > 0)
    gtk_widget_grab_focus (PRIVATE (self)->table);
}

/* Enter in the search entry opens what is found first. */
static void
search_activated_cb (FbListPage *self)
{
  fb_page_refresh (FB_PAGE (self));
  _fb_list_page_open_line (self, 0);
}

static gboolean
search_key_cb (FbListPage      *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  if (keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (PRIVATE (self)->table, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
show_all_cb (FbListPage *self)
{
  FbListPagePrivate *priv = PRIVATE (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  fb_list_drop_down_set (priv->filter, NULL);
  fb_page_refresh (FB_PAGE (self));
}

static GtkWidget *
make_status (FbListPage  *self,
             const char  *icon_name,
             const char  *title,
             GtkWidget   *button,
             const char  *style)
{
  GtkWidget *status = fb_status_page_new (icon_name, title);

  fb_status_page_set_button (ADW_STATUS_PAGE (status), button);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);

  return status;
}

/* GTK 4.8 would read out the names of its classes. */
static void
title_changed_cb (FbListPage *self)
{
  GtkWidget *table = PRIVATE (self)->table;
  const char *title = fb_page_get_title (FB_PAGE (self));
  GtkWidget *heads = gtk_widget_get_first_child (table);

  if (title == NULL)
    return;

  fb_accessible_set_label (table, title);
  fb_accessible_set_label (heads, _("Columns"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_next_sibling (heads)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
add_label_changed_cb (FbListPage *self)
{
  const char *label = fb_page_get_add_label (FB_PAGE (self));
  GtkWidget *verb = PRIVATE (self)->empty_verb;

  gtk_button_set_label (GTK_BUTTON (verb), label != NULL ? label : "");
  gtk_widget_set_visible (verb, label != NULL);
  update_add (self);
}

/* What every list has; a subclass with more to offer sets another one. */
static void
set_menu (FbListPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  fb_list_page_append_verbs (self, menu);
  fb_page_set_menu (FB_PAGE (self), G_MENU_MODEL (menu));
}

static void
fb_list_page_constructed (GObject *object)
{
  FbListPage *self = FB_LIST_PAGE (object);
  FbListPagePrivate *priv = PRIVATE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *show_all = gtk_button_new_with_label (_("Show All"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (fb_list_page_parent_class)->constructed (object);

  set_menu (self);
  priv->model = fb_id_model_new (dup_cells_cb, self);
  priv->empty_verb = gtk_button_new ();
  g_signal_connect_swapped (priv->empty_verb, "clicked", G_CALLBACK (fb_page_add), self);
  g_signal_connect_swapped (show_all, "clicked", G_CALLBACK (show_all_cb), self);
  g_signal_connect (self, "notify::add-label", G_CALLBACK (add_label_changed_cb), NULL);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);

  gtk_box_append (GTK_BOX (box), make_toolbar (self));
  priv->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (priv->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (priv->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (priv->stack), make_table (self), "table");
  gtk_stack_add_named (GTK_STACK (priv->stack),
                       make_status (self, "edit-find-symbolic", _("Nothing Found"), show_all, NULL),
                       "nothing");
  priv->empty = make_status (self, NULL, "", priv->empty_verb, "suggested-action");
  gtk_stack_add_named (GTK_STACK (priv->stack), priv->empty, "empty");
  gtk_box_append (GTK_BOX (box), priv->stack);
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (priv->search, keys);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (priv->search), priv->table);
  g_signal_connect_swapped (priv->search, "stop-search", G_CALLBACK (search_stopped_cb), self);
  g_signal_connect_swapped (priv->search, "activate", G_CALLBACK (search_activated_cb), self);
  add_label_changed_cb (self);
}

static void
fb_list_page_dispose (GObject *object)
{
  FbListPagePrivate *priv = PRIVATE (object);

  if (last_shown == FB_LIST_PAGE (object))
    g_clear_weak_pointer (&last_shown);
  if (priv->table != NULL)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (priv->table), NULL);
  priv->table = NULL;
  g_clear_object (&priv->selection);
  g_clear_object (&priv->model);

  G_OBJECT_CLASS (fb_list_page_parent_class)->dispose (object);
}

/* Only the list that showed last has its lines: what leads from it and back is
 * quick. */
static void
fb_list_page_map (GtkWidget *widget)
{
  FbListPage *self = FB_LIST_PAGE (widget);

  if (last_shown != NULL && last_shown != self && !gtk_widget_get_mapped (GTK_WIDGET (last_shown)))
    fb_list_table_let_go (GTK_COLUMN_VIEW (PRIVATE (last_shown)->table));
  g_set_weak_pointer (&last_shown, self);

  GTK_WIDGET_CLASS (fb_list_page_parent_class)->map (widget);
  if (fb_list_table_was_scrolled (GTK_COLUMN_VIEW (PRIVATE (self)->table)))
    fb_id_model_tell_all (PRIVATE (self)->model);
  fb_list_table_take (GTK_COLUMN_VIEW (PRIVATE (self)->table), GTK_SELECTION_MODEL (PRIVATE (self)->selection));
}

/* A stack shows the next page before it hides this one. */
static void
fb_list_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fb_list_page_parent_class)->unmap (widget);

  if (last_shown != FB_LIST_PAGE (widget) && PRIVATE (widget)->table != NULL)
    fb_list_table_let_go (GTK_COLUMN_VIEW (PRIVATE (widget)->table));
}

static void
fb_list_page_find (FbPage *page)
{
  gtk_widget_grab_focus (PRIVATE (page)->search);
}

/* Everything that fits one of its filters, whatever was searched before. */
static void
fb_list_page_show_part (FbPage     *page,
                        const char *part)
{
  FbListPagePrivate *priv = PRIVATE (page);

  gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  if (priv->filter != NULL)
    fb_list_drop_down_set (priv->filter, part);
}

/* Everybody whom a line is about. */
static void
fb_list_page_list_whom (FbPage *page,
                        FbWhom *whom)
{
  GListModel *model = G_LIST_MODEL (PRIVATE (page)->model);
  const char *kind = FB_LIST_PAGE_GET_CLASS (page)->whom;
  gboolean goes_on = kind != NULL;

  for (guint i = 0; goes_on && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(FbIdItem) item = g_list_model_get_item (model, i);

      goes_on = fb_whom_add (whom, kind, fb_id_item_get_id (item));
    }
}

static GtkWidget *
fb_list_page_get_focus_hint (FbPage *page)
{
  return PRIVATE (page)->table;
}

static void
fb_list_page_class_init (FbListPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fb_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fb_list_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = fb_list_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = fb_list_page_unmap;
  FB_PAGE_CLASS (klass)->refresh = fb_list_page_refresh;
  FB_PAGE_CLASS (klass)->find = fb_list_page_find;
  FB_PAGE_CLASS (klass)->show_part = fb_list_page_show_part;
  FB_PAGE_CLASS (klass)->get_focus_hint = fb_list_page_get_focus_hint;
  FB_PAGE_CLASS (klass)->dup_about = _fb_list_page_dup_about;
  FB_PAGE_CLASS (klass)->list_whom = fb_list_page_list_whom;
  klass->list = FB_LIST_N;
  klass->list_ids = fb_list_page_real_list_ids;
  klass->dup_cells = _fb_list_page_dup_cells;
}

static void
fb_list_page_init (FbListPage *self)
{
}

void
fb_list_page_set_empty (FbListPage *self,
                        const char *icon_name,
                        const char *title,
                        const char *description)
{
  AdwStatusPage *empty = ADW_STATUS_PAGE (PRIVATE (self)->empty);

  adw_status_page_set_icon_name (empty, icon_name);
  adw_status_page_set_title (empty, title);
  fb_status_page_name (empty);
  fb_status_page_set_text (empty, description);
}

/* Writing to those who show, where the lines are about people, and saving the list. */
void
fb_list_page_append_verbs (FbListPage *self,
                           GMenu      *menu)
{
  if (FB_LIST_PAGE_GET_CLASS (self)->whom != NULL)
    g_menu_append (menu, _("Write To Those Shown…"), "win.write-to");
  g_menu_append (menu, _("Save This List…"), "win.save-list");
}

/* @view: (out): borrowed until the list is looked at otherwise; the programme is left alone */
void
fb_list_page_get_view (FbListPage  *self,
                       FbListQuery *view)
{
  FbListPagePrivate *priv = PRIVATE (self);

  view->words = gtk_editable_get_text (GTK_EDITABLE (priv->search));
  view->filter = fb_list_drop_down_get (priv->filter);
  view->sort = fb_list_drop_down_get (priv->sort);
}

/* A code that is gone leaves its drop-down alone. */
void
fb_list_page_set_view (FbListPage        *self,
                       const FbListQuery *view)
{
  FbListPagePrivate *priv = PRIVATE (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->search), view->words);
  fb_list_drop_down_set (priv->filter, view->filter);
  fb_list_drop_down_set (priv->sort, view->sort);
  fb_page_refresh (FB_PAGE (self));
}

/* (transfer none) (element-type FbIdItem): the lines that show */
GListModel *
fb_list_page_get_model (FbListPage *self)
{
  return G_LIST_MODEL (PRIVATE (self)->model);
}

/* (transfer none): which of them is selected */
GtkSingleSelection *
_fb_list_page_get_selection (FbListPage *self)
{
  return PRIVATE (self)->selection;
}
