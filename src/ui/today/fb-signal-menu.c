/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-menu"

#include "ui/today/fb-signal-menu.h"

#include "app/fb-deeds.h"
#include "app/fb-whom.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-reminder-popover.h"
#include "ui/common/fb-toast.h"
#include "ui/contacts/fb-check-in-dialog.h"
#include "ui/contacts/fb-log-contact.h"
#include "ui/people/fb-write-dialog.h"
#include "ui/today/fb-take-up.h"

#include <glib/gi18n.h>

/* What the menu acts on; as long as its button. */
typedef struct
{
  FbWorkspace  *workspace;
  const FbKind *about_kind;
  char         *about_id;
  char         *kind;  /* (nullable) code of the signal */
  char         *since;
  char         *fact;
  GtkWidget    *button;
  GMenuModel   *model;
} Menu;

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->model);
  g_free (self->about_id);
  g_free (self->kind);
  g_free (self->since);
  g_free (self->fact);
  g_free (self);
}

static FbRecord *
get_about (Menu *self)
{
  return fb_store_get (fb_workspace_get_store (self->workspace), self->about_kind, self->about_id, NULL);
}

static GtkWidget *
get_root (Menu *self)
{
  return GTK_WIDGET (gtk_widget_get_root (self->button));
}

static void
signal_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  Menu *self = user_data;
  g_autoptr(FbRecord) about = get_about (self);
  const FbSeen seen = { about, self->kind, self->since, self->fact };

  if (about == NULL || self->kind == NULL)
    return;

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "take-up"))
    fb_take_up_present (get_root (self), self->workspace, &seen);
  else
    fb_all_right_present (get_root (self), self->workspace, &seen);
}

static void
duo_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  Menu *self = user_data;

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "log-contact"))
    fb_log_contact_present (get_root (self), self->workspace, NULL, self->about_id);
  else
    fb_check_in_present (get_root (self), self->workspace, self->about_id, NULL);
}

static void
write_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Menu *self = user_data;
  g_autoptr(FbWhom) whom = fb_whom_new (self->workspace);

  fb_whom_add (whom, self->about_kind->name, self->about_id);
  if (fb_whom_get_n (whom) > 0)
    fb_write_dialog_present (get_root (self), self->workspace, whom);
}

static void
reminder_wanted_cb (GtkWidget  *popover,
                    const char *text,
                    const char *due_on,
                    Menu       *self)
{
  g_autoptr(FbRecord) about = get_about (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbReminder) reminder =
    about != NULL ? fb_deed_add_reminder (self->workspace, about, text, due_on, &error) : NULL;

  if (reminder != NULL)
    fb_toast_undo (get_root (self), _("Reminder Added"));
  else
    fb_toast_error (get_root (self), error);
}

static void
restore_cb (gpointer button)
{
  Menu *self = g_object_get_data (button, "fb-signal-menu");

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), self->model);
  g_object_unref (button);
}

/* The button has its menu again, once the popover has told what it wants. */
static void
popover_closed_cb (GtkWidget *button)
{
  if (!gtk_widget_in_destruction (button))
    g_idle_add_once (restore_cb, g_object_ref (button));
}

static void
remind_cb (gpointer button)
{
  Menu *self = g_object_get_data (button, "fb-signal-menu");
  GtkWidget *popover = fb_reminder_popover_new (self->workspace);
  g_autoptr(FbRecord) about =
    fb_store_get (fb_workspace_get_store (self->workspace), self->about_kind, self->about_id, NULL);

  fb_reminder_popover_set_text (FB_REMINDER_POPOVER (popover), self->fact);
  if (about != NULL)
    fb_reminder_popover_keep (FB_REMINDER_POPOVER (popover), about);
  g_signal_connect (popover, "wanted", G_CALLBACK (reminder_wanted_cb), self);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), button, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  if (gtk_widget_get_mapped (button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_object_unref (button);
}

/* After the menu is gone: the popover takes its place. */
static void
remind_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  Menu *self = user_data;

  g_idle_add_once (remind_cb, g_object_ref (self->button));
}

/* A page of rows has a button each, and hardly any of them is pressed. */
static void
before_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  Menu *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->model);
}

static void
add_actions (Menu *self)
{
  const GActionEntry entries[] = {
    { .name = "take-up", .activate = signal_action },
    { .name = "all-right", .activate = signal_action },
    { .name = "remind", .activate = remind_action },
    { .name = "log-contact", .activate = duo_action },
    { .name = "check-in", .activate = duo_action },
    { .name = "write", .activate = write_action },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->button, "signal", G_ACTION_GROUP (actions));
}

static GMenuModel *
make_model (Menu *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) people = g_menu_new ();

  if (self->kind != NULL)
    g_menu_append (menu, _("_Take Up…"), "signal.take-up");
  g_menu_append (menu, _("_Remind Me On…"), "signal.remind");
  if (self->kind != NULL)
    g_menu_append (menu, _("_All Right Because…"), "signal.all-right");
  if (self->about_kind == &fb_duo_kind)
    {
      g_menu_append (people, _("_Log Contact…"), "signal.log-contact");
      g_menu_append (people, _("_Check In…"), "signal.check-in");
    }
  if (self->about_kind == &fb_duo_kind || self->about_kind == &fb_enrolment_kind || self->about_kind == &fb_person_kind)
    g_menu_append (people, _("_Write To…"), "signal.write");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (people));

  return G_MENU_MODEL (menu);
}

/**
 * fb_signal_menu_new:
 * @code: the signal; FB_SIGNAL_N where there is none
 * @since: (nullable): the day of what was seen
 * @fact: what was seen, in words
 * @name: of the duo or person
 *
 * Returns: (transfer floating): a menu button
 */
GtkWidget *
fb_signal_menu_new (FbWorkspace  *workspace,
                    const char   *about_kind,
                    const char   *about_id,
                    FbSignalCode  code,
                    const char   *since,
                    const char   *fact,
                    const char   *name)
{
  Menu *self = g_new0 (Menu, 1);
  /* Translators: accessible name of a button; %s is a person or a duo */
  g_autofree char *label = g_strdup_printf (_("What To Do: %s"), name);

  self->workspace = g_object_ref (workspace);
  self->about_kind = fb_kinds_find (about_kind);
  self->about_id = g_strdup (about_id);
  self->kind = code != FB_SIGNAL_N ? g_strdup (fb_signal_get_code (code)) : NULL;
  self->since = g_strdup (since != NULL && *since != '\0' ? since : NULL);
  self->fact = g_strdup (fact);
  self->button = gtk_menu_button_new ();
  self->model = make_model (self);
  g_object_set_data_full (G_OBJECT (self->button), "fb-signal-menu", self, menu_free);
  add_actions (self);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), before_popup_cb, self, NULL);
  gtk_widget_set_tooltip_text (self->button, _("What To Do"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  fb_accessible_set_label (self->button, label);

  return self->button;
}
