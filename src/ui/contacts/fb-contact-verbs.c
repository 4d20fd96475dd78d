/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-verbs"

#include "ui/contacts/fb-contact-verbs.h"

#include "app/fb-deeds.h"
#include "base/fb-date.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define KEY "fb-contact-verbs"
#define BUTTON_KEY "fb-was-held"
#define USUAL_DAYS 7

/* As long as the row, or as the dialog. */
typedef struct
{
  FbWorkspace *workspace;
  FbContact   *contact;
  GtkWidget   *row; /* not owned */
  GtkWidget   *date;
  GtkWidget   *date_row;
} Verbs;

static Verbs *
verbs_new (GtkWidget   *row,
           FbWorkspace *workspace,
           FbContact   *contact)
{
  Verbs *self = g_new0 (Verbs, 1);

  self->workspace = g_object_ref (workspace);
  self->contact = g_object_ref (contact);
  self->row = row;

  return self;
}

static void
verbs_free (gpointer data)
{
  Verbs *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->contact);
  g_free (self);
}

/* The list may be made anew by the deed, and the row with it. */
static void
tell (GtkWidget  *parent,
      gboolean    ok,
      const char *words,
      GError     *error)
{
  if (ok)
    fb_toast_undo (parent, words);
  else
    fb_toast_error (parent, error);
}

static void
hold (Verbs *self)
{
  g_autoptr(GtkWidget) parent = g_object_ref (gtk_widget_get_parent (self->row));
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_deed_hold_contact (self->workspace, self->contact, &error);

  tell (parent, ok, _("Contact Logged"), error);
}

static void
hold_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  hold (user_data);
}

static void
miss_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Verbs *self = user_data;
  g_autoptr(GtkWidget) parent = g_object_ref (gtk_widget_get_parent (self->row));
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_deed_miss_contact (self->workspace, self->contact, g_variant_get_string (parameter, NULL), &error);

  tell (parent, ok, _("Noted as missed"), error);
}

static void
move_cb (FbDialog *dialog,
         Verbs    *self)
{
  g_autoptr(FbContact) next = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *to = NULL;

  fb_plain_row_set_error (self->date_row, NULL);
  if (fb_date_entry_read (self->date, fb_workspace_get_today (self->workspace), &to, &error))
    next = fb_deed_move_contact (self->workspace, self->contact, to, &error);
  if (next == NULL)
    {
      fb_plain_row_set_error (self->date_row, error->message);
      return;
    }

  fb_toast_undo (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog))), _("Contact moved"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
move_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Verbs *from = user_data;
  Verbs *self = verbs_new (from->row, from->workspace, from->contact);
  GtkWidget *dialog = fb_dialog_new (from->row, _("Move Contact"), _("_Move"));
  GtkWidget *form = adw_preferences_group_new ();
  g_autofree char *next = fb_date_add_days (self->contact->held_on, USUAL_DAYS);

  g_object_set_data_full (G_OBJECT (dialog), KEY, self, verbs_free);
  self->date = fb_date_entry_new (_("New Date"), next);
  self->date_row = fb_plain_row_new (_("New Date"), self->date);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->date_row);
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_signal_connect (dialog, "done", G_CALLBACK (move_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_child_focus (self->date, GTK_DIR_TAB_FORWARD);
}

static void
clicked_cb (Verbs *self)
{
  hold (self);
}

/* The most usual answer, once the day has come, without a menu. */
static void
show_button (Verbs   *self,
             gboolean shows)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (self->row), BUTTON_KEY);
  g_autofree char *spoken = NULL;

  if (button == NULL)
    {
      button = gtk_button_new_with_label (_("Was Held"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), button);
      g_object_set_data (G_OBJECT (self->row), BUTTON_KEY, button);
    }

  /* Translators: a verb, and the contact by date and how */
  spoken = g_strdup_printf (_("%s: %s"), _("Was Held"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row)));
  fb_accessible_set_label (button, spoken);
  if (!shows && gtk_widget_has_focus (button))
    gtk_widget_grab_focus (self->row);
  gtk_widget_set_visible (button, shows);
}

/* The actions stay with the row; a menu offers those that fit. */
static Verbs *
get_verbs (GtkWidget   *row,
           FbWorkspace *workspace,
           FbContact   *contact)
{
  const GActionEntry entries[] = {
    { .name = "hold", .activate = hold_action },
    { .name = "move", .activate = move_action },
    { .name = "miss", .activate = miss_action, .parameter_type = "s" },
  };
  Verbs *self = g_object_get_data (G_OBJECT (row), KEY);
  g_autoptr(GSimpleActionGroup) actions = NULL;

  if (self != NULL)
    return self;

  self = verbs_new (row, workspace, contact);
  g_object_set_data_full (G_OBJECT (row), KEY, self, verbs_free);
  actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (row, "contact", G_ACTION_GROUP (actions));

  return self;
}

void
fb_contact_verbs_add (GtkWidget   *row,
                      FbWorkspace *workspace,
                      FbContact   *contact,
                      GMenu       *menu)
{
  Verbs *self = get_verbs (row, workspace, contact);
  gboolean is_planned = g_strcmp0 (contact->state, "planned") == 0;
  g_autoptr(GMenu) section = NULL;

  show_button (self, is_planned && g_strcmp0 (contact->held_on, fb_workspace_get_today (workspace)) <= 0);
  if (!is_planned)
    return;

  section = g_menu_new ();
  g_menu_append (section, _("Was _Held"), "contact.hold");
  g_menu_append (section, _("_Move…"), "contact.move");
  g_menu_append (section, _("Mentee Did Not Come"), "contact.miss::mentee");
  g_menu_append (section, _("Mentor Did Not Come"), "contact.miss::mentor");
  g_menu_append (section, _("Neither Came"), "contact.miss::both");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
