/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-welcome"

#include "ui/welcome/fb-welcome.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-settings.h"

#include <glib/gi18n.h>

/* More would push the form off the page. */
#define MAX_RECENT 3

struct _FbWelcome
{
  AdwBin      parent_instance;

  GtkWidget  *recent_group;
  GtkWidget  *start_group;
  GtkListBox *recent;
  GtkWidget  *organisation;
  GtkWidget  *name;
  GtkWidget  *start;
};

enum
{
  START,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbWelcome, fb_welcome, ADW_TYPE_BIN)

static char *
dup_typed (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
changed_cb (FbWelcome *self)
{
  g_autofree char *organisation = dup_typed (self->organisation);
  g_autofree char *name = dup_typed (self->name);

  gtk_widget_set_sensitive (self->start, *organisation != '\0' && *name != '\0');
}

static void
start_cb (FbWelcome *self)
{
  g_autofree char *organisation = dup_typed (self->organisation);
  g_autofree char *name = dup_typed (self->name);

  if (*organisation == '\0')
    gtk_widget_grab_focus (self->organisation);
  else if (*name == '\0')
    gtk_widget_grab_focus (self->name);
  else
    g_signal_emit (self, signals[START], 0, organisation, name);
}

static void
recent_activated_cb (FbWelcome     *self,
                     GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-recent", "s",
                              g_object_get_data (G_OBJECT (row), "fb-path"));
}

static void
add_recent (FbWelcome  *self,
            const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_str_has_suffix (name, ".footbridge"))
    name[strlen (name) - strlen (".footbridge")] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "fb-path", g_strdup (path), g_free);
  gtk_list_box_append (self->recent, row);
}

static void
fb_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FB_TYPE_WELCOME);

  G_OBJECT_CLASS (fb_welcome_parent_class)->dispose (object);
}

static void
fb_welcome_class_init (FbWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_welcome_dispose;

  signals[START] = g_signal_new ("start", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, FbWelcome, recent_group);
  gtk_widget_class_bind_template_child (widget_class, FbWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, FbWelcome, start_group);
  gtk_widget_class_bind_template_child (widget_class, FbWelcome, start);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
}

/* No entry row of libadwaita 1.2: of that a screen reader does not hear that it has the keyboard. */
static GtkWidget *
add_entry (FbWelcome  *self,
           const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->start_group), fb_plain_row_new (label, entry));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (start_cb), self);

  return entry;
}

static void
fb_welcome_init (FbWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fb_accessible_name_by_mnemonic (GTK_BUTTON (self->start));
  self->organisation = add_entry (self, _("Organisation"));
  self->name = add_entry (self, _("Your Name"));
  fb_welcome_load (self);
}

/* Reads anew which files were open last; those that are gone are left out. */
void
fb_welcome_load (FbWelcome *self)
{
  g_auto(GStrv) paths = fb_settings_dup_recent ();
  GtkWidget *row;
  guint n = 0;

  g_return_if_fail (FB_IS_WELCOME (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent))) != NULL)
    gtk_list_box_remove (self->recent, row);

  for (guint i = 0; paths[i] != NULL && n < MAX_RECENT; i++)
    {
      if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
        continue;
      add_recent (self, paths[i]);
      n++;
    }

  gtk_widget_set_visible (self->recent_group, n > 0);
}
