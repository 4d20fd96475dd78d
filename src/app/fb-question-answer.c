/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "app/fb-criteria.h"
#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"
#include "rules/fb-eligibility.h"

#include <string.h>

static gboolean
is_set (FbProgramme *programme,
        const char  *name)
{
  const FbField *field = fb_kind_find_field (&fb_programme_kind, name);

  return field != NULL && fb_record_is_set (FB_RECORD (programme), field);
}

gboolean
_fb_rule_is_open (FbRecord *record)
{
  FbRule *rule = FB_RULE (record);
  const FbEligibilityRule read = {
    .side = rule->side,
    .field = rule->field,
    .op = rule->operator,
    .value = rule->value,
    .strength = rule->strength,
  };
  FbReason reason = fb_eligibility_rule_read (&read);

  return reason == FB_REASON_NEEDS_NUMBER || reason == FB_REASON_NEEDS_JUDGEMENT;
}

GPtrArray *
_fb_question_list_rules (FbWorkspace  *workspace,
                         const char   *programme_id,
                         const char   *field,
                         GError      **error)
{
  g_auto(GStrv) parts = g_strsplit (field != NULL ? field : "", ".", 2);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) rules = NULL;

  if (g_strv_length (parts) != 2)
    return g_steal_pointer (&found);

  rules = fb_store_list (fb_workspace_get_store (workspace), &fb_rule_kind, "programme-id",
                         programme_id, NULL, error);
  if (rules == NULL)
    return NULL;

  for (guint i = 0; i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];

      if (g_str_equal (rule->side, parts[0]) && g_str_equal (rule->field, parts[1]))
        g_ptr_array_add (found, g_object_ref (rule));
    }

  return g_steal_pointer (&found);
}

static gboolean
has_open_rule (FbWorkspace *workspace,
               FbProgramme *programme,
               const char  *field)
{
  g_autoptr(GPtrArray) rules =
    _fb_question_list_rules (workspace, fb_record_get_id (FB_RECORD (programme)), field, NULL);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      if (_fb_rule_is_open (rules->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_age_rule (FbWorkspace *workspace,
              FbProgramme *programme)
{
  const char *id = fb_record_get_id (FB_RECORD (programme));
  g_autoptr(GPtrArray) mentees = _fb_question_list_rules (workspace, id, "mentee.age", NULL);
  g_autoptr(GPtrArray) mentors = _fb_question_list_rules (workspace, id, "mentor.age", NULL);

  return (mentees != NULL && mentees->len > 0) || (mentors != NULL && mentors->len > 0);
}

static gboolean
has_criteria (FbWorkspace *workspace,
              FbProgramme *programme)
{
  g_autoptr(GPtrArray) criteria =
    fb_store_list (fb_workspace_get_store (workspace), &fb_matching_criterion_kind, "programme-id",
                   fb_record_get_id (FB_RECORD (programme)), NULL, NULL);

  return criteria != NULL && criteria->len > 0;
}

static gboolean
has_any (FbProgramme *programme,
         const char  *fields)
{
  g_auto(GStrv) names = g_strsplit (fields, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (is_set (programme, names[i]))
        return TRUE;
    }

  return FALSE;
}

gboolean
_fb_question_is_open (FbWorkspace *workspace,
                      FbProgramme *programme,
                      const char  *field)
{
  if (field == NULL)
    return TRUE;
  if (strchr (field, '.') != NULL)
    return has_open_rule (workspace, programme, field);
  if (g_str_equal (field, "criteria"))
    return !has_criteria (workspace, programme);
  if (g_str_equal (field, "age-counts-on") && !has_age_rule (workspace, programme))
    return FALSE;
  if (g_str_has_prefix (field, "meetings-per-month-min"))
    return !has_any (programme, field) && !is_set (programme, "minutes-per-month") &&
           !is_set (programme, "meetings-total-min");
  if (g_str_has_prefix (field, "mentor-training-needed"))
    return g_strcmp0 (programme->mentor_training_needed, "no") != 0 &&
           !is_set (programme, "mentor-training-minutes");

  return !has_any (programme, field);
}

/**
 * fb_question_is_open:
 *
 * Returns: whether nobody has decided yet, here or in the fields themselves
 */
gboolean
fb_question_is_open (FbWorkspace    *workspace,
                     FbOpenQuestion *question)
{
  g_autoptr(FbProgramme) programme =
    _fb_deed_get (workspace, &fb_programme_kind, question->programme_id, NULL);

  return g_strcmp0 (question->state, "decided") != 0 && programme != NULL &&
         _fb_question_is_open (workspace, programme, question->field);
}

/* The fields of the question as they are now, in its order. */
static char *
join_fields (FbRecord       *programme,
             FbOpenQuestion *question)
{
  g_autoptr(GPtrArray) fields = fb_question_list_fields (question);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      g_autofree char *text = fb_record_dup_text (programme, fields->pdata[i]);

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", text != NULL ? text : "");
    }

  while (g_str_has_suffix (joined->str, "|"))
    g_string_truncate (joined, joined->len - 1);

  return joined->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

static char *
dup_rule_value (FbWorkspace    *workspace,
                FbOpenQuestion *question)
{
  g_autoptr(GPtrArray) rules =
    _fb_question_list_rules (workspace, question->programme_id, question->field, NULL);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      if (!_fb_rule_is_open (rules->pdata[i]))
        return g_strdup (FB_RULE (rules->pdata[i])->value);
    }

  return NULL;
}

/**
 * fb_question_dup_answer:
 *
 * Returns: (transfer full) (nullable): what the programme says now, as
 *   fb_deed_decide_question() takes it; %NULL where it says nothing
 */
char *
fb_question_dup_answer (FbWorkspace    *workspace,
                        FbOpenQuestion *question)
{
  g_autoptr(FbRecord) programme = NULL;

  if (question->field == NULL)
    return NULL;
  if (g_str_equal (question->field, "criteria"))
    return fb_programme_dup_criteria (workspace, question->programme_id);
  if (strchr (question->field, '.') != NULL)
    return dup_rule_value (workspace, question);

  programme = _fb_deed_get (workspace, &fb_programme_kind, question->programme_id, NULL);

  return programme != NULL ? join_fields (programme, question) : NULL;
}
