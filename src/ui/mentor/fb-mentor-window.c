/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-window"

#include "ui/mentor/fb-mentor-window.h"

#include "app/fb-duo-case.h"
#include "app/fb-mentor-file.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-banner.h"
#include "ui/common/fb-focus-chain.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-settings.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/contacts/fb-check-in-dialog.h"
#include "ui/contacts/fb-contact-view.h"
#include "ui/duos/fb-agreement-reader.h"
#include "ui/mentor/fb-mentor-guide.h"
#include "ui/mentor/fb-mentor-home.h"
#include "ui/mentor/fb-send-back.h"
#include "ui/plans/fb-plan-view.h"
#include "ui/preferences/fb-about.h"
#include "ui/preferences/fb-help.h"
#include "ui/preferences/fb-preferences.h"
#include "ui/window/fb-care.h"
#include "ui/window/fb-undo-buttons.h"
#include "ui/window/fb-window.h"

#include <glib/gi18n.h>

struct _FbMentorWindow
{
  AdwApplicationWindow  parent_instance;

  FbWorkspace          *workspace;
  FbDuo                *duo;
  FbCare               *care;
  FbUndoButtons        *undo_buttons;
  GtkWidget            *saved;
  GtkWidget            *menu;
  FbBanner             *banner;
  GtkWidget            *switcher;
  AdwViewStack         *stack;
  FbMentorHome         *home;
  FbPlanView           *plan;
  FbContactView        *contact;
};

G_DEFINE_FINAL_TYPE (FbMentorWindow, fb_mentor_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *
get_duo_id (FbMentorWindow *self)
{
  return fb_record_get_id (FB_RECORD (self->duo));
}

static void
tell_saved (FbMentorWindow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%R");
  /* Translators: %s is a time of day, such as 14:32 */
  g_autofree char *text = g_strdup_printf (_("Saved %s"), time);

  gtk_label_set_label (GTK_LABEL (self->saved), text);
}

static void
damaged_cb (FbMentorWindow *self,
            const char     *sentence)
{
  fb_banner_show (self->banner, sentence, "fb-damaged", NULL, NULL);
}

static void
trouble_cb (FbMentorWindow *self,
            const char     *sentence)
{
  if (sentence != NULL)
    fb_banner_show (self->banner, sentence, "fb-damaged", NULL, NULL);
  else
    fb_banner_hide (self->banner);
}

static void
is_active_cb (FbMentorWindow *self)
{
  if (self->care != NULL && !gtk_window_is_active (GTK_WINDOW (self)))
    fb_care_tidy (self->care);
  else if (self->care != NULL)
    fb_care_wake (self->care);
}

static void
update_actions (FbMentorWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writes = self->workspace != NULL && !fb_workspace_is_read_only (self->workspace);

  gtk_widget_action_set_enabled (widget, "win.undo", writes && fb_undo_buttons_can_undo (self->undo_buttons));
  gtk_widget_action_set_enabled (widget, "win.redo", writes && fb_undo_buttons_can_redo (self->undo_buttons));
  gtk_widget_action_set_enabled (widget, "win.send-back", writes);
}

/* A field is saved when it is left, so it is left for a moment. */
static void
save_field (FbMentorWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL)
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_grab_focus (focus);
}

/* --- Actions --- */

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbMentorWindow *self = FB_MENTOR_WINDOW (widget);

  fb_undo_buttons_run (self->undo_buttons, GTK_WIDGET (self->stack), g_str_equal (action_name, "win.undo"));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbMentorWindow *self = FB_MENTOR_WINDOW (widget);

  save_field (self);
  fb_toast (GTK_WIDGET (self->stack), _("Everything is already saved"));
}

static void
sent_back_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  FbMentorWindow *self = FB_MENTOR_WINDOW (source);

  if (fb_send_back_finish (result) && self->home != NULL)
    fb_mentor_home_update (self->home);
}

static void
send_back_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  FbMentorWindow *self = FB_MENTOR_WINDOW (widget);

  save_field (self);
  fb_send_back_async (widget, self->workspace, sent_back_cb, NULL);
}

