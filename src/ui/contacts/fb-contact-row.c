/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-row"

#include "ui/contacts/fb-contact-row.h"

#include "app/fb-contact-goals.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact.h"
#include "ui/common/fb-record-window.h"
#include "ui/common/fb-toast.h"
#include "ui/contacts/fb-contact-goals-list.h"

#include <glib/gi18n.h>

/* A row of the timeline; as long as its widget. */
typedef struct
{
  FbWorkspace *workspace;
  FbContact   *contact;
  GtkWidget   *row;
  GtkWidget   *menu;
} ContactRow;

static const char *const when_fields[] = { "held-on", "at-time", "minutes", "how", "state", "missed-by",
                                           "moved-to", NULL };
static const char *const where_fields[] = { "present", "place-kind", "agenda-by", "topics", NULL };
static const char *const what_fields[] = { "mentee-brought", "mentor-brought", "mentee-learned",
                                           "mentor-learned", "remark", NULL };
static const char *const staff_fields[] = { "staff-note", "entered-how", NULL };

static const FbRecordForm forms[] = {
  { N_("When and How"), when_fields },
  { N_("Who, Where and About What"), where_fields },
  { N_("What It Brought"), what_fields },
  { N_("For Staff"), staff_fields },
  { NULL, NULL },
};

static void
contact_row_free (gpointer data)
{
  ContactRow *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->contact);
  g_free (self);
}

static void
append_words (GString    *line,
              const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

/* "22.11.2026 · Face to Face · 60 min · Missed" */
static char *
dup_title (FbContact *contact)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *date = fb_date_dup_display (contact->held_on);
  g_autofree char *minutes = NULL;

  append_words (line, date);
  append_words (line, contact->at_time);
  append_words (line, fb_code_list_get_label (&fb_code_contact_how, contact->how));
  if (contact->minutes != FB_UNSET)
    /* Translators: minutes, short */
    minutes = g_strdup_printf (_("%d min"), (int) contact->minutes);
  append_words (line, minutes);
  if (g_strcmp0 (contact->state, "held") != 0)
    append_words (line, fb_code_list_get_label (&fb_code_contact_state, contact->state));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
dup_subtitle (FbWorkspace *workspace,
              FbContact   *contact)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *topics = fb_code_list_dup_labels (&fb_code_topic, contact->topics);
  g_autofree char *goals = fb_contact_dup_goals (workspace, fb_record_get_id (FB_RECORD (contact)));
  g_autofree char *missed_by = NULL;
  g_autofree char *moved_to = NULL;

  if (contact->missed_by != NULL)
    /* Translators: %s is "Mentee", "Mentor", "Both" or "Organisation" */
    missed_by = g_strdup_printf (_("Missed by: %s"),
                                 fb_code_list_get_label (&fb_code_holder, contact->missed_by));
  if (contact->moved_to != NULL)
    {
      g_autofree char *date = fb_date_dup_display (contact->moved_to);

      /* Translators: %s is a date */
      moved_to = g_strdup_printf (_("Moved to %s"), date);
    }

  append_words (line, missed_by);
  append_words (line, moved_to);
  append_words (line, fb_code_list_get_label (&fb_code_place_kind, contact->place_kind));
  append_words (line, topics);
  append_words (line, goals);
  append_words (line, contact->remark);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
show (ContactRow *self)
{
  g_autofree char *title = dup_title (self->contact);
  g_autofree char *subtitle = dup_subtitle (self->workspace, self->contact);
  /* Translators: accessible name of a button; %s says which contact, by date and how */
  g_autofree char *label = g_strdup_printf (_("More About %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
notify_cb (GtkWidget *row)
{
  show (g_object_get_data (G_OBJECT (row), "fb-contact-row"));
}

static void
edit (ContactRow *self)
{
  fb_record_window_present (self->row, self->workspace, FB_RECORD (self->contact), _("Contact"), forms,
                            fb_contact_goals_list_new (self->workspace, self->contact));
}

/* Goals are records of their own. */
static void
store_changed_cb (GtkWidget  *row,
                  const char *kind,
                  const char *id)
{
  if (kind == NULL || g_str_equal (kind, "contact-goal") || g_str_equal (kind, "goal"))
    notify_cb (row);
}

static void
activated_cb (GtkWidget  *row,
              ContactRow *self)
{
  edit (self);
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  edit (user_data);
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  ContactRow *self = user_data;
  g_autoptr(GtkWidget) parent = g_object_ref (gtk_widget_get_parent (self->row));
  g_autoptr(GError) error = NULL;

  if (fb_store_remove (fb_workspace_get_store (self->workspace), FB_RECORD (self->contact), &error))
    fb_toast_undo (parent, _("Contact Removed"));
  else
    fb_toast_error (parent, error);
}

static GtkWidget *
make_menu (ContactRow *self)
{
  const GActionEntry entries[] = {
    { .name = "edit", .activate = edit_action },
    { .name = "remove", .activate = remove_action },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->row, "contact", G_ACTION_GROUP (actions));
  g_menu_append (menu, _("_Edit…"), "contact.edit");
  g_menu_append (menu, _("_Remove"), "contact.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* (transfer floating): a contact of the timeline; it follows its record */
GtkWidget *
fb_contact_row_new (FbWorkspace *workspace,
                    FbRecord    *contact)
{
  ContactRow *self = g_new0 (ContactRow, 1);

  self->workspace = g_object_ref (workspace);
  self->contact = FB_CONTACT (g_object_ref (contact));
  self->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), TRUE);
  g_object_set_data_full (G_OBJECT (self->row), "fb-contact-row", self, contact_row_free);

  self->menu = make_menu (self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->menu);
  show (self);
  g_signal_connect (self->row, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (contact, "notify", G_CALLBACK (notify_cb), self->row, G_CONNECT_SWAPPED);
  g_signal_connect_object (fb_workspace_get_store (workspace), "changed", G_CALLBACK (store_changed_cb), self->row,
                           G_CONNECT_SWAPPED);

  return self->row;
}
