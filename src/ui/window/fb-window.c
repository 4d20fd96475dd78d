/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-deed-staff.h"
#include "app/fb-enrolment-case.h"
#include "app/fb-open-intake.h"
#include "ui/common/fb-focus-chain.h"
#include "ui/common/fb-pause.h"
#include "ui/common/fb-settings.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbWindow, fb_window, ADW_TYPE_APPLICATION_WINDOW)

static void
part_changed_cb (FbWindow *self)
{
  FbPage *page = fb_page_stack_get_page (self->pages);

  fb_settings_set_string ("part", page != NULL ? fb_page_get_part (page) : NULL);
}

static void
page_changed_cb (FbWindow *self)
{
  const char *name = fb_page_stack_get_page_name (self->pages);
  const FbPageType *type = name != NULL ? fb_pages_find (name) : NULL;

  g_signal_group_set_target (self->page_signals, fb_page_stack_get_page (self->pages));
  if (type != NULL)
    fb_sidebar_select (self->sidebar, type->entry);
  if (type != NULL)
    {
      fb_settings_set_string ("page", type->name);
      fb_settings_set_string ("record", fb_page_get_record_id (fb_page_stack_get_page (self->pages)));
      part_changed_cb (self);
    }
  _fb_window_update_header (self);
}

static void
sidebar_open_cb (FbWindow   *self,
                 const char *name)
{
  fb_page_stack_open (self->pages, name, NULL, NULL);
}

static void
programme_changed_cb (FbWindow *self)
{
  const char *id = fb_programme_switch_get_programme_id (self->programmes);

  fb_page_stack_set_programme_id (self->pages, id);
  fb_sidebar_set_programme_id (self->sidebar, id);
  if (self->workspace != NULL)
    fb_settings_set_string ("programme", id);
}

static void
damaged_cb (FbWindow   *self,
            const char *sentence)
{
  _fb_window_guard_damaged (self);
}

static void
is_active_cb (FbWindow *self)
{
  if (self->care != NULL && !gtk_window_is_active (GTK_WINDOW (self)))
    fb_care_tidy (self->care);
  else if (self->care != NULL)
    fb_care_wake (self->care);
}

static void
unfinished_open_cb (FbWindow   *self,
                    const char *page,
                    const char *id)
{
  fb_page_stack_open (self->pages, page, id, NULL);
}

static void
undo_changed_cb (FbWindow *self)
{
  _fb_window_update_actions (self);
}

static void
before_main_menu_cb (GtkMenuButton *button,
                     gpointer       user_data)
{
  _fb_window_fill_recent (user_data);
}

static void
welcome_start_cb (FbWindow   *self,
                  const char *organisation,
                  const char *name)
{
  _fb_window_start (self, organisation, name);
}

static void
uncovered_cb (FbWindow *self)
{
  _fb_window_show_mode (self, self->workspace != NULL ? "work" : "welcome");
  fb_pause_leave_out (GTK_WINDOW (self), FALSE);
  if (self->workspace != NULL && fb_staff_has_code (fb_workspace_get_staff (self->workspace)))
    fb_pause_renew ();
  _fb_window_update_header (self);
}

/* What most starts never show is built when it first does. */
static void
build_mode (FbWindow   *self,
            const char *mode)
{
  if (self->welcome == NULL && g_str_equal (mode, "welcome"))
    {
      self->welcome = g_object_new (FB_TYPE_WELCOME, NULL);
      g_signal_connect_object (self->welcome, "start", G_CALLBACK (welcome_start_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->modes, GTK_WIDGET (self->welcome), mode);
    }
  else if (self->cover == NULL && g_str_equal (mode, "cover"))
    {
      self->cover = g_object_new (FB_TYPE_COVER, NULL);
      g_signal_connect_object (self->cover, "uncovered", G_CALLBACK (uncovered_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->modes, GTK_WIDGET (self->cover), mode);
    }
}

/* @mode: "work", "welcome" or "cover" */
void
_fb_window_show_mode (FbWindow   *self,
                      const char *mode)
{
  build_mode (self, mode);
  gtk_stack_set_visible_child_name (self->modes, mode);
}

static void
fb_window_show (GtkWidget *widget)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace == NULL)
    _fb_window_show_mode (self, "welcome");

  GTK_WIDGET_CLASS (fb_window_parent_class)->show (widget);
}

