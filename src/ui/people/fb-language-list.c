/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-language-list"

#include "ui/people/fb-language-list.h"

#include "app/fb-language-skills.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-code-choices.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-field-row.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbLanguageList
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  char        *person_id;
  guint        refresh_source;
};

G_DEFINE_FINAL_TYPE (FbLanguageList, fb_language_list, ADW_TYPE_BIN)

static void refresh (FbLanguageList *self);

static void
refresh_idle_cb (gpointer user_data)
{
  FbLanguageList *self = user_data;

  self->refresh_source = 0;
  refresh (self);
}

/* Values follow by themselves; only a language more or less is news. */
static void
queue_refresh (FbLanguageList *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_once (refresh_idle_cb, self);
}

static gboolean
has_all (FbLanguageList *self)
{
  g_autoptr(GPtrArray) skills = fb_language_skills_list (self->workspace, self->person_id, NULL);
  guint n_shown = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (adw_bin_get_child (ADW_BIN (self))), "n"));

  return skills != NULL && skills->len == n_shown;
}

static void
store_changed_cb (FbLanguageList *self,
                  const char     *kind,
                  const char     *id)
{
  if (kind == NULL || (g_str_equal (kind, "language-skill") && !has_all (self)))
    queue_refresh (self);
}

static void
fb_language_list_dispose (GObject *object)
{
  FbLanguageList *self = FB_LANGUAGE_LIST (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->person_id, g_free);

  G_OBJECT_CLASS (fb_language_list_parent_class)->dispose (object);
}

static void
fb_language_list_class_init (FbLanguageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_language_list_dispose;
}

static void
fb_language_list_init (FbLanguageList *self)
{
}

static void
level_selected_cb (FbLanguageList *self,
                   GParamSpec     *pspec,
                   GtkWidget      *drop_down)
{
  FbLanguageSkill *skill = g_object_get_data (G_OBJECT (drop_down), "skill");
  const char *level = fb_code_drop_down_get (drop_down);
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (level, fb_language_skill_get_level (skill)) != 0 &&
      !fb_deed_set_language_level (self->workspace, skill, level, &error))
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
remove_clicked_cb (FbLanguageList *self,
                   GtkWidget      *button)
{
  FbRecord *skill = g_object_get_data (G_OBJECT (button), "skill");
  g_autoptr(GError) error = NULL;

  if (!fb_store_remove (fb_workspace_get_store (self->workspace), skill, &error))
    fb_toast_error (GTK_WIDGET (self), error);
  else
    fb_toast_undo (GTK_WIDGET (self), _("Language removed"));
}

static void
keep_skill (GtkWidget       *widget,
            FbLanguageSkill *skill)
{
  g_object_set_data_full (G_OBJECT (widget), "skill", g_object_ref (skill), g_object_unref);
}

static void
name_widget (GtkWidget  *widget,
             const char *format,
             const char *language)
{
  g_autofree char *name = g_strdup_printf (format, language);

  fb_accessible_set_label (widget, name);
}

static GtkWidget *
make_remove_button (FbLanguageList  *self,
                    FbLanguageSkill *skill,
                    const char      *language)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  /* Translators: accessible name of a button; %s is a language */
  name_widget (button, _("Remove %s"), language);
  keep_skill (button, skill);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), self);

  return button;
}

static GtkWidget *
make_level (FbLanguageList  *self,
            FbLanguageSkill *skill,
            const char      *language)
{
  GtkWidget *drop_down = fb_code_drop_down_new (&fb_code_cefr, TRUE, fb_language_skill_get_level (skill));

  /* Translators: accessible name of a drop-down; %s is a language */
  name_widget (drop_down, _("Level of %s"), language);
  keep_skill (drop_down, skill);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (level_selected_cb), self);

  return drop_down;
}

/* By the name that .ui files have for it: the call for it is another one in libadwaita 1.2 than in newer ones. */
static void
add_action (GtkWidget *row,
            GtkWidget *widget)
{
  GtkBuildable *buildable = GTK_BUILDABLE (row);

  GTK_BUILDABLE_GET_IFACE (buildable)->add_child (buildable, NULL, G_OBJECT (widget), "action");
}

static GtkWidget *
make_row (FbLanguageList  *self,
          FbLanguageSkill *skill)
{
  static const char *const parts[] = { "speaking", "listening", "reading", "writing" };
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *remove, *level;
  const char *language = fb_code_list_get_label (&fb_code_languages, skill->language);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), language);
  fb_accessible_set_label (row, language);
  fb_accessible_name_images (row, _("Show More"));
  fb_accessible_name_list (row, language);
  remove = make_remove_button (self, skill, language);
  level = make_level (self, skill, language);
  fb_hold_for_readers (remove, self->workspace);
  fb_hold_for_readers (level, self->workspace);
  fb_hold_row_for_readers (row, self->workspace, language,
                           fb_code_list_get_label (&fb_code_cefr, fb_language_skill_get_level (skill)));
  add_action (row, remove);
  add_action (row, level);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              fb_field_row_new (self->workspace, FB_RECORD (skill), parts[i]));

  return row;
}

static GPtrArray *
search_cb (gpointer    user_data,
           const char *words)
{
  return fb_code_choices_find (&fb_code_languages, words);
}

static void
language_chosen_cb (FbLanguageList *self,
                    const char     *language)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbLanguageSkill) skill =
    fb_deed_add_language (self->workspace, self->person_id, language, &error);

  if (skill == NULL)
    fb_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_add_button (FbLanguageList *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = fb_picker_new (search_cb, self, _("Add Language"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Add Language"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  fb_accessible_set_label (button, _("Add Language"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (picker, "chosen", G_CALLBACK (language_chosen_cb), self);
  fb_hold_for_readers (button, self->workspace);

  return button;
}

static void
refresh (FbLanguageList *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) skills = fb_language_skills_list (self->workspace, self->person_id, NULL);
  guint n = skills != NULL ? skills->len : 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Languages"));
  if (n == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("No language noted yet."));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_add_button (self));
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, skills->pdata[i]));

  g_object_set_data (G_OBJECT (group), "n", GUINT_TO_POINTER (n));
  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
fb_language_list_new (FbWorkspace *workspace,
                      const char  *person_id)
{
  FbLanguageList *self = g_object_new (FB_TYPE_LANGUAGE_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->person_id = g_strdup (person_id);
  refresh (self);
  g_signal_connect_object (fb_workspace_get_store (workspace), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
