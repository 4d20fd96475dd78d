/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "ui/common/fb-list-page.h"
#include "ui/common/fb-pause.h"
#include "ui/common/fb-shown.h"
#include "ui/common/fb-toast.h"
#include "ui/preferences/fb-about.h"
#include "ui/preferences/fb-help.h"
#include "ui/preferences/fb-preferences.h"
#include "ui/preferences/fb-shortcuts.h"
#include "ui/window/fb-search-window.h"

#include <glib/gi18n.h>

static FbStore *
get_store (FbWindow *self)
{
  return self->workspace != NULL ? fb_workspace_get_store (self->workspace) : NULL;
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  fb_page_stack_go_back (FB_WINDOW (widget)->pages);
}

static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbPage *page = fb_page_stack_get_page (FB_WINDOW (widget)->pages);

  if (page == NULL)
    return;

  if (g_str_equal (action_name, "win.find"))
    fb_page_find (page);
  else if (g_str_equal (action_name, "win.add"))
    fb_page_add (page);
  else
    fb_page_print (page);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (get_store (self) != NULL)
    fb_undo_buttons_run (self->undo_buttons, GTK_WIDGET (self->pages), g_str_equal (action_name, "win.undo"));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  g_autofree char *text = NULL;

  /* a field is saved when it is left, so leave it for a moment */
  if (focus != NULL)
    {
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_widget_grab_focus (focus);
    }
  text = g_strdup_printf (ngettext ("Everything is already saved but %u entry. See “Unfinished” above.",
                                    "Everything is already saved but %u entries. See “Unfinished” above.",
                                    self->n_unfinished), self->n_unfinished);
  fb_toast (GTK_WIDGET (self->pages), self->n_unfinished == 0 ? _("Everything is already saved") : text);
}

static void
cover_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  _fb_window_show_mode (self, "cover");
  fb_pause_leave_out (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _("Footbridge"));
  fb_cover_start (self->cover, self->workspace != NULL
                                 ? fb_workspace_get_staff (self->workspace)
                                 : NULL);
  _fb_window_update_actions (self);
}

static void
found_open_cb (FbWindow   *self,
               const char *page,
               const char *id,
               const char *part)
{
  fb_page_stack_open (self->pages, page, id, part);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  GtkWidget *search;

  if (self->workspace == NULL)
    return;

  search = fb_search_window_new (GTK_WINDOW (self), self->workspace);
  g_signal_connect_object (search, "open", G_CALLBACK (found_open_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (search));
}

static void
open_file_cb (FbWindow   *self,
              const char *path)
{
  fb_window_open_file (self, path, FB_STORE_READ_WRITE);
}

static void
dialog_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);
  GtkWidget *dialog;

  if (g_str_equal (action_name, "win.preferences"))
    {
      dialog = fb_preferences_new (window, FB_WINDOW (widget)->workspace);
      g_signal_connect_object (dialog, "open-file", G_CALLBACK (open_file_cb), widget,
                               G_CONNECT_SWAPPED);
    }
  else if (g_str_equal (action_name, "win.shortcuts"))
    dialog = fb_shortcuts_window_new (window);
  else if (g_str_equal (action_name, "win.help"))
    dialog = fb_help_new (window, get_store (FB_WINDOW (widget)));
  else
    dialog = fb_about_new (window);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (FB_WINDOW (widget)->main_menu);
}

static void
programme_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  fb_programme_switch_set_programme_id (FB_WINDOW (widget)->programmes, *id != '\0' ? id : NULL);
}

gboolean
_fb_window_is_covered (FbWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->modes), "cover") == 0;
}