static void
fb_window_dispose (GObject *object)
{
  FbWindow *self = FB_WINDOW (object);

  if (self->workspace != NULL)
    fb_window_set_workspace (self, NULL);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->draft_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), FB_TYPE_WINDOW);

  G_OBJECT_CLASS (fb_window_parent_class)->dispose (object);
}

static void
fb_window_finalize (GObject *object)
{
  FbWindow *self = FB_WINDOW (object);

  g_free (self->staff);
  g_free (self->tampered);

  G_OBJECT_CLASS (fb_window_parent_class)->finalize (object);
}

static gboolean
fb_window_close_request (GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  fb_settings_set ("window-width", g_variant_new_int32 (width));
  fb_settings_set ("window-height", g_variant_new_int32 (height));
  fb_settings_set ("window-maximised", g_variant_new_boolean (gtk_window_is_maximized (window)));
  /* leaving the focused field saves it */
  gtk_window_set_focus (window, NULL);

  return GTK_WINDOW_CLASS (fb_window_parent_class)->close_request (window);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FbWindow, modes);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, programmes);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, staff_menu);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, header);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, saved);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, unfinished);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, unfinished_list);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, file);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, page_menu);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FbWindow, recent_menu);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, programme_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_open_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "staff_changed_cb", G_CALLBACK (_fb_window_show_staff));
  gtk_widget_class_bind_template_callback (widget_class, undo_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unfinished_open_cb);
}

