/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule-value"

#include "ui/programmes/fb-rule-value.h"

#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"

#include <glib/gi18n.h>
#include <string.h>

/* The form in which a value is given. */
typedef enum
{
  FORM_YES_NO,
  FORM_GENDER,
  FORM_EDUCATION,
  FORM_NUMBERS,
  FORM_CODES, /* up to three of a list: any one of them will do */
  FORM_LEVEL,
  FORM_WORDS,
} Form;

#define MOST_CODES 3

struct _FbRuleValue
{
  AdwBin     parent_instance;

  Form       form;
  const FbCodeList *list; /* (nullable) of FORM_CODES */
  gboolean   is_range;
  GtkWidget *first;
  GtkWidget *second; /* (nullable) */
  GtkWidget *third;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (FbRuleValue, fb_rule_value, ADW_TYPE_BIN)

static const struct
{
  const char *field;
  Form        form;
} forms[] = {
  { "age", FORM_NUMBERS },
  { "experience", FORM_NUMBERS },
  { "arrival", FORM_NUMBERS },
  { "gender", FORM_GENDER },
  { "unemployed", FORM_CODES },
  { "migrant-background", FORM_YES_NO },
  { "refugee", FORM_YES_NO },
  { "right-to-work", FORM_YES_NO },
  { "motivation", FORM_YES_NO },
  { "retired", FORM_YES_NO },
  { "volunteer", FORM_YES_NO },
  { "qualification-proof", FORM_YES_NO },
  { "language", FORM_CODES },
  { "occupation", FORM_CODES },
  { "employer-sector", FORM_CODES },
  { "barrier", FORM_CODES },
  { "working-life", FORM_CODES },
  { "language-level", FORM_LEVEL },
  { "education-level", FORM_EDUCATION },
};

static const FbCode education_codes[] = {
  { "low", NC_("education level of a rule", "low") },
  { "secondary", NC_("education level of a rule", "secondary") },
  { "higher", NC_("education level of a rule", "higher") },
  { "higher-2", NC_("education level of a rule", "two completed years of higher education") },
};
static const FbCodeList education = FB_CODE_LIST ("education level of a rule", education_codes);

static const char *const of_choices[] = { "equals", "prefers", "not-required", NULL };
static const char *const of_numbers[] = {
  "between", "at-least", "at-most", "less", "more", "equals", "prefers", "not-required", NULL
};
static const char *const of_steps[] = {
  "at-least", "at-most", "equals", "prefers", "not-required", NULL
};
static const char *const of_languages[] = { "in", "prefers", "not-required", NULL };
static const char *const of_levels[] = { "at-least", "prefers", "not-required", NULL };

static Form
find_form (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (g_strcmp0 (forms[i].field, field) == 0)
        return forms[i].form;
    }

  return FORM_WORDS;
}

static const FbCodeList *
find_list (const char *field)
{
  const struct
  {
    const char       *field;
    const FbCodeList *list;
  } lists[] = {
    { "language", &fb_code_languages },
    { "language-level", &fb_code_languages },
    { "occupation", &fb_code_occupations },
    { "employer-sector", &fb_code_sectors },
    { "barrier", &fb_code_barrier },
    { "working-life", &fb_code_mentor_status },
    { "unemployed", &fb_code_employment_status },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (g_strcmp0 (lists[i].field, field) == 0)
        return lists[i].list;
    }

  return NULL;
}

static gboolean
is_number (const char *text)
{
  return text != NULL && *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* Whether nothing is lost where each has a button of its own. */
static gboolean
are_codes (const FbCodeList  *list,
           char             **parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i >= MOST_CODES || !fb_code_list_has (list, parts[i]))
        return FALSE;
    }

  return TRUE;
}

/* What a source says in words stays words, whatever the field: "business
 * leader" of experience, "valid for Belgium" of the right to work. */
