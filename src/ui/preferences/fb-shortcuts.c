/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-shortcuts"

#include "ui/preferences/fb-shortcuts.h"

#include <glib/gi18n.h>

static const FbShortcut going[] = {
  { "win.search", "<Control>k", N_("Search Anyone and Anything") },
  { "win.find", "<Control>f", N_("Search on This Page") },
  { "win.back", "<Alt>Left", N_("Back") },
  { "win.menu", "F10", N_("Main Menu") },
};

static const FbShortcut working[] = {
  { "win.add", "<Control>n", N_("Add on This Page") },
  { "win.log-contact", "<Control>m", N_("Log Contact") },
  { "win.note", "<Control><Shift>n", N_("Write a Note") },
  { "win.remind", "<Control><Shift>r", N_("Set a Reminder") },
  { NULL, "<Control>z", N_("Undo") },
  { NULL, "<Control><Shift>z", N_("Redo") },
  { "win.print", "<Control>p", N_("Print") },
  { "win.cover", "<Control>l", N_("Cover Screen") },
};

static const FbShortcut files[] = {
  { "win.open", "<Control>o", N_("Open") },
  { "win.save", "<Control>s", N_("See That Everything Is Saved") },
  { "win.preferences", "<Control>comma", N_("Preferences") },
  { "win.help", "F1", N_("Help") },
  { "win.shortcuts", "<Control>question", N_("Keyboard Shortcuts") },
  { "window.close", "<Control>w", N_("Close") },
};

static const FbShortcutGroup groups[] = {
  { N_("Going Around"), going, G_N_ELEMENTS (going) },
  { N_("Working"), working, G_N_ELEMENTS (working) },
  { N_("Files and Program"), files, G_N_ELEMENTS (files) },
};

const FbShortcutGroup *
fb_shortcuts_get_groups (guint *n_groups)
{
  *n_groups = G_N_ELEMENTS (groups);

  return groups;
}

static GtkWidget *
create_row (const FbShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label;
  guint key;
  GdkModifierType modifiers;
  g_autofree char *text = NULL;

  gtk_accelerator_parse (shortcut->keys, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static GtkWidget *
create_group (const FbShortcutGroup *group)
{
  GtkWidget *widget = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), _(group->title));
  for (guint i = 0; i < group->n_shortcuts; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), create_row (&group->shortcuts[i]));

  return widget;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                            gtk_callback_action_new (close_cb, NULL, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (window, controller);
}

GtkWidget *
fb_shortcuts_window_new (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (create_group (&groups[i])));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);

  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 520, 640);
  add_escape (window);

  return window;
}