/* Another file has a window of its own. */
static void
open_picked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  if (file != NULL)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (source))), &file, 1, "");
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  static const FbFileFilter filter[] = {
    { N_("Files From Footbridge"), "*.footbridge *.xml *.fbx.locked" },
    { NULL },
  };

  fb_pick_file_async (widget, FB_PICK_OPEN, _("Open"), NULL, filter, open_picked_cb, NULL);
}

static void
dialog_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);
  GtkWidget *dialog;

  if (g_str_equal (action_name, "win.preferences"))
    dialog = fb_preferences_new (window, NULL);
  else if (g_str_equal (action_name, "win.help"))
    dialog = fb_help_new (window, fb_workspace_get_store (FB_MENTOR_WINDOW (widget)->workspace));
  else
    dialog = fb_about_new (window);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (FB_MENTOR_WINDOW (widget)->menu));
}

static void
log_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  FbMentorWindow *self = FB_MENTOR_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->stack, "contact");
  fb_contact_view_start (self->contact);
}

static void
open_cb (FbMentorWindow *self,
         const char     *part)
{
  if (g_str_equal (part, "contact"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.log-contact", NULL);
  else if (g_str_equal (part, "how"))
    fb_check_in_present (GTK_WIDGET (self->stack), self->workspace, get_duo_id (self), "mentor");
  else if (g_str_equal (part, "guide"))
    fb_mentor_guide_present (GTK_WIDGET (self->stack), self->workspace, get_duo_id (self));
  else
    {
      adw_view_stack_set_visible_child_name (self->stack, part);
      gtk_widget_child_focus (GTK_WIDGET (self->plan), GTK_DIR_TAB_FORWARD);
    }
}

/* --- The window --- */

static GtkWidget *
make_menu (FbMentorWindow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) files = g_menu_new ();
  g_autoptr(GMenu) program = g_menu_new ();

  g_menu_append (files, _("_Open…"), "win.open");
  g_menu_append (files, _("Send _Back…"), "win.send-back");
  g_menu_append (program, _("P_references"), "win.preferences");
  g_menu_append (program, _("_Help"), "win.help");
  g_menu_append (program, _("_About Footbridge"), "win.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (program));
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (self->menu, _("Main Menu"));
  fb_accessible_set_label (self->menu, _("Main Menu"));

  return self->menu;
}

static GtkWidget *
make_header (FbMentorWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *send = fb_accessible_button_new (_("Send _Back…"));

  self->undo_buttons = g_object_new (FB_TYPE_UNDO_BUTTONS, NULL);
  g_signal_connect_object (self->undo_buttons, "changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  self->saved = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->saved, "dim-label");
  gtk_widget_add_css_class (self->saved, "caption");
  gtk_widget_add_css_class (self->saved, "numeric");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (send), "win.send-back");
  gtk_widget_add_css_class (send, "suggested-action");
  self->switcher = fb_view_switcher_new (self->stack);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->switcher);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), GTK_WIDGET (self->undo_buttons));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->saved);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), make_menu (self));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), send);

  return header;
}

static void
add_tab (FbMentorWindow *self,
         GtkWidget      *child,
         const char     *name,
         const char     *title,
         const char     *icon_name)
{
  adw_view_stack_page_set_icon_name (adw_view_stack_add_titled (self->stack, child, name, title), icon_name);
}

/* (transfer floating) (nullable): the agreement to read, where there is one */
static GtkWidget *
make_agreement (FbMentorWindow *self)
{
  g_autoptr(FbAgreement) agreement = fb_agreement_find_current (self->workspace, get_duo_id (self), NULL);
  GtkWidget *page, *card, *reader;

  if (agreement == NULL)
    return NULL;

  card = adw_bin_new ();
  reader = fb_agreement_reader_new ();
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fb-paper");
  adw_bin_set_child (ADW_BIN (card), reader);
  fb_agreement_reader_show (FB_AGREEMENT_READER (reader), self->workspace, agreement, NULL);

  page = fb_form_page_new (card, NULL);
  fb_accessible_name_scroll (page, _("Agreement"));

  return page;
}

