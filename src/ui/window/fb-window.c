/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window.h"

#include "ui/window/fb-page-stack.h"
#include "ui/window/fb-pages.h"
#include "ui/window/fb-sidebar.h"

#include <glib/gi18n.h>

struct _FbWindow
{
  AdwApplicationWindow  parent_instance;

  FbWorkspace          *workspace;
  GSignalGroup         *page_signals;

  GtkStack             *modes;
  FbSidebar            *sidebar;
  FbPageStack          *pages;
  AdwHeaderBar         *header;
  AdwWindowTitle       *title;
  GtkMenuButton        *page_menu;
};

G_DEFINE_FINAL_TYPE (FbWindow, fb_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_header (FbWindow *self)
{
  FbPage *page = fb_page_stack_get_page (self->pages);
  GtkWidget *widget = page != NULL ? fb_page_get_title_widget (page) : NULL;
  GMenuModel *menu = page != NULL ? fb_page_get_menu (page) : NULL;
  const char *name = page != NULL ? fb_page_get_title (page) : NULL;

  adw_window_title_set_title (self->title, name != NULL ? name : "");
  adw_header_bar_set_title_widget (self->header,
                                   widget != NULL ? widget : GTK_WIDGET (self->title));
  gtk_window_set_title (GTK_WINDOW (self), name != NULL ? name : _("Footbridge"));
  gtk_menu_button_set_menu_model (self->page_menu, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->page_menu), menu != NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find",
                                 page != NULL && fb_page_can_find (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add",
                                 page != NULL && fb_page_get_add_label (page) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print",
                                 page != NULL && fb_page_can_print (page));
}

static void
page_changed_cb (FbWindow *self)
{
  const char *name = fb_page_stack_get_page_name (self->pages);
  const FbPageType *type = name != NULL ? fb_pages_find (name) : NULL;

  g_signal_group_set_target (self->page_signals, fb_page_stack_get_page (self->pages));
  if (type != NULL)
    fb_sidebar_select (self->sidebar, type->needs_id ? type->entry : type->name);
  update_header (self);
}

static void
can_go_back_cb (FbWindow *self)
{
  gboolean can_go_back;

  g_object_get (self->pages, "can-go-back", &can_go_back, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_go_back);
}

static void
sidebar_open_cb (FbWindow   *self,
                 const char *name)
{
  fb_page_stack_open (self->pages, name, NULL, NULL);
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
fb_window_dispose (GObject *object)
{
  FbWindow *self = FB_WINDOW (object);

  if (self->workspace != NULL)
    fb_window_set_workspace (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FB_TYPE_WINDOW);
  g_clear_object (&self->page_signals);

  G_OBJECT_CLASS (fb_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "win.add", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, page_action);
}

static void
fb_window_class_init (FbWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_window_dispose;

  g_type_ensure (FB_TYPE_PAGE_STACK);
  g_type_ensure (FB_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FbWindow, modes);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, header);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, page_menu);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, can_go_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_open_cb);
  install_actions (widget_class);
}

static void
fb_window_init (FbWindow *self)
{
  self->page_signals = g_signal_group_new (FB_TYPE_PAGE);
  g_signal_group_connect_object (self->page_signals, "notify", G_CALLBACK (update_header),
                                 self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", FALSE);
}

FbWindow *
fb_window_new (GtkApplication *application)
{
  return g_object_new (FB_TYPE_WINDOW, "application", application, NULL);
}

/* (transfer none) (nullable) */
FbWorkspace *
fb_window_get_workspace (FbWindow *self)
{
  g_return_val_if_fail (FB_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * fb_window_set_workspace:
 * @workspace: (nullable): %NULL closes the one that is open
 */
void
fb_window_set_workspace (FbWindow    *self,
                         FbWorkspace *workspace)
{
  g_return_if_fail (FB_IS_WINDOW (self));

  fb_page_stack_set_workspace (self->pages, workspace);
  g_set_object (&self->workspace, workspace);
  gtk_stack_set_visible_child_name (self->modes, workspace != NULL ? "work" : "welcome");
}

/* %FALSE where there is no such page. */
gboolean
fb_window_open_page (FbWindow   *self,
                     const char *name,
                     const char *id,
                     const char *part)
{
  g_return_val_if_fail (FB_IS_WINDOW (self), FALSE);

  return fb_page_stack_open (self->pages, name, id, part);
}
