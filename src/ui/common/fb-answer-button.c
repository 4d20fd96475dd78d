/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-answer-button"

#include "ui/common/fb-answer-button.h"

#include "app/fb-answers.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* What the menu acts on; lives as long as its action. */
typedef struct
{
  FbWorkspace *workspace;
  FbRecord    *record;
  char        *field;
  GtkWidget   *button; /* not owned: owns the action */
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->workspace);
  g_object_unref (question->record);
  g_free (question->field);
  g_free (question);
}

static void
state_changed_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       user_data)
{
  Question *question = user_data;
  const char *state = g_variant_get_string (value, NULL);
  g_autoptr(GError) error = NULL;

  if (!fb_answers_take (question->workspace, question->record, question->field,
                        *state != '\0' ? state : NULL, &error))
    fb_toast_error (question->button, error);
  else
    g_simple_action_set_state (action, value);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) none = g_menu_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_answer_state, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr(GMenuItem) item =
        g_menu_item_new (fb_code_list_get_label (&fb_code_answer_state, codes[i].code), NULL);

      g_menu_item_set_action_and_target (item, "answer.state", "s", codes[i].code);
      g_menu_append_item (menu, item);
    }

  /* Translators: the question still stands; neither a value nor "does not know" */
  g_menu_append (none, _("No Answer Yet"), "answer.state::");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));

  return G_MENU_MODEL (menu);
}

/**
 * fb_answer_button_new:
 * @record: a person or an enrolment
 *
 * Returns: (transfer floating): the menu button for one question
 */
GtkWidget *
fb_answer_button_new (FbWorkspace *workspace,
                      FbRecord    *record,
                      const char  *field)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action =
    g_simple_action_new_stateful ("state", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_autoptr(GMenuModel) menu = make_menu ();
  Question *question = g_new0 (Question, 1);

  question->workspace = g_object_ref (workspace);
  question->record = g_object_ref (record);
  question->field = g_strdup (field);
  question->button = button;
  g_signal_connect_data (action, "change-state", G_CALLBACK (state_changed_cb), question,
                         question_free, 0);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (button, "answer", G_ACTION_GROUP (group));
  g_object_set_data (G_OBJECT (button), "answer-action", action);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fb-answer");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Answer That Is No Value"));

  return button;
}

/* (nullable) @state: the answer that stands now; does not write it */
void
fb_answer_button_set_state (GtkWidget  *button,
                            const char *state)
{
  GSimpleAction *action = g_object_get_data (G_OBJECT (button), "answer-action");

  g_simple_action_set_state (action, g_variant_new_string (state != NULL ? state : ""));
}

/* @label: which question it belongs to, for the accessible name */
void
fb_answer_button_set_label (GtkWidget  *button,
                            const char *label)
{
  /* Translators: accessible name of a menu button; %s is a question such as "Phone" */
  g_autofree char *name = g_strdup_printf (_("Other Answers: %s"), label);

  fb_accessible_set_label (button, name);
}
