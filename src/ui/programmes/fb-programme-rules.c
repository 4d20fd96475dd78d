/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-rules"

#include "ui/programmes/fb-programme-rules.h"

#include "app/fb-deed-rule.h"
#include "app/fb-eligibility-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-toast.h"
#include "ui/programmes/fb-rule-dialog.h"
#include "ui/programmes/fb-rule-trial-group.h"

#include <glib/gi18n.h>

#define RULE_KEY "fb-rule"
#define SIDE_KEY "fb-side"

enum
{
  MENTEE,
  MENTOR,
  PAST,
  N_GROUPS
};

struct _FbProgrammeRules
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  FbProgramme  *programme;
  GtkWidget    *trial;
  char         *tried; /* which rules stood there when it was last cleared */
  GtkWidget    *groups[N_GROUPS];
  GPtrArray    *rows[N_GROUPS];
};

G_DEFINE_FINAL_TYPE (FbProgrammeRules, fb_programme_rules, ADW_TYPE_BIN)

static const char *const sides[] = { "mentee", "mentor" };

static void
add_cb (FbProgrammeRules *self,
        GtkWidget        *button)
{
  fb_rule_dialog_present (GTK_WIDGET (self), self->workspace, self->programme,
                          g_object_get_data (G_OBJECT (button), SIDE_KEY), NULL);
}

static void
change_cb (FbProgrammeRules *self,
           GtkWidget        *button)
{
  FbRule *rule = g_object_get_data (G_OBJECT (button), RULE_KEY);

  fb_rule_dialog_present (GTK_WIDGET (self), self->workspace, self->programme, rule->side, rule);
}

static void
end_cb (FbProgrammeRules *self,
        GtkWidget        *button)
{
  FbRule *rule = g_object_get_data (G_OBJECT (button), RULE_KEY);
  gboolean dates = fb_programme_dates_its_rules (self->programme);
  g_autoptr(GError) error = NULL;

  if (fb_deed_end_rule (self->workspace, rule, &error))
    fb_toast_undo (GTK_WIDGET (self), dates ? _("Rule Ended") : _("Rule Removed"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* "Condition · from 1 September 2026 · Duo for a Job" */
static char *
make_second_line (FbRule *rule)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *from = rule->valid_from != NULL ? fb_date_dup_display (rule->valid_from) : NULL;
  g_autofree char *until =
    rule->valid_until != NULL ? fb_date_dup_display (rule->valid_until) : NULL;

  g_ptr_array_add (parts,
                   g_strdup (fb_code_list_get_label (&fb_code_rule_strength, rule->strength)));
  if (from != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("from %s"), from));
  if (until != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("until %s"), until));
  if (rule->source != NULL)
    /* Translators: %s is the programme that a rule was taken from */
    g_ptr_array_add (parts, g_strdup_printf (_("as in %s"), rule->source));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
make_button (FbProgrammeRules *self,
             FbRule           *rule,
             const char       *icon_name,
             const char       *verb,
             const char       *words,
             GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  /* Translators: accessible name of a button: a verb, and the rule it is about */
  g_autofree char *name = g_strdup_printf (C_("verb and rule", "%s: %s"), verb, words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, verb);
  fb_accessible_set_label (button, name);
  g_object_set_data_full (G_OBJECT (button), RULE_KEY, g_object_ref (rule), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  fb_hold_for_readers (button, self->workspace);

  return button;
}

static GtkWidget *
make_row (FbProgrammeRules *self,
          FbRule           *rule,
          gboolean          is_past)
{
  g_autofree char *words = fb_rule_dup_words (rule);
  g_autofree char *second = make_second_line (rule);
  const char *end = fb_programme_dates_its_rules (self->programme) ? _("Ask for This No Longer") : _("Remove");
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), second);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  fb_accessible_set_label (row, words);
  if (!is_past)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 make_button (self, rule, "document-edit-symbolic", _("Change"), words, G_CALLBACK (change_cb)));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 make_button (self, rule, "user-trash-symbolic", end, words,
                                              G_CALLBACK (end_cb)));
    }

  return row;
}

