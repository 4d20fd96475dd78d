/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* Answers whose numbers would say little by themselves. */
static const struct
{
  const char *field;
  const char *values;
  const char *label;
} labels[] = {
  { "duration-months-min duration-months-max", "6|6", N_("6 months") },
  { "duration-months-min duration-months-max", "9|9", N_("9 months") },
  { "duration-months-min duration-months-max", "12|12", N_("12 months") },
  { "meetings-per-month-min meetings-per-month-max", "4|4", N_("Every week") },
  { "meetings-per-month-min meetings-per-month-max", "2|2", N_("Every two weeks") },
  { "meetings-per-month-min meetings-per-month-max", "1|1", N_("Every month") },
  { "mentor-training-needed mentor-training-minutes", "no", N_("No training is needed") },
  { "mentor-training-needed mentor-training-minutes", "yes|360", N_("6 hours") },
  { "mentor-training-needed mentor-training-minutes", "yes|720", N_("12 hours") },
  { "mentor-training-needed mentor-training-minutes", "yes|1080", N_("18 hours") },
  { "mentor-training-needed mentor-training-minutes", "yes|1440", N_("24 hours") },
  { "review-every review-unit", "2|weeks", N_("Every two weeks") },
  { "review-every review-unit", "1|months", N_("Every month") },
  { "review-every review-unit", "2|months", N_("Every two months") },
  { "review-every review-unit", "3|months", N_("Every three months") },
  { "check-in-first-days check-in-every-days", "14|30", N_("After 14 days, then every 30 days") },
  { "check-in-first-days check-in-every-days", "14|60", N_("After 14 days, then every 60 days") },
  { "check-in-first-days check-in-every-days", "30|90", N_("After 30 days, then every 90 days") },
  { "retention-months", "12", N_("1 year") },
  { "retention-months", "24", N_("2 years") },
  { "retention-months", "60", N_("5 years") },
};

static void
free_choice (gpointer data)
{
  FbQuestionChoice *self = data;

  g_free (self->values);
  g_free (self->label);
  g_free (self);
}

/* "18|25" of an age, "deu|b2" of a language. */
static char *
make_rule_label (const char *field,
                 const char *values)
{
  g_auto(GStrv) parts = g_strsplit (values, "|", -1);
  gboolean is_pair = g_strv_length (parts) == 2;

  if (is_pair && g_str_has_suffix (field, ".age"))
    /* Translators: ages, %s and %s are numbers */
    return g_strdup_printf (_("From %s to %s years"), parts[0], parts[1]);
  if (is_pair && g_str_has_suffix (field, ".language-level"))
    /* Translators: a language and a level of it: "German, B2 (Independent)" */
    return g_strdup_printf (C_("language and level", "%s, %s"),
                            fb_code_list_get_label (&fb_code_languages, parts[0]),
                            fb_code_list_get_label (&fb_code_cefr, parts[1]));

  return g_strdup (values);
}

/* What is recorded by each field, as fields are shown. */
static char *
make_field_label (const char *fields,
                  const char *values)
{
  g_auto(GStrv) names = g_strsplit (fields, " ", -1);
  g_auto(GStrv) parts = g_strsplit (values, "|", -1);
  g_autoptr(GString) label = g_string_new (NULL);

  for (guint i = 0; i < g_strv_length (parts) && names[i] != NULL; i++)
    {
      const FbField *field = fb_kind_find_field (&fb_programme_kind, names[i]);
      g_autofree char *shown = field != NULL ? fb_field_dup_display (field, parts[i]) : NULL;

      g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "",
                              shown != NULL ? shown : parts[i]);
    }

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static char *
make_label (const char *field,
            const char *values)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].field, field) && g_str_equal (labels[i].values, values))
        return g_strdup (_(labels[i].label));
    }

  if (g_str_equal (field, "criteria"))
    return fb_code_list_dup_labels (&fb_code_criterion, values);
  if (strchr (field, '.') != NULL)
    return make_rule_label (field, values);

  return make_field_label (field, values);
}

/**
 * fb_question_list_choices:
 *
 * Returns: (transfer container) (element-type FbQuestionChoice): the answers
 *   that the question offers, in words; others may be given too
 */
GPtrArray *
fb_question_list_choices (FbOpenQuestion *question)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);
  g_auto(GStrv) lines = g_strsplit (question->choices != NULL ? question->choices : "", "\n", -1);

  for (guint i = 0; question->field != NULL && lines[i] != NULL; i++)
    {
      FbQuestionChoice *choice = NULL;

      if (*lines[i] == '\0')
        continue;

      choice = g_new0 (FbQuestionChoice, 1);
      choice->values = g_strdup (lines[i]);
      choice->label = make_label (question->field, lines[i]);
      g_ptr_array_add (choices, choice);
    }

  return choices;
}

/**
 * fb_question_list_fields:
 *
 * Returns: (transfer container) (element-type FbField): the fields of the
 *   programme that an answer of one's own fills in, in the order of the values;
 *   none where the question is about a rule or about criteria
 */
GPtrArray *
fb_question_list_fields (FbOpenQuestion *question)
{
  g_auto(GStrv) names = g_strsplit (question->field != NULL ? question->field : "", " ", -1);
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const FbField *field = fb_kind_find_field (&fb_programme_kind, names[i]);

      if (field != NULL)
        g_ptr_array_add (fields, (gpointer) field);
    }

  return fields;
}