static void
add_tabs (FbMentorWindow *self)
{
  GtkWidget *agreement = make_agreement (self);

  self->home = FB_MENTOR_HOME (fb_mentor_home_new (self->workspace, self->duo));
  self->plan = FB_PLAN_VIEW (fb_plan_view_new (self->workspace));
  self->contact = FB_CONTACT_VIEW (fb_contact_view_new (self->workspace));
  g_signal_connect_object (self->home, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  add_tab (self, GTK_WIDGET (self->home), "home", _("Your Duo"), "fb-duo-symbolic");
  if (agreement != NULL)
    add_tab (self, agreement, "agreement", _("Agreement"), "fb-agreement-symbolic");
  add_tab (self, GTK_WIDGET (self->plan), "plan", _("Plan"), "fb-plan-symbolic");
  add_tab (self, GTK_WIDGET (self->contact), "contact", C_("tab", "Contact"), "fb-contact-symbolic");
  fb_plan_view_set_duo (self->plan, get_duo_id (self));
  fb_contact_view_set_duo (self->contact, get_duo_id (self));
  fb_view_switcher_set_up (self->switcher);
}

static void
build (FbMentorWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->banner = g_object_new (FB_TYPE_BANNER, NULL);
  gtk_widget_set_vexpand (toasts, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), toasts);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);
}

static gboolean
fb_mentor_window_close_request (GtkWindow *window)
{
  /* leaving the focused field saves it */
  gtk_window_set_focus (window, NULL);

  return GTK_WINDOW_CLASS (fb_mentor_window_parent_class)->close_request (window);
}

static void
fb_mentor_window_dispose (GObject *object)
{
  FbMentorWindow *self = FB_MENTOR_WINDOW (object);

  self->home = NULL;
  g_clear_object (&self->care);
  g_clear_object (&self->duo);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (fb_mentor_window_parent_class)->dispose (object);
}

static void
fb_mentor_window_class_init (FbMentorWindowClass *klass)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.undo", undo_action },
    { "win.redo", undo_action },
    { "win.save", save_action },
    { "win.send-back", send_back_action },
    { "win.open", open_action },
    { "win.log-contact", log_action },
    { "win.preferences", dialog_action },
    { "win.help", dialog_action },
    { "win.about", dialog_action },
    { "win.menu", menu_action },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_mentor_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fb_mentor_window_close_request;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  fb_undo_keys_add (widget_class);
}

static void
fb_mentor_window_init (FbMentorWindow *self)
{
  fb_focus_chain_watch_popovers (GTK_WINDOW (self));
  build (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  fb_focus_chain_watch (GTK_WINDOW (self));
  gtk_window_set_default_size (GTK_WINDOW (self), fb_settings_get_int ("window-width", 1200),
                               fb_settings_get_int ("window-height", 700));
  if (fb_settings_get_boolean ("window-maximised"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
set_workspace (FbMentorWindow *self,
               FbWorkspace    *workspace,
               FbRecord       *duo)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *name = fb_workspace_dup_name (workspace, duo);

  self->workspace = g_object_ref (workspace);
  self->duo = FB_DUO (g_object_ref (duo));
  self->care = fb_care_new (workspace);
  add_tabs (self);
  fb_undo_buttons_set_workspace (self->undo_buttons, workspace);
  gtk_window_set_title (GTK_WINDOW (self), name);
  g_signal_connect_object (self->care, "damaged", G_CALLBACK (damaged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->care, "tampered", G_CALLBACK (damaged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->care, "trouble", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (tell_saved), self, G_CONNECT_SWAPPED);
  if (fb_store_is_read_only (store))
    fb_banner_show (self->banner, _("Opened to read. Nothing can be changed here. What others change shows within seconds."),
                    "fb-notice", NULL, NULL);
}

FbMentorWindow *
fb_mentor_window_new (GtkApplication *application,
                      FbWorkspace    *workspace)
{
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  g_autoptr(FbRecord) duo = NULL;
  FbMentorWindow *self;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);

  if (fb_mentor_find_ticket (fb_workspace_get_store (workspace), &ticket, &duo_id))
    duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, duo_id, NULL);
  if (duo == NULL)
    return NULL;

  self = g_object_new (FB_TYPE_MENTOR_WINDOW, "application", application, NULL);
  set_workspace (self, workspace, duo);

  return self;
}

FbWorkspace *
fb_mentor_window_get_workspace (FbMentorWindow *self)
{
  g_return_val_if_fail (FB_IS_MENTOR_WINDOW (self), NULL);

  return self->workspace;
}