static void
fb_window_class_init (FbWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_window_finalize;
  widget_class->show = fb_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = fb_window_close_request;

  g_type_ensure (FB_TYPE_BANNER);
  g_type_ensure (FB_TYPE_PAGE_STACK);
  g_type_ensure (FB_TYPE_PROGRAMME_SWITCH);
  g_type_ensure (FB_TYPE_SIDEBAR);
  g_type_ensure (FB_TYPE_STAFF_MENU);
  g_type_ensure (FB_TYPE_UNDO_BUTTONS);
  g_type_ensure (FB_TYPE_UNFINISHED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-window.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  _fb_window_install_actions (widget_class);
}

static void
fb_window_init (FbWindow *self)
{
  self->page_signals = g_signal_group_new (FB_TYPE_PAGE);
  g_signal_group_connect_object (self->page_signals, "notify", G_CALLBACK (_fb_window_update_header),
                                 self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->page_signals, "notify::part", G_CALLBACK (part_changed_cb), self,
                                 G_CONNECT_SWAPPED);
  self->store_signals = g_signal_group_new (FB_TYPE_STORE);
  g_signal_group_connect_object (self->store_signals, "changed", G_CALLBACK (_fb_window_tell_saved),
                                 self, G_CONNECT_SWAPPED);
  self->draft_signals = g_signal_group_new (FB_TYPE_WORKSPACE);
  g_signal_group_connect_object (self->draft_signals, "drafts-changed", G_CALLBACK (_fb_window_show_unfinished),
                                 self, G_CONNECT_SWAPPED);
  _fb_window_watch_pause (self);

  fb_focus_chain_watch_popovers (GTK_WINDOW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  fb_focus_chain_watch (GTK_WINDOW (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Footbridge"));
  gtk_menu_button_set_create_popup_func (self->main_menu, before_main_menu_cb, self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), fb_settings_get_int ("window-width", 1200),
                               fb_settings_get_int ("window-height", 700));
  if (fb_settings_get_boolean ("window-maximised"))
    gtk_window_maximize (GTK_WINDOW (self));
  _fb_window_update_actions (self);
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

/* The page of a record opens over its list, so that there is a way back. A
 * record that is not there, as in another file, leaves the list. */
static gboolean
open_last_page (FbWindow   *self,
                const char *name,
                const char *id,
                const char *part)
{
  const FbPageType *type = *name != '\0' ? fb_pages_find (name) : NULL;
  g_autoptr(FbRecord) record = NULL;

  if (type == NULL || !type->needs_id)
    return type != NULL && fb_page_stack_open (self->pages, name, NULL, part);

  if (*id != '\0')
    record = fb_store_find (fb_workspace_get_store (self->workspace), id, NULL);
  if (!fb_page_stack_open (self->pages, type->entry, NULL, NULL))
    return FALSE;
  if (record != NULL)
    fb_page_stack_open (self->pages, name, id, part);

  return TRUE;
}

/* An intake that somebody walked away from goes on. */
static void
open_intake (FbWindow *self)
{
  g_autofree char *id = fb_open_intake_dup (self->workspace);
  g_autoptr(FbEnrolment) enrolment = id != NULL ? fb_enrolment_find (self->workspace, id, NULL) : NULL;

  if (enrolment != NULL)
    fb_page_stack_open (self->pages, g_strcmp0 (enrolment->role, "mentor") == 0 ? "mentor-intake" : "intake", id, NULL);
}

/* Where work was left the last time, or the first page there is. */
static void
open_first_page (FbWindow *self)
{
  g_autofree char *programme = fb_settings_dup_string ("programme");
  g_autofree char *page = fb_settings_dup_string ("page");
  g_autofree char *record = fb_settings_dup_string ("record");
  g_autofree char *part = fb_settings_dup_string ("part");
  const FbSidebarEntry *entries;
  guint n_entries;

  fb_programme_switch_set_programme_id (self->programmes, *programme != '\0' ? programme : NULL);
  if (open_last_page (self, page, record, *part != '\0' ? part : NULL))
    {
      open_intake (self);
      return;
    }

  entries = fb_pages_get_sidebar (&n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      if (fb_page_stack_open (self->pages, entries[i].name, NULL, NULL))
        return;
    }
}

/**
 * fb_window_set_workspace:
 * @workspace: (nullable): %NULL closes the one that is open
 *
 * Opens the page that showed last time. Says nothing about who is working.
 */
void
fb_window_set_workspace (FbWindow    *self,
                         FbWorkspace *workspace)
{
  g_return_if_fail (FB_IS_WINDOW (self));

  fb_page_stack_set_workspace (self->pages, workspace);
  fb_programme_switch_set_workspace (self->programmes, workspace);
  fb_sidebar_set_workspace (self->sidebar, workspace);
  fb_staff_menu_set_workspace (self->staff_menu, workspace);
  fb_undo_buttons_set_workspace (self->undo_buttons, workspace);
  g_signal_group_set_target (self->store_signals,
                             workspace != NULL ? fb_workspace_get_store (workspace) : NULL);
  g_signal_group_set_target (self->draft_signals, workspace);
  g_set_object (&self->workspace, workspace);
  if (self->care != NULL)
    fb_care_end (self->care);
  g_clear_object (&self->care);
  g_clear_pointer (&self->tampered, g_free);
  gtk_label_set_label (self->saved, "");
  _fb_window_show_file (self);
  _fb_window_show_unfinished (self);
  if (workspace != NULL)
    _fb_window_show_mode (self, "work");
  else if (gtk_widget_get_visible (GTK_WIDGET (self)))
    _fb_window_show_mode (self, "welcome");

  if (workspace != NULL)
    {
      self->care = fb_care_new (workspace);
      g_signal_connect_object (self->care, "damaged", G_CALLBACK (damaged_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->care, "replaced", G_CALLBACK (_fb_window_follow_replaced), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->care, "tampered", G_CALLBACK (_fb_window_show_tampered), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->care, "trouble", G_CALLBACK (_fb_window_show_trouble), self,
                               G_CONNECT_SWAPPED);
      _fb_window_update_banner (self);
      open_first_page (self);
    }
  _fb_window_update_actions (self);
}

/* @staff: (nullable): who will be working, by id or code, so that nobody asks */
void
fb_window_set_staff (FbWindow   *self,
                     const char *staff)
{
  char *before;

  g_return_if_fail (FB_IS_WINDOW (self));

  before = self->staff;
  self->staff = g_strdup (staff);
  g_free (before); /* may have been @staff */
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
