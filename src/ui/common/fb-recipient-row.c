/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-recipient-row"

#include "ui/common/fb-recipient-row.h"

#include "app/fb-recipients.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"

#include <glib/gi18n.h>

/* More are quicker typed. */
#define MAX_NAMES 10
#define ENTRY "fb-entry"

static void
take_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (entry);
}

/* An underline in a menu is a mnemonic. */
static char *
dup_label (const char *name)
{
  g_auto(GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static GtkWidget *
make_button (GPtrArray *names)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < MIN (names->len, MAX_NAMES); i++)
    {
      g_autofree char *label = dup_label (names->pdata[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "recipient.take", "s", names->pdata[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Choose an Organisation"));
  fb_accessible_set_label (button, _("Choose an Organisation"));

  return button;
}

GtkWidget *
fb_recipient_row_new (FbWorkspace *workspace,
                      const char  *programme_id,
                      const char  *title)
{
  const GActionEntry entries[] = { { .name = "take", .activate = take_cb, .parameter_type = "s" } };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GPtrArray) names = fb_recipients_list_likely (workspace, programme_id);
  GtkWidget *entry;
  GtkWidget *row = fb_entry_row_new (title, names->len > 0 ? make_button (names) : NULL, &entry);

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), entry);
  gtk_widget_insert_action_group (row, "recipient", G_ACTION_GROUP (actions));
  g_object_set_data (G_OBJECT (row), ENTRY, entry);

  return row;
}

GtkWidget *
fb_recipient_row_get_entry (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ENTRY);
}

char *
fb_recipient_row_dup (GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (fb_recipient_row_get_entry (row)))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

GtkWidget *
fb_everybody_row_new (GtkWidget **button)
{
  GtkWidget *row = adw_action_row_new ();

  *button = gtk_switch_new ();
  gtk_widget_set_valign (*button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Also Who Did Not Say Yes to Sharing"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), *button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *button);
  fb_accessible_set_label (*button, _("Also Who Did Not Say Yes to Sharing"));

  return row;
}
