/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-preferences"

#include "ui/preferences/fb-preferences.h"

#include "app/fb-deed-staff.h"
#include "app/fb-keys.h"
#include "app/fb-places.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-focus-chain.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-file-jobs.h"
#include "ui/common/fb-letters.h"
#include "ui/common/fb-settings.h"
#include "ui/common/fb-toast.h"
#include "ui/preferences/fb-backup-list.h"
#include "ui/preferences/fb-staff-row.h"

#include <glib/gi18n.h>

struct _FbPreferences
{
  AdwWindow    parent_instance;

  FbWorkspace *workspace; /* (nullable) */
  gboolean     is_loading;

  AdwComboRow *language;
  AdwComboRow *message_seconds;
  GtkWidget   *staff_group;
  GtkWidget   *add;
  GtkListBox  *staff;
  GtkWidget   *words_group;
  AdwActionRow *words;
  GtkWidget   *new_words;
  GtkWidget   *backups_group;
  GtkListBox  *backups;
};

enum
{
  OPEN_FILE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Each in its own words, so that nobody is lost in a language they cannot read. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  { "", N_("As the System") },
  { "en", "English" },
  { "nl", "Nederlands" },
  { "fr", "Français" },
  { "de", "Deutsch" },
  { "sv", "Svenska" },
  { "fi", "Suomi" },
};

/* How long passing messages stay (WCAG 2.2.1: who needs more time can have it). */
static const struct
{
  guint       seconds; /* 0: until closed */
  const char *name;
} stays[] = {
  { 5, N_("Five Seconds") },
  { 10, N_("Ten Seconds") },
  { 30, N_("Half a Minute") },
  { 0, N_("Until They Are Closed") },
};

G_DEFINE_FINAL_TYPE (FbPreferences, fb_preferences, ADW_TYPE_WINDOW)

static void
load_languages (FbPreferences *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = fb_settings_dup_string ("language");
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gtk_string_list_append (names, i == 0 ? _(languages[i].name) : languages[i].name);
      if (g_str_equal (languages[i].code, chosen))
        selected = i;
    }

  self->is_loading = TRUE;
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
  self->is_loading = FALSE;
}

static void
language_selected_cb (FbPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  if (!self->is_loading && selected < G_N_ELEMENTS (languages))
    fb_settings_set_string ("language", languages[selected].code);
}

static void
load_message_seconds (FbPreferences *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint seconds = fb_toast_get_seconds (0);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stays); i++)
    {
      gtk_string_list_append (names, _(stays[i].name));
      if (stays[i].seconds == 0 ? seconds == 0 : seconds >= stays[i].seconds)
        selected = i;
    }

  self->is_loading = TRUE;
  adw_combo_row_set_model (self->message_seconds, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->message_seconds, selected);
  self->is_loading = FALSE;
}

static void
message_seconds_selected_cb (FbPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->message_seconds);

  if (!self->is_loading && selected < G_N_ELEMENTS (stays))
    fb_settings_set ("message-seconds", g_variant_new_int32 ((gint32) stays[selected].seconds));
}

static void
load_staff (FbPreferences *self)
{
  g_autoptr(GPtrArray) staff = fb_staff_find_all (self->workspace, TRUE, NULL);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->staff))) != NULL)
    gtk_list_box_remove (self->staff, row);
  for (guint i = 0; staff != NULL && i < staff->len; i++)
    gtk_list_box_append (self->staff, fb_staff_row_new (self->workspace, staff->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->staff), staff != NULL && staff->len > 0);
}

static void
name_asked_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  FbPreferences *self = FB_PREFERENCES (source);
  g_autofree char *name = fb_ask_text_finish (result);
  g_autoptr(FbStaff) staff = NULL;
  g_autoptr(GError) error = NULL;

  if (name == NULL || self->workspace == NULL)
    return;

  staff = fb_deed_add_staff (self->workspace, name, &error);
  if (staff != NULL)
    load_staff (self);
  else
    fb_tell (GTK_WIDGET (self), _("Nobody Was Added"), error->message);
}

static void
add_clicked_cb (FbPreferences *self)
{
  fb_ask_text_async (GTK_WIDGET (self), _("Who Works Here?"), NULL, _("Name"), NULL, _("_Add"), name_asked_cb, NULL);
}

static void
brought_back_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree char *path = fb_bring_back_finish (result);

  if (path == NULL)
    return;

  gtk_window_close (GTK_WINDOW (source));
  g_signal_emit (source, signals[OPEN_FILE], 0, path);
}