static Form
choose_form (const char  *field,
             char       **parts)
{
  Form form = find_form (field);
  const char *first = parts[0];
  gboolean fits = TRUE;

  if (first == NULL || *first == '\0')
    return form;

  if (form == FORM_CODES && fb_code_list_has (&fb_code_yes_no, first))
    return FORM_YES_NO;
  if (form == FORM_CODES)
    fits = are_codes (find_list (field), parts);
  else if (form == FORM_YES_NO)
    fits = fb_code_list_has (&fb_code_yes_no, first);
  else if (form == FORM_GENDER)
    fits = fb_code_list_has (&fb_code_gender, first);
  else if (form == FORM_EDUCATION)
    fits = fb_code_list_has (&education, first);
  else if (g_strcmp0 (field, "experience") == 0 || g_strcmp0 (field, "arrival") == 0)
    fits = is_number (first);

  return fits ? form : FORM_WORDS;
}

const char *const *
fb_rule_value_list_operators (const char *field)
{
  switch (find_form (field))
    {
    case FORM_NUMBERS:
      return of_numbers;
    case FORM_EDUCATION:
      return of_steps;
    case FORM_CODES:
      return of_languages;
    case FORM_LEVEL:
      return of_levels;
    case FORM_YES_NO:
    case FORM_GENDER:
    case FORM_WORDS:
    default:
      return of_choices;
    }
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  GtkWidget *inner = gtk_widget_get_first_child (widget);

  fb_accessible_set_label (widget, name);
  if (inner != NULL)
    fb_accessible_set_label (inner, name);
}

static GtkWidget *
make_entry (const char *name,
            const char *text,
            int         width_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  if (width_chars > 0)
    gtk_editable_set_width_chars (GTK_EDITABLE (entry), width_chars);
  else
    gtk_widget_set_hexpand (entry, TRUE);
  name_widget (entry, name);

  return entry;
}

/* From, and where there are two ends: to. Words such as "young" are not kept. */
static void
build_numbers (FbRuleValue *self,
               GtkWidget   *box,
               char       **parts)
{
  guint n = g_strv_length (parts);

  self->first = make_entry (_("Number"), n > 0 && is_number (parts[0]) ? parts[0] : NULL, 5);
  self->second = make_entry (_("Up to and With"), n > 1 && is_number (parts[1]) ? parts[1] : NULL, 5);
  self->third = gtk_label_new (C_("range", "to"));
  gtk_box_append (GTK_BOX (box), self->first);
  gtk_box_append (GTK_BOX (box), self->third);
  gtk_box_append (GTK_BOX (box), self->second);
  fb_rule_value_set_range (self, self->is_range);
}

static GtkWidget *
make_code (const FbCodeList *list,
           const char       *name,
           char            **parts,
           guint             i)
{
  gboolean known = i < g_strv_length (parts) && fb_code_list_has (list, parts[i]);
  GtkWidget *button = fb_code_button_new (list, name);

  gtk_widget_set_hexpand (button, TRUE);
  name_widget (button, name);
  if (known)
    fb_code_button_set (button, parts[i]);

  return button;
}

static void
build_codes (FbRuleValue *self,
             GtkWidget   *box,
             char       **parts)
{
  gboolean is_language = self->list == &fb_code_languages;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  self->first = make_code (self->list, is_language ? _("Language") : _("Value"), parts, 0);
  self->second = make_code (self->list, is_language ? _("Or This Language") : _("Or This"), parts, 1);
  self->third = make_code (self->list, is_language ? _("Or This Third Language") : _("Or This Third"), parts, 2);
  gtk_box_append (GTK_BOX (box), self->first);
  gtk_box_append (GTK_BOX (box), self->second);
  gtk_box_append (GTK_BOX (box), self->third);
}

static void
build_level (FbRuleValue *self,
             GtkWidget   *box,
             char       **parts)
{
  self->first = make_code (self->list, _("Language"), parts, 0);
  self->second =
    fb_code_drop_down_new (&fb_code_cefr, FALSE, g_strv_length (parts) > 1 ? parts[1] : "b1");
  name_widget (self->second, _("Level"));
  gtk_box_append (GTK_BOX (box), self->first);
  gtk_box_append (GTK_BOX (box), self->second);
}

static void
build_choice (FbRuleValue      *self,
              GtkWidget        *box,
              const FbCodeList *list,
              const char       *code)
{
  self->first = fb_code_drop_down_new (list, FALSE, code);
  name_widget (self->first, _("Value"));
  gtk_box_append (GTK_BOX (box), self->first);
}

