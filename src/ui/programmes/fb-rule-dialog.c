/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule-dialog"

#include "ui/programmes/fb-rule-dialog.h"

#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/programmes/fb-rule-value.h"

#include <glib/gi18n.h>

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget         *parent;    /* weak: told about the outcome */
  FbWorkspace       *workspace;
  FbProgramme       *programme;
  FbRule            *rule;      /* (nullable): it is a new one */
  char              *side;
  const char *const *operators; /* in the order of the drop-down */

  GtkWidget         *field;
  GtkWidget         *op;
  GtkWidget         *value;
  GtkWidget         *value_row;
  GtkWidget         *strength;
  GtkWidget         *source;
  GtkWidget         *from;      /* (nullable) */
} Asked;

static void
free_asked (gpointer data)
{
  Asked *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->programme);
  g_clear_object (&self->rule);
  g_free (self->side);
  g_free (self);
}

static const char *
get_operator (Asked *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->op));

  return selected != GTK_INVALID_LIST_POSITION ? self->operators[selected] : NULL;
}

static void
operator_changed_cb (Asked *self)
{
  const char *op = get_operator (self);

  fb_rule_value_set_range (FB_RULE_VALUE (self->value), g_strcmp0 (op, "between") == 0);
  gtk_widget_set_visible (self->value_row, g_strcmp0 (op, "not-required") != 0);
}

static void
show_operators (Asked      *self,
                const char *field,
                const char *chosen)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  self->operators = fb_rule_value_list_operators (field);
  for (guint i = 0; self->operators[i] != NULL; i++)
    {
      gtk_string_list_append (labels,
                              fb_code_list_get_label (&fb_code_rule_operator, self->operators[i]));
      if (g_strcmp0 (self->operators[i], chosen) == 0)
        selected = i;
    }

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->op), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->op), selected);
}

static void
field_changed_cb (Asked *self)
{
  const char *field = fb_code_drop_down_get (self->field);

  fb_rule_value_set_field (FB_RULE_VALUE (self->value), field, NULL);
  show_operators (self, field, NULL);
  operator_changed_cb (self);
}

/* Saves what is asked for. */
static gboolean
save (Asked        *self,
      const char   *from,
      GError      **error)
{
  const char *op = get_operator (self);
  g_autofree char *value =
    g_strcmp0 (op, "not-required") != 0 ? fb_rule_value_dup (FB_RULE_VALUE (self->value)) : NULL;
  const FbRuleValues values = {
    .side = self->side,
    .field = fb_code_drop_down_get (self->field),
    .op = op,
    .value = value,
    .strength = fb_code_drop_down_get (self->strength),
    .source = gtk_editable_get_text (GTK_EDITABLE (self->source)),
  };
  g_autoptr(FbRule) added = NULL;

  if (self->rule != NULL)
    return fb_deed_change_rule (self->workspace, self->rule, &values, from, error);

  added = fb_deed_add_rule (self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                            &values, from, error);

  return added != NULL;
}

static void
done_cb (FbDialog *dialog,
         Asked    *self)
{
  g_autofree char *from = NULL;
  g_autoptr(GError) error = NULL;

  if ((self->from != NULL &&
       !fb_date_entry_read (self->from, fb_workspace_get_today (self->workspace), &from, &error)) ||
      !save (self, from, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_dialog_finish (dialog, self->parent, self->rule != NULL ? _("Rule Changed") : _("Rule Added"));
}

static void
add_row (GtkWidget  *form,
         const char *label,
         GtkWidget  *control)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (label, control));
}

/* Where the rule comes from; whoever asks why finds it below the rule. */
static GtkWidget *
make_source (Asked *self)
{
  GtkWidget *row;

  self->source = gtk_entry_new ();
  gtk_widget_set_valign (self->source, GTK_ALIGN_CENTER);
  gtk_entry_set_activates_default (GTK_ENTRY (self->source), TRUE);
  if (self->rule != NULL && self->rule->source != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->source), self->rule->source);
  row = fb_plain_row_new (_("Source"), self->source);
  fb_plain_row_set_hint (row, _("Such as a law, a contract with a funder, or another programme."));

  return row;
}

static GtkWidget *
make_form (Asked *self)
{
  GtkWidget *form = adw_preferences_group_new ();
  FbRule *rule = self->rule;

  self->field =
    fb_code_drop_down_new (&fb_code_rule_field, FALSE, rule != NULL ? rule->field : NULL);
  self->op = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->op, GTK_ALIGN_CENTER);
  self->value = fb_rule_value_new ();
  self->value_row = fb_plain_row_new (_("Value"), self->value);
  self->strength =
    fb_code_drop_down_new (&fb_code_rule_strength, FALSE, rule != NULL ? rule->strength : NULL);

  fb_rule_value_set_field (FB_RULE_VALUE (self->value), fb_code_drop_down_get (self->field),
                           rule != NULL ? rule->value : NULL);
  show_operators (self, fb_code_drop_down_get (self->field), rule != NULL ? rule->operator : NULL);

  add_row (form, _("About"), self->field);
  add_row (form, _("Condition"), self->op);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->value_row);
  add_row (form, _("Strength"), self->strength);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), make_source (self));

  if (fb_programme_dates_its_rules (self->programme))
    {
      self->from = fb_date_entry_new (_("Valid From"), fb_workspace_get_today (self->workspace));
      add_row (form, _("Valid From"), self->from);
    }

  operator_changed_cb (self);
  g_signal_connect_swapped (self->field, "notify::selected", G_CALLBACK (field_changed_cb), self);
  g_signal_connect_swapped (self->op, "notify::selected", G_CALLBACK (operator_changed_cb), self);

  return form;
}

/**
 * fb_rule_dialog_present:
 * @parent: tells the outcome by a toast
 * @side: mentee or mentor
 * @rule: (nullable): the rule to change; %NULL adds one
 */
void
fb_rule_dialog_present (GtkWidget   *parent,
                        FbWorkspace *workspace,
                        FbProgramme *programme,
                        const char  *side,
                        FbRule      *rule)
{
  Asked *self = g_new0 (Asked, 1);
  gboolean for_mentees = g_str_equal (side, "mentee");
  GtkWidget *dialog;

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  self->rule = rule != NULL ? g_object_ref (rule) : NULL;
  self->side = g_strdup (side);
  g_set_weak_pointer (&self->parent, parent);

  dialog = fb_dialog_new (parent,
                          rule != NULL ? _("Change Rule")
                                       : for_mentees ? _("New Rule for Mentees") : _("New Rule for Mentors"),
                          rule != NULL ? _("_Change") : _("_Add"));
  g_object_set_data_full (G_OBJECT (dialog), "fb-asked", self, free_asked);
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
