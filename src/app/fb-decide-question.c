/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);

  return FALSE;
}

/* Reads all the values before any of them is set: a programme in use must not
 * be left half changed. */
static GPtrArray *
read_values (GPtrArray    *fields,
             const char   *values,
             GError      **error)
{
  g_auto(GStrv) parts = g_strsplit (values, "|", -1);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (g_strv_length (parts) > fields->len)
    {
      refuse (error, _("There are more values than the question asks for."));
      return NULL;
    }

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const FbField *field = fields->pdata[i];
      char *text = NULL;

      if (!fb_field_read (field, g_strstrip (parts[i]), &text, error))
        {
          g_prefix_error (error, "%s: ", fb_field_get_label (field));
          return NULL;
        }
      g_ptr_array_add (texts, text);
    }

  return g_steal_pointer (&texts);
}

static gboolean
set_fields (FbWorkspace  *workspace,
            const char   *programme_id,
            GPtrArray    *fields,
            GPtrArray    *texts,
            GError      **error)
{
  g_autoptr(FbRecord) programme = _fb_deed_get (workspace, &fb_programme_kind, programme_id, error);

  if (programme == NULL)
    return FALSE;

  for (guint i = 0; i < texts->len; i++)
    {
      if (!fb_record_set_text (programme, fields->pdata[i], texts->pdata[i], error))
        return FALSE;
    }

  return fb_store_save (fb_workspace_get_store (workspace), programme, error);
}

static gboolean
decide_fields (FbWorkspace     *workspace,
               FbOpenQuestion  *question,
               const char      *values,
               GError         **error)
{
  g_autoptr(GPtrArray) fields = fb_question_list_fields (question);
  g_autoptr(GPtrArray) texts = read_values (fields, values, error);

  return texts != NULL && set_fields (workspace, question->programme_id, fields, texts, error);
}

/* Words such as "young" become two ages: a rule that is "between". */
static gboolean
decide_rule (FbWorkspace  *workspace,
             FbRecord     *rule,
             const char   *values,
             GError      **error)
{
  gboolean is_range = g_str_equal (FB_RULE (rule)->field, "age") && strchr (values, '|') != NULL &&
                      !g_str_equal (FB_RULE (rule)->operator, "prefers");

  if (!_fb_deed_save (workspace, rule, error,
                      "operator", is_range ? "between" : NULL,
                      "value", values,
                      NULL))
    return FALSE;

  return !_fb_rule_is_open (rule) || refuse (error, _("That is still not clear enough for a rule."));
}

/* One of the answers offered: the question is being answered anew. */
static gboolean
is_earlier_answer (FbOpenQuestion *question,
                   FbRule         *rule)
{
  g_auto(GStrv) lines = g_strsplit (question->choices != NULL ? question->choices : "", "\n", -1);

  return rule->value != NULL && g_strv_contains ((const char *const *) lines, rule->value);
}

static gboolean
decide_rules (FbWorkspace     *workspace,
              FbOpenQuestion  *question,
              const char      *values,
              GError         **error)
{
  g_autoptr(GPtrArray) rules =
    _fb_question_list_rules (workspace, question->programme_id, question->field, error);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      if ((_fb_rule_is_open (rules->pdata[i]) || is_earlier_answer (question, rules->pdata[i])) &&
          !decide_rule (workspace, rules->pdata[i], values, error))
        return FALSE;
    }

  return rules != NULL;
}

static gboolean
decide (FbWorkspace     *workspace,
        FbOpenQuestion  *question,
        const char      *values,
        GError         **error)
{
  if (question->field == NULL)
    return TRUE;
  if (g_str_equal (question->field, "criteria"))
    return _fb_programme_set_criteria (workspace, question->programme_id, values, error);
  if (strchr (question->field, '.') != NULL)
    return decide_rules (workspace, question, values, error);

  return decide_fields (workspace, question, values, error);
}

/**
 * fb_deed_decide_question:
 * @values: one for each field of the question, separated by "|", as a choice
 *   has them or as typed; for criteria their codes, separated by spaces
 *
 * Answers a question: what it asks is set, and it is no longer open.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where @values are no answer
 */
gboolean
fb_deed_decide_question (FbWorkspace     *workspace,
                         FbOpenQuestion  *question,
                         const char      *values,
                         GError         **error)
{
  gboolean ok;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (FB_IS_OPEN_QUESTION (question), FALSE);

  if (values == NULL || strspn (values, "| ") == strlen (values))
    return refuse (error, _("Choose an answer, or decide later."));
  if (!_fb_deed_begin (workspace, "decide-question", NULL, error))
    return FALSE;

  ok = decide (workspace, question, values, error) &&
       _fb_deed_save (workspace, question, error,
                      "state", "decided",
                      "decided-on", fb_workspace_get_today (workspace),
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

/* Leaves a question open and says so; it is not asked again, only listed. */
gboolean
fb_deed_put_off_question (FbWorkspace     *workspace,
                          FbOpenQuestion  *question,
                          GError         **error)
{
  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (FB_IS_OPEN_QUESTION (question), FALSE);

  return _fb_deed_begin (workspace, "put-off-question", NULL, error) &&
         _fb_deed_end (workspace,
                       _fb_deed_save (workspace, question, error, "state", "later", NULL), error);
}