static void
backup_activated_cb (FbPreferences *self,
                     GtkListBoxRow *row)
{
  const char *original = fb_store_get_path (fb_workspace_get_store (self->workspace));
  g_autofree char *title = fb_places_dup_title (original);

  fb_bring_back_async (GTK_WIDGET (self), fb_backup_list_get (row), title, brought_back_cb, NULL);
}

static void
load_backups (FbPreferences *self)
{
  fb_backup_list_fill (self->backups, fb_workspace_get_store (self->workspace));
  gtk_widget_set_visible (self->backups_group,
                          gtk_list_box_get_row_at_index (self->backups, 0) != NULL);
}

/* There are none before the first file went out. */
static void
load_words (FbPreferences *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *key = fb_keys_dup_fingerprint (store);
  g_autofree char *words = key != NULL ? fb_keys_dup_words (key) : NULL;

  gtk_widget_set_visible (self->words_group, words != NULL);
  gtk_widget_set_visible (self->new_words, !fb_store_is_read_only (store));
  adw_action_row_set_subtitle (self->words, fb_keys_is_missing (store) ? fb_keys_get_missing_words () : words);
}

static void
new_words_asked_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  FbPreferences *self = FB_PREFERENCES (source);
  g_autoptr(GError) error = NULL;

  if (!fb_ask_finish (result) || self->workspace == NULL)
    return;

  if (fb_keys_renew (fb_workspace_get_store (self->workspace), &error))
    load_words (self);
  else
    fb_tell (GTK_WIDGET (self), _("There Are No New Words"), error->message);
}

static void
new_words_clicked_cb (FbPreferences *self)
{
  fb_ask_async (GTK_WIDGET (self), _("Make New Words?"),
                _("Do this where somebody else may have had this computer, or a copy of it. Whoever gets your next "
                  "file is asked to ring you again. Files that went out before stay as they are."),
                _("_Make New Words"), FB_ASK_DESTRUCTIVE, new_words_asked_cb, NULL);
}

static gboolean
fb_preferences_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL); /* saves the field that is left */

  return GTK_WINDOW_CLASS (fb_preferences_parent_class)->close_request (window);
}

static void
fb_preferences_dispose (GObject *object)
{
  FbPreferences *self = FB_PREFERENCES (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), FB_TYPE_PREFERENCES);

  G_OBJECT_CLASS (fb_preferences_parent_class)->dispose (object);
}

static void
fb_preferences_class_init (FbPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fb_preferences_close_request;

  signals[OPEN_FILE] = g_signal_new ("open-file", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, message_seconds);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, staff_group);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, add);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, staff);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, words_group);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, words);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, new_words);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, backups_group);
  gtk_widget_class_bind_template_child (widget_class, FbPreferences, backups);
  gtk_widget_class_bind_template_callback (widget_class, backup_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_seconds_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_words_clicked_cb);
}

static void
fb_preferences_init (FbPreferences *self)
{
  self->is_loading = TRUE;
  fb_focus_chain_watch_popovers (GTK_WINDOW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  fb_accessible_name_buttons (self->new_words);
  fb_accessible_name_by_mnemonic (GTK_BUTTON (self->add));
  fb_accessible_name_images (GTK_WIDGET (self->language), _("Language"));
  fb_accessible_name_images (GTK_WIDGET (self->message_seconds), _("Messages Stay"));
  load_languages (self);
  load_message_seconds (self);
  if (fb_letters_are_large ()) /* no room for the choice beside the sentence */
    {
      GtkWidget *row = GTK_WIDGET (self->message_seconds);

      gtk_widget_set_tooltip_text (row, adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
      adw_combo_row_set_use_subtitle (self->message_seconds, TRUE);
    }
}

/* @workspace: (nullable): whose staff shows */
GtkWidget *
fb_preferences_new (GtkWindow   *parent,
                    FbWorkspace *workspace)
{
  FbPreferences *self = g_object_new (FB_TYPE_PREFERENCES, "transient-for", parent, NULL);
  gboolean writes = workspace != NULL &&
                    !fb_workspace_is_read_only (workspace);

  g_set_object (&self->workspace, workspace);
  gtk_widget_set_visible (self->staff_group, writes);
  if (writes)
    load_staff (self);
  if (workspace != NULL)
    {
      load_backups (self);
      load_words (self);
    }
  else
    gtk_widget_set_visible (self->backups_group, FALSE);

  return GTK_WIDGET (self);
}
