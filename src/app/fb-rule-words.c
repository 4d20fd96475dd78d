/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "app/fb-eligibility-words.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* The list whose labels the values of a rule about @field have. */
static const FbCodeList *
find_value_list (const char *field)
{
  const struct
  {
    const char       *field;
    const FbCodeList *list;
  } lists[] = {
    { "gender", &fb_code_gender },
    { "language", &fb_code_languages },
    { "language-level", &fb_code_languages },
    { "occupation", &fb_code_occupations },
    { "employer-sector", &fb_code_sectors },
    { "right-to-work", &fb_code_right_to_work },
    { "refugee", &fb_code_refugee_status },
    { "unemployed", &fb_code_employment_status },
    { "retired", &fb_code_mentor_status },
    { "working-life", &fb_code_mentor_status },
    { "barrier", &fb_code_barrier },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (g_str_equal (lists[i].field, field))
        return lists[i].list;
    }

  return NULL;
}

static const char *
show_education (const char *value)
{
  if (g_str_equal (value, "low"))
    return C_("education level of a rule", "low");
  if (g_str_equal (value, "secondary"))
    return C_("education level of a rule", "secondary");
  if (g_str_equal (value, "higher"))
    return C_("education level of a rule", "higher");
  if (g_str_equal (value, "higher-2"))
    return C_("education level of a rule", "two completed years of higher education");

  return fb_code_list_get_label (&fb_code_isced, value);
}

static const char *
show_one (const char *field,
          const char *value)
{
  const FbCodeList *list = find_value_list (field);

  if (fb_code_list_has (&fb_code_yes_no, value))
    return fb_code_list_get_label (&fb_code_yes_no, value);
  if (list != NULL && fb_code_list_has (list, value))
    return fb_code_list_get_label (list, value);
  if (g_str_equal (field, "language-level") && fb_code_list_has (&fb_code_cefr, value))
    return fb_code_list_get_label (&fb_code_cefr, value);
  if (g_str_equal (field, "education-level"))
    return show_education (value);

  return value;
}

static char *
show_values (const char *field,
             const char *value,
             const char *separator)
{
  g_auto(GStrv) parts = g_strsplit (value, "|", -1);
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? separator : "", show_one (field, parts[i]));

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/**
 * fb_rule_dup_words:
 *
 * Returns: (transfer full): the rule as a person says it, such as
 *   "Age: is less than 30"
 */
char *
fb_rule_dup_words (FbRule *rule)
{
  const char *field = fb_code_list_get_label (&fb_code_rule_field, rule->field);
  g_autofree char *values = NULL;

  if (g_str_equal (rule->operator, "not-required") || rule->value == NULL)
    /* Translators: %s is what a rule is about, such as "Age" */
    return g_strdup_printf (_("%s: not required"), field);

  values = show_values (rule->field, rule->value,
                        g_str_equal (rule->operator, "between")
                          /* Translators: between the two ends of a range: 18 to 25 */
                          ? C_("range", " to ")
                          /* Translators: between values of which any one will do */
                          : C_("alternatives", " or "));

  if (g_str_equal (rule->operator, "equals") || g_str_equal (rule->operator, "in"))
    /* Translators: a rule: what it is about, and the value, "Gender: Woman" */
    return g_strdup_printf (C_("rule", "%s: %s"), field, values);
  if (g_str_equal (rule->operator, "between"))
    return g_strdup_printf (_("%s: from %s"), field, values);
  if (g_str_equal (rule->operator, "less"))
    return g_strdup_printf (_("%s: less than %s"), field, values);
  if (g_str_equal (rule->operator, "more"))
    return g_strdup_printf (_("%s: more than %s"), field, values);
  if (g_str_equal (rule->operator, "at-least"))
    return g_strdup_printf (_("%s: at least %s"), field, values);
  if (g_str_equal (rule->operator, "at-most"))
    return g_strdup_printf (_("%s: at most %s"), field, values);

  return g_strdup_printf (_("%s: preferably %s"), field, values);
}
