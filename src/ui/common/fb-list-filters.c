/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-filters"

#include "ui/common/fb-list-filters.h"

#include "app/fb-saved-filters.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

static FbWorkspace *
get_workspace (FbListPage *page)
{
  return fb_page_get_workspace (FB_PAGE (page));
}

/* Under which name the filters of the list are kept: that of the list in the store. */
static const char *
get_list (FbListPage *page)
{
  const char *code = fb_list_kind_get_code (FB_LIST_PAGE_GET_CLASS (page)->list);

  return code != NULL ? code : G_OBJECT_TYPE_NAME (page);
}

static GPtrArray *
list_filters (FbListPage *page)
{
  return fb_saved_filters_list (get_workspace (page), get_list (page));
}

/* (transfer full) (nullable): the one of that id */
static FbSavedFilter *
find_filter (FbListPage *page,
             const char *id)
{
  g_autoptr(GPtrArray) filters = list_filters (page);

  for (guint i = 0; i < filters->len; i++)
    {
      FbSavedFilter *filter = filters->pdata[i];

      if (g_str_equal (filter->id, id))
        return g_ptr_array_steal_index_fast (filters, i);
    }

  return NULL;
}

/* --- Looking --- */

static void
use_action (GSimpleAction *action,
            GVariant      *id,
            gpointer       user_data)
{
  g_autoptr(FbSavedFilter) filter = find_filter (user_data, g_variant_get_string (id, NULL));

  if (filter != NULL)
    fb_list_page_set_view (user_data, &(FbListQuery) { .words = filter->words != NULL ? filter->words : "",
                                                       .filter = filter->filter, .sort = filter->sort });
}

/* --- Names --- */

/* What waits for a name. */
typedef struct
{
  FbListPage    *page;
  FbSavedFilter *filter;
  const char    *done; /* what is said then */
} Naming;

static void
named_cb (GObject      *source,
          GAsyncResult *task,
          gpointer      user_data)
{
  Naming *self = user_data;
  g_autofree char *name = fb_ask_text_finish (task);
  g_autoptr(GError) error = NULL;

  if (name != NULL)
    {
      g_free (self->filter->name);
      self->filter->name = g_steal_pointer (&name);
      if (fb_saved_filters_keep (get_workspace (self->page), self->filter, &error))
        fb_toast_undo (GTK_WIDGET (self->page), self->done);
      else
        fb_toast_error (GTK_WIDGET (self->page), error);
    }

  /* the line of the menu that had it is gone */
  fb_page_find (FB_PAGE (self->page));
  fb_saved_filter_free (self->filter);
  g_object_unref (self->page);
  g_free (self);
}

/* @filter: (transfer full) */
static void
ask_name (FbListPage    *page,
          FbSavedFilter *filter,
          const char    *title,
          const char    *body,
          const char    *verb,
          const char    *done)
{
  Naming *naming = g_new0 (Naming, 1);

  *naming = (Naming) { g_object_ref (page), filter, done };
  fb_ask_text_async (GTK_WIDGET (page), title, body, _("Name"), filter->name, verb, named_cb, naming);
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  FbSavedFilter *filter = g_new0 (FbSavedFilter, 1);
  FbListQuery view;

  fb_list_page_get_view (user_data, &view);
  filter->list = g_strdup (get_list (user_data));
  filter->filter = g_strdup (view.filter);
  filter->sort = g_strdup (view.sort);
  filter->words = g_strdup (view.words);
  ask_name (user_data, filter, _("Save This Filter"),
            _("It keeps what is searched for, what is shown and how it is sorted. Only you see it."),
            _("_Save"), _("Filter Saved"));
}

static void
rename_action (GSimpleAction *action,
               GVariant      *id,
               gpointer       user_data)
{
  FbSavedFilter *filter = find_filter (user_data, g_variant_get_string (id, NULL));

  if (filter != NULL)
    ask_name (user_data, filter, _("Rename This Filter"), NULL, _("_Rename"), _("Filter Renamed"));
}

/* --- Deleting --- */

static void
delete_action (GSimpleAction *action,
               GVariant      *id,
               gpointer       user_data)
{
  g_autoptr(FbSavedFilter) filter = find_filter (user_data, g_variant_get_string (id, NULL));
  g_autoptr(GError) error = NULL;

  if (filter == NULL)
    return;
  if (fb_saved_filters_remove (get_workspace (user_data), filter->id, &error))
    fb_toast_undo (user_data, _("Filter Deleted"));
  else
    fb_toast_error (user_data, error);
}

/* --- The menu --- */

/* (transfer full): a line of it for each filter; a name may hold what a menu takes for a mark */
static GMenuModel *
make_lines (GPtrArray  *filters,
            const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < filters->len; i++)
    {
      const FbSavedFilter *filter = filters->pdata[i];
      g_autoptr(GString) name = g_string_new (filter->name);
      g_autoptr(GMenuItem) item = NULL;

      g_string_replace (name, "_", "__", 0);
      item = g_menu_item_new (name->str, NULL);
      g_menu_item_set_action_and_target (item, action, "s", filter->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
append_submenu (GMenu      *menu,
                const char *label,
                GPtrArray  *filters,
                const char *action)
{
  g_autoptr(GMenuModel) lines = make_lines (filters, action);

  g_menu_append_submenu (menu, label, lines);
}

/* Made anew each time it opens: somebody else may be working now, and a menu that is
 * filled anew loses the keyboard in what slides in. */
static void
fill_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  g_autoptr(GPtrArray) filters = list_filters (user_data);
  g_autoptr(GMenuModel) lines = make_lines (filters, "filters.use");
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) verbs = g_menu_new ();

  g_menu_append (verbs, _("_Save This Filter…"), "filters.save");
  if (filters->len > 0)
    {
      append_submenu (verbs, _("_Rename"), filters, "filters.rename");
      append_submenu (verbs, _("_Delete"), filters, "filters.delete");
    }
  if (filters->len == 0)
    g_menu_append (G_MENU (lines), _("No Filters Yet"), "filters.none"); /* of which there is none: it only says so */
  g_menu_append_section (menu, filters->len > 0 ? _("Saved Filters") : NULL, G_MENU_MODEL (lines));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verbs));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
allow_changes (GSimpleActionGroup *actions,
               gboolean            can_change)
{
  static const char *const names[] = { "save", "rename", "delete" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (actions), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can_change);
    }
}

/**
 * fb_list_filters_new:
 * @page: not kept: what it is in
 *
 * Returns: (transfer floating): a button with the menu
 */
GtkWidget *
fb_list_filters_new (FbListPage *page)
{
  const GActionEntry entries[] = {
    { .name = "use", .activate = use_action, .parameter_type = "s" },
    { .name = "save", .activate = save_action },
    { .name = "rename", .activate = rename_action, .parameter_type = "s" },
    { .name = "delete", .activate = delete_action, .parameter_type = "s" },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), page);
  allow_changes (actions, !fb_store_is_read_only (fb_page_get_store (FB_PAGE (page))));
  gtk_widget_insert_action_group (button, "filters", G_ACTION_GROUP (actions));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "user-bookmarks-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_cb, page, NULL);
  gtk_widget_set_tooltip_text (button, _("Saved Filters"));
  fb_accessible_set_label (button, _("Saved Filters"));

  return button;
}
