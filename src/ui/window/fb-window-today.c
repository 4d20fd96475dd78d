/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-deed-pass-on.h"
#include "domain/fb-duo.h"
#include "ui/common/fb-notes-window.h"
#include "ui/common/fb-save-calendar.h"
#include "ui/common/fb-toast.h"
#include "ui/contacts/fb-log-contact.h"
#include "ui/today/fb-today-page.h"
#include "ui/window/fb-pass-on.h"

#include <glib/gi18n.h>

/* Somebody else works here now, so another day's work shows. */
void
_fb_window_renew_today (FbWindow *self)
{
  FbPage *page = fb_page_stack_get_page (self->pages);

  if (FB_IS_TODAY_PAGE (page))
    fb_page_refresh (page);
}

/* With the duo that is open, or that has the keyboard in a list: a day as usual
 * is then logged with Enter. */
static void
log_contact_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  FbPage *page = fb_page_stack_get_page (self->pages);
  const char *name = fb_page_stack_get_page_name (self->pages);
  g_autoptr(FbRecord) about = NULL;
  const char *duo_id = NULL;

  if (self->workspace == NULL)
    return;

  about = page != NULL ? fb_page_dup_about (page) : NULL;
  if (g_strcmp0 (name, "duo") == 0)
    duo_id = fb_page_get_record_id (page);
  else if (about != NULL && fb_record_get_kind (about) == &fb_duo_kind)
    duo_id = fb_record_get_id (about);

  fb_log_contact_present (GTK_WIDGET (self->pages), self->workspace,
                          fb_programme_switch_get_programme_id (self->programmes), duo_id);
}

/* About the record that is open, or selected. */
static void
note_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  FbPage *page = fb_page_stack_get_page (self->pages);
  gboolean is_reminder = g_str_equal (action_name, "win.remind");
  g_autoptr(FbRecord) about = NULL;

  if (page == NULL || fb_page_start_note (page, is_reminder))
    return;

  about = fb_page_dup_about (page);
  if (about != NULL)
    fb_notes_window_present (widget, self->workspace, about, is_reminder);
  else
    fb_toast (GTK_WIDGET (self->pages), _("Choose a line first. The note is about it."));
}

/* Of the duos of whoever works here. */
static void
calendar_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  FbStaff *staff = self->workspace != NULL ? fb_workspace_get_staff (self->workspace) : NULL;

  if (self->workspace != NULL)
    fb_save_calendar (GTK_WIDGET (self->pages), self->workspace, NULL, fb_workspace_get_staff_id (self->workspace),
                      staff != NULL && staff->name != NULL ? staff->name : "Footbridge");
}

static void
pass_on_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace != NULL)
    fb_pass_on_present (GTK_WIDGET (self->pages), self->workspace);
}

static void
take_back_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (self->workspace == NULL)
    return;

  if (fb_deed_take_back (self->workspace, &error))
    fb_toast_undo (GTK_WIDGET (self->pages), _("Your work is yours again."));
  else
    fb_toast_error (GTK_WIDGET (self->pages), error);
}

void
_fb_window_install_today_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-calendar", NULL, calendar_action);
  gtk_widget_class_install_action (widget_class, "win.pass-on", NULL, pass_on_action);
  gtk_widget_class_install_action (widget_class, "win.take-back", NULL, take_back_action);
  gtk_widget_class_install_action (widget_class, "win.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "win.remind", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "win.log-contact", NULL, log_contact_action);
}