static GtkWidget *
make_add (FbProgrammeRules *self,
          guint             side)
{
  GtkWidget *button = fb_accessible_button_new (side == MENTEE ? _("Add Rule for _Mentees")
                                                                   : _("Add Rule for M_entors"));

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), SIDE_KEY, (gpointer) sides[side]);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  fb_hold_for_readers (button, self->workspace);

  return button;
}

static void
build (FbProgrammeRules *self)
{
  const char *titles[] = { _("Mentees"), _("Mentors"), _("No Longer Asked") };

  for (guint i = 0; i < N_GROUPS; i++)
    {
      self->groups[i] = adw_preferences_group_new ();
      fb_form_set_title (self->groups[i], titles[i], NULL);
      if (i < PAST)
        adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->groups[i]),
                                                 make_add (self, i));
    }

  self->trial = fb_rule_trial_group_new (self->workspace, fb_record_get_id (FB_RECORD (self->programme)));
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (self->groups[MENTEE], self->groups[MENTOR], self->trial,
                                                       self->groups[PAST], NULL));
}

static void
clear_rows (FbProgrammeRules *self)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      for (guint j = 0; j < self->rows[i]->len; j++)
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->groups[i]),
                                      self->rows[i]->pdata[j]);
      g_ptr_array_set_size (self->rows[i], 0);
    }
}

static void
fb_programme_rules_dispose (GObject *object)
{
  FbProgrammeRules *self = FB_PROGRAMME_RULES (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (fb_programme_rules_parent_class)->dispose (object);
}

static void
fb_programme_rules_finalize (GObject *object)
{
  g_free (FB_PROGRAMME_RULES (object)->tried);
  for (guint i = 0; i < N_GROUPS; i++)
    g_ptr_array_unref (FB_PROGRAMME_RULES (object)->rows[i]);

  G_OBJECT_CLASS (fb_programme_rules_parent_class)->finalize (object);
}

static void
fb_programme_rules_class_init (FbProgrammeRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_rules_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_programme_rules_finalize;
}

static void
fb_programme_rules_init (FbProgrammeRules *self)
{
  for (guint i = 0; i < N_GROUPS; i++)
    self->rows[i] = g_ptr_array_new ();
}

GtkWidget *
fb_programme_rules_new (FbWorkspace *workspace,
                        FbProgramme *programme)
{
  FbProgrammeRules *self = g_object_new (FB_TYPE_PROGRAMME_RULES, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  build (self);

  return GTK_WIDGET (self);
}

/* What was tried stands as long as the rules do. */
static void
follow_trial (FbProgrammeRules *self,
              GPtrArray        *rules)
{
  g_autoptr(GString) key = g_string_new (NULL);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    g_string_append_printf (key, "%s %u ", fb_record_get_id (rules->pdata[i]),
                            (guint) fb_record_get_revision (rules->pdata[i]));
  if (g_strcmp0 (key->str, self->tried) == 0)
    return;

  g_free (self->tried);
  self->tried = g_strdup (key->str);
  fb_rule_trial_group_clear (FB_RULE_TRIAL_GROUP (self->trial));
}

/* Conditions before what only describes the group, each by its field. */
void
fb_programme_rules_update (FbProgrammeRules *self)
{
  g_autoptr(GPtrArray) rules = NULL;
  const char *today;

  g_return_if_fail (FB_IS_PROGRAMME_RULES (self));

  rules = fb_store_list (fb_workspace_get_store (self->workspace), &fb_rule_kind, "programme-id",
                         fb_record_get_id (FB_RECORD (self->programme)), "strength, field", NULL);
  today = fb_workspace_get_today (self->workspace);
  clear_rows (self);
  follow_trial (self, rules);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];
      gboolean is_past = fb_rule_is_over (rule, today);
      guint group = is_past ? PAST : g_str_equal (rule->side, "mentee") ? MENTEE
                                                                        : MENTOR;
      GtkWidget *row = make_row (self, rule, is_past);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[group]), row);
      g_ptr_array_add (self->rows[group], row);
    }

  for (guint i = 0; i < PAST; i++)
    fb_form_set_title (self->groups[i], i == MENTEE ? _("Mentees") : _("Mentors"), self->rows[i]->len == 0 ? _("Everybody can take part.") : NULL);
  gtk_widget_set_visible (self->groups[PAST], self->rows[PAST]->len > 0);
}
