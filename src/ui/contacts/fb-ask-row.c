/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-ask-row"

#include "ui/contacts/fb-ask-row.h"

#include "ui/common/fb-accessible.h"

#define MAX_ANSWERS 4

struct _FbAskRow
{
  AdwActionRow      parent_instance;

  const FbCodeList *list;
  GtkWidget        *buttons[MAX_ANSWERS];
  guint             n_buttons;
  gboolean          is_setting;
  gboolean          keeps; /* one answer stays */
};

G_DEFINE_FINAL_TYPE (FbAskRow, fb_ask_row, ADW_TYPE_ACTION_ROW)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* At most one is down; a second tap takes the answer back, or where one has to
 * stay does nothing. */
static void
toggled_cb (GtkToggleButton *button,
            FbAskRow        *self)
{
  if (self->is_setting)
    return;

  self->is_setting = TRUE;
  if (self->keeps)
    gtk_toggle_button_set_active (button, TRUE);
  for (guint i = 0; i < self->n_buttons; i++)
    {
      if (self->buttons[i] != GTK_WIDGET (button))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), FALSE);
    }
  self->is_setting = FALSE;

  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[ANSWERED], 0);
}

/* 1, 2, 3 choose an answer, of whichever row of keys. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        FbAskRow              *self)
{
  guint number = key >= GDK_KEY_1 && key <= GDK_KEY_9       ? key - GDK_KEY_1
                 : key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_1
                                                              : MAX_ANSWERS;

  if (number >= self->n_buttons || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[number])))
    g_signal_emit (self, signals[ANSWERED], 0);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[number]), TRUE);

  return TRUE;
}

static void
fb_ask_row_class_init (FbAskRowClass *klass)
{
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fb_ask_row_init (FbAskRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_answers (FbAskRow   *self,
             const char *question)
{
  const FbCode *codes = fb_code_list_get_codes (self->list, &self->n_buttons);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_assert (self->n_buttons <= MAX_ANSWERS);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < self->n_buttons; i++)
    {
      const char *answer = fb_code_list_get_label (self->list, codes[i].code);
      g_autofree char *label = g_strdup_printf ("%s %s", question, answer);

      self->buttons[i] = gtk_toggle_button_new_with_label (answer);
      fb_accessible_set_label (self->buttons[i], label);
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
}

/* (transfer floating) */
GtkWidget *
fb_ask_row_new (const char       *question,
                const FbCodeList *list)
{
  FbAskRow *self = g_object_new (FB_TYPE_ASK_ROW, NULL);

  self->list = list;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), question);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  fb_accessible_set_label (GTK_WIDGET (self), question);
  add_answers (self, question);

  return GTK_WIDGET (self);
}

const char *
fb_ask_row_get (FbAskRow *self)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (self->list, &n_codes);

  for (guint i = 0; i < self->n_buttons; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
        return codes[i].code;
    }

  return NULL;
}

const char *
fb_ask_row_get_party (FbAskRow *self)
{
  const char *party = fb_ask_row_get (self);

  return party != NULL ? party : "mentee";
}

void
fb_ask_row_set (FbAskRow   *self,
                const char *code)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (self->list, &n_codes);

  self->is_setting = TRUE;
  for (guint i = 0; i < self->n_buttons; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                  g_strcmp0 (codes[i].code, code) == 0);
  self->is_setting = FALSE;
}

/* From now on a second tap does not take the answer back. */
void
fb_ask_row_keep (FbAskRow *self)
{
  self->keeps = TRUE;
}

void
fb_ask_row_set_before (FbAskRow   *self,
                       const char *words)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

/* On the answer that was chosen, else on the first. */
void
fb_ask_row_focus (FbAskRow *self)
{
  guint chosen = 0;

  for (guint i = 0; i < self->n_buttons; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
        chosen = i;
    }
  gtk_widget_grab_focus (self->buttons[chosen]);
}