/* Words stay as they are, the bar between them as it is written in records
 * shown as a semicolon. */
static void
build_words (FbRuleValue *self,
             GtkWidget   *box,
             char       **parts)
{
  g_autofree char *shown = g_strjoinv ("; ", parts);

  self->first = make_entry (_("Value"), shown, 0);
  gtk_box_append (GTK_BOX (box), self->first);
}

/**
 * fb_rule_value_set_field:
 * @field: a code of rule-field
 * @value: (nullable): what stands there at first
 */
void
fb_rule_value_set_field (FbRuleValue *self,
                         const char  *field,
                         const char  *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto(GStrv) parts = g_strsplit (value != NULL ? value : "", "|", -1);
  const char *first = g_strv_length (parts) > 0 ? parts[0] : NULL;

  g_return_if_fail (FB_IS_RULE_VALUE (self));

  self->form = choose_form (field, parts);
  self->list = find_list (field);
  self->first = self->second = self->third = NULL;
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);

  if (self->form == FORM_NUMBERS)
    build_numbers (self, box, parts);
  else if (self->form == FORM_CODES)
    build_codes (self, box, parts);
  else if (self->form == FORM_LEVEL)
    build_level (self, box, parts);
  else if (self->form == FORM_YES_NO)
    build_choice (self, box, &fb_code_yes_no, first);
  else if (self->form == FORM_GENDER)
    build_choice (self, box, &fb_code_gender, first);
  else if (self->form == FORM_EDUCATION)
    build_choice (self, box, &education, first);
  else
    build_words (self, box, parts);

  adw_bin_set_child (ADW_BIN (self), box);
}

/* Whether there are two ends, from and to. */
void
fb_rule_value_set_range (FbRuleValue *self,
                         gboolean     is_range)
{
  g_return_if_fail (FB_IS_RULE_VALUE (self));

  self->is_range = is_range;
  if (self->form == FORM_NUMBERS && self->second != NULL)
    {
      gtk_widget_set_visible (self->second, is_range);
      gtk_widget_set_visible (self->third, is_range);
    }
}

static char *
dup_typed (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static char *
dup_numbers (FbRuleValue *self)
{
  g_autofree char *first = dup_typed (self->first);
  g_autofree char *second = dup_typed (self->second);

  return self->is_range ? g_strdup_printf ("%s|%s", first, second) : g_steal_pointer (&first);
}

static char *
dup_codes (FbRuleValue *self)
{
  GtkWidget *buttons[MOST_CODES] = { self->first, self->second, self->third };
  g_autoptr(GString) codes = g_string_new (NULL);

  for (guint i = 0; i < MOST_CODES; i++)
    {
      const char *code = fb_code_button_get (buttons[i]);

      if (code != NULL)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? "|" : "", code);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static char *
dup_words (FbRuleValue *self)
{
  g_auto(GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->first)), ";", -1);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", parts[i]);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* (transfer full) (nullable): as in a rule; %NULL where nothing was given */
char *
fb_rule_value_dup (FbRuleValue *self)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (FB_IS_RULE_VALUE (self), NULL);

  if (self->form == FORM_NUMBERS)
    value = dup_numbers (self);
  else if (self->form == FORM_CODES)
    value = dup_codes (self);
  else if (self->form == FORM_WORDS)
    value = dup_words (self);
  else if (self->form == FORM_LEVEL && fb_code_button_get (self->first) != NULL)
    value = g_strdup_printf ("%s|%s", fb_code_button_get (self->first),
                             fb_code_drop_down_get (self->second));
  else if (self->form != FORM_LEVEL)
    value = g_strdup (fb_code_drop_down_get (self->first));

  return value != NULL && *value != '\0' ? g_steal_pointer (&value) : NULL;
}

static void
fb_rule_value_class_init (FbRuleValueClass *klass)
{
}

static void
fb_rule_value_init (FbRuleValue *self)
{
}

GtkWidget *
fb_rule_value_new (void)
{
  return g_object_new (FB_TYPE_RULE_VALUE, NULL);
}