void
_fb_window_update_actions (FbWindow *self)
{
  FbPage *page = fb_page_stack_get_page (self->pages);
  FbStore *store = get_store (self);
  gboolean works = store != NULL && !_fb_window_is_covered (self);
  gboolean writes = works && !fb_store_is_read_only (store);
  gboolean can_go_back;
  GtkWidget *widget = GTK_WIDGET (self);

  g_object_get (self->pages, "can-go-back", &can_go_back, NULL);
  gtk_widget_action_set_enabled (widget, "win.back", works && can_go_back);
  gtk_widget_action_set_enabled (widget, "win.find",
                                 works && page != NULL && fb_page_can_find (page));
  gtk_widget_action_set_enabled (widget, "win.add",
                                 writes && page != NULL && fb_page_get_add_label (page) != NULL);
  gtk_widget_action_set_enabled (widget, "win.print",
                                 works && page != NULL && fb_page_can_print (page));
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 writes && fb_undo_buttons_can_undo (self->undo_buttons));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 writes && fb_undo_buttons_can_redo (self->undo_buttons));
  gtk_widget_action_set_enabled (widget, "win.save", works);
  gtk_widget_action_set_enabled (widget, "win.cover", works);
  gtk_widget_action_set_enabled (widget, "win.search", works);
  gtk_widget_action_set_enabled (widget, "win.agreements", works);
  gtk_widget_action_set_enabled (widget, "win.log-contact", writes);
  gtk_widget_action_set_enabled (widget, "win.note", writes && page != NULL);
  gtk_widget_action_set_enabled (widget, "win.remind", writes && page != NULL);
  gtk_widget_action_set_enabled (widget, "win.menu", works);
  gtk_widget_action_set_enabled (widget, "win.save-copy", works);
  gtk_widget_action_set_enabled (widget, "win.reports", writes);
  gtk_widget_action_set_enabled (widget, "win.import", writes);
  gtk_widget_action_set_enabled (widget, "win.from-sheet", writes);
  gtk_widget_action_set_enabled (widget, "win.same-person", writes);
  gtk_widget_action_set_enabled (widget, "win.write-to", writes);
  gtk_widget_action_set_enabled (widget, "win.protection", works);
  gtk_widget_action_set_enabled (widget, "win.save-list", works && (FB_IS_LIST_PAGE (page) || FB_IS_SHOWN (page)));
  gtk_widget_action_set_enabled (widget, "win.export", works);
  gtk_widget_action_set_enabled (widget, "win.files", works);
  gtk_widget_action_set_enabled (widget, "win.take-out", writes && !_fb_window_is_taken_out (self));
  gtk_widget_action_set_enabled (widget, "win.put-back", writes && _fb_window_is_taken_out (self));
  gtk_widget_action_set_enabled (widget, "win.undo-import", writes);
  gtk_widget_action_set_enabled (widget, "win.take-along", works && !_fb_window_is_along (self));
  gtk_widget_action_set_enabled (widget, "win.bring-back", writes);
  gtk_widget_action_set_enabled (widget, "win.new", !_fb_window_is_covered (self));
  gtk_widget_action_set_enabled (widget, "win.preferences", !_fb_window_is_covered (self));
  gtk_widget_action_set_enabled (widget, "win.shortcuts", !_fb_window_is_covered (self));
  gtk_widget_action_set_enabled (widget, "win.help", !_fb_window_is_covered (self));
  gtk_widget_action_set_enabled (widget, "win.about", !_fb_window_is_covered (self));
  gtk_widget_action_set_enabled (widget, "win.open", !_fb_window_is_covered (self));
  gtk_widget_action_set_enabled (widget, "win.open-recent", !_fb_window_is_covered (self));
}

/* Those that were changed after they were signed are among them. */
static void
agreements_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  fb_page_stack_open (FB_WINDOW (widget)->pages, "agreements", NULL, NULL);
}

/* What mentors and mentees report. */
static void
reports_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  fb_page_stack_open (FB_WINDOW (widget)->pages, "receive", NULL, NULL);
}

/* The menu of a page hangs in the header, from where the actions of the page are not seen. */
static void
on_page_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  FbPage *page = fb_page_stack_get_page (FB_WINDOW (widget)->pages);

  if (page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), g_variant_get_string (parameter, NULL), NULL);
}

void
_fb_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.back", NULL, back_action },
    { "win.find", NULL, page_action },
    { "win.add", NULL, page_action },
    { "win.print", NULL, page_action },
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, undo_action },
    { "win.save", NULL, save_action },
    { "win.cover", NULL, cover_action },
    { "win.search", NULL, search_action },
    { "win.agreements", NULL, agreements_action },
    { "win.reports", NULL, reports_action },
    { "win.preferences", NULL, dialog_action },
    { "win.shortcuts", NULL, dialog_action },
    { "win.help", NULL, dialog_action },
    { "win.about", NULL, dialog_action },
    { "win.menu", NULL, menu_action },
    { "win.programme", "s", programme_action },
    { "win.on-page", "s", on_page_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  _fb_window_install_file_actions (widget_class);
  _fb_window_install_today_actions (widget_class);
  _fb_window_install_exchange_actions (widget_class);
  fb_undo_keys_add (widget_class);
}
