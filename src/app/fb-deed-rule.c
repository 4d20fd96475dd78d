/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-rule.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "rules/fb-eligibility.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
fb_programme_dates_its_rules (FbProgramme *programme)
{
  g_return_val_if_fail (FB_IS_PROGRAMME (programme), FALSE);

  return programme->status != NULL && !g_str_equal (programme->status, "planned");
}

/* Whether the rule's last day is past. */
gboolean
fb_rule_is_over (FbRule     *rule,
                 const char *today)
{
  g_return_val_if_fail (FB_IS_RULE (rule), FALSE);

  return rule->valid_until != NULL && strcmp (rule->valid_until, today) < 0;
}

/* A rule that the program can never read would stop everybody silently. */
static gboolean
check_values (const FbRuleValues  *values,
              GError             **error)
{
  const FbEligibilityRule rule = {
    .side = values->side,
    .field = values->field,
    .op = values->op,
    .value = values->value,
    .strength = values->strength,
  };
  FbReason reason = fb_eligibility_rule_read (&rule);
  const char *sentence = NULL;

  if (reason == FB_REASON_NEEDS_NUMBER)
    sentence = _("Give the ages as whole numbers.");
  else if (reason == FB_REASON_UNREADABLE && values->value == NULL)
    sentence = _("Say what the rule asks for.");
  else if (reason == FB_REASON_UNREADABLE)
    sentence = _("The condition and the value do not go together.");

  if (sentence != NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);

  return sentence == NULL;
}

static gboolean
save_rule (FbWorkspace         *workspace,
           FbRecord            *rule,
           const FbRuleValues  *values,
           GError             **error)
{
  return _fb_deed_save (workspace, rule, error,
                        "side", values->side,
                        "field", values->field,
                        "operator", values->op,
                        "value", values->value != NULL ? values->value : "",
                        "strength", values->strength,
                        "source", values->source,
                        NULL);
}

static FbRecord *
make_rule (const char *programme_id)
{
  FbRecord *rule = fb_record_new (&fb_rule_kind, NULL);

  g_object_set (rule, "programme-id", programme_id, NULL);

  return rule;
}

static gboolean
dates_rules (FbWorkspace *workspace,
             const char  *programme_id)
{
  g_autoptr(FbProgramme) programme =
    _fb_deed_get (workspace, &fb_programme_kind, programme_id, NULL);

  return programme != NULL && fb_programme_dates_its_rules (programme);
}

/**
 * fb_deed_add_rule:
 * @valid_from: (nullable): the first day; without one today, where the
 *   programme runs already
 *
 * Returns: (transfer full): the rule; %FB_ERROR_INVALID where it makes none
 */
FbRule *
fb_deed_add_rule (FbWorkspace         *workspace,
                  const char          *programme_id,
                  const FbRuleValues  *values,
                  const char          *valid_from,
                  GError             **error)
{
  g_autoptr(FbRecord) rule = NULL;
  gboolean ok;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);

  if (valid_from == NULL && dates_rules (workspace, programme_id))
    valid_from = fb_workspace_get_today (workspace);
  if (!check_values (values, error) || !_fb_deed_begin (workspace, "add-rule", NULL, error))
    return NULL;

  rule = make_rule (programme_id);
  ok =
    save_rule (workspace, rule, values, error) &&
    (valid_from == NULL || _fb_deed_save (workspace, rule, error, "valid-from", valid_from, NULL));

  return _fb_deed_end (workspace, ok, error) ? FB_RULE (g_steal_pointer (&rule)) : NULL;
}

/* The rule as it was ends the day before; another one follows it. */
static gboolean
replace_rule (FbWorkspace         *workspace,
              FbRule              *rule,
              const FbRuleValues  *values,
              const char          *valid_from,
              GError             **error)
{
  g_autofree char *last_day = fb_date_add_days (valid_from, -1);
  g_autofree char *until = g_strdup (rule->valid_until);
  g_autoptr(FbRecord) next = make_rule (rule->programme_id);

  return _fb_deed_save (workspace, rule, error, "valid-until", last_day, NULL) &&
         save_rule (workspace, next, values, error) &&
         _fb_deed_save (workspace, next, error,
                        "valid-from", valid_from,
                        "valid-until", until,
                        "source", values->source != NULL ? NULL : rule->source,
                        NULL);
}

/* Whether the rule asks for what it asked for: where it comes from is not asked of anybody. */
static gboolean
asks_the_same (FbRule             *rule,
               const FbRuleValues *values)
{
  return g_strcmp0 (rule->side, values->side) == 0 && g_strcmp0 (rule->field, values->field) == 0 &&
         g_strcmp0 (rule->operator, values->op) == 0 && g_strcmp0 (rule->value, values->value) == 0 &&
         g_strcmp0 (rule->strength, values->strength) == 0;
}

/**
 * fb_deed_change_rule:
 * @valid_from: (nullable): from which day; without one today
 *
 * Changes a rule. In a programme that runs, the old one stays on record until
 * the day before (R86); in one that is planned nobody was judged by it, and
 * where only the source changes it asks for the same.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where it would be no rule
 */
gboolean
fb_deed_change_rule (FbWorkspace         *workspace,
                     FbRule              *rule,
                     const FbRuleValues  *values,
                     const char          *valid_from,
                     GError             **error)
{
  const char *day = valid_from != NULL ? valid_from : fb_workspace_get_today (workspace);
  gboolean in_place, ok;

  g_return_val_if_fail (FB_IS_RULE (rule), FALSE);

  in_place = !dates_rules (workspace, rule->programme_id) || asks_the_same (rule, values) ||
             (rule->valid_from != NULL && strcmp (day, rule->valid_from) <= 0);
  if (!check_values (values, error) || !_fb_deed_begin (workspace, "change-rule", NULL, error))
    return FALSE;

  ok = in_place ? save_rule (workspace, FB_RECORD (rule), values, error)
                : replace_rule (workspace, rule, values, day, error);

  return _fb_deed_end (workspace, ok, error);
}

/* Asks for it no longer: from today where people were judged by it, else it is
 * removed. */
gboolean
fb_deed_end_rule (FbWorkspace  *workspace,
                  FbRule       *rule,
                  GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *last_day = fb_date_add_days (today, -1);
  gboolean removes, ok;

  g_return_val_if_fail (FB_IS_RULE (rule), FALSE);

  removes = !dates_rules (workspace, rule->programme_id) ||
            (rule->valid_from != NULL && strcmp (rule->valid_from, today) >= 0);
  if (!_fb_deed_begin (workspace, "end-rule", NULL, error))
    return FALSE;

  ok = removes ? fb_store_remove (fb_workspace_get_store (workspace), FB_RECORD (rule), error)
               : _fb_deed_save (workspace, rule, error, "valid-until", last_day, NULL);

  return _fb_deed_end (workspace, ok, error);
}

/* (transfer full): the organisation of that name, made if there is none */
FbRecord *
_fb_deed_get_organisation (FbWorkspace  *workspace,
                           const char   *name,
                           GError      **error)
{
  g_autoptr(GPtrArray) known = fb_store_list (fb_workspace_get_store (workspace),
                                               &fb_organisation_kind, NULL, NULL, NULL, error);
  g_autoptr(FbRecord) organisation = NULL;
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      g_autofree char *folded = g_utf8_casefold (FB_ORGANISATION (known->pdata[i])->name, -1);

      if (g_str_equal (folded, wanted))
        return g_object_ref (known->pdata[i]);
    }
  if (known == NULL)
    return NULL;

  organisation = fb_record_new (&fb_organisation_kind, NULL);

  return _fb_deed_save (workspace, organisation, error, "name", name, NULL)
           ? g_steal_pointer (&organisation) : NULL;
}

/**
 * fb_deed_add_partner:
 * @organisation: its name; one that is not known yet is added
 * @role: a code of partner-role
 *
 * Returns: (transfer full): the partner; %NULL with an error
 */
FbProgrammePartner *
fb_deed_add_partner (FbWorkspace  *workspace,
                     const char   *programme_id,
                     const char   *organisation,
                     const char   *role,
                     GError      **error)
{
  g_autofree char *name = g_strstrip (g_strdup (organisation));
  g_autoptr(FbRecord) partner = fb_record_new (&fb_programme_partner_kind, NULL);
  g_autoptr(FbRecord) found = NULL;
  gboolean ok;

  if (*name == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Which organisation?"));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "add-partner", NULL, error))
    return NULL;

  found = _fb_deed_get_organisation (workspace, name, error);
  ok = found != NULL &&
       _fb_deed_save (workspace, partner, error,
                      "programme-id", programme_id,
                      "organisation-id", fb_record_get_id (found),
                      "role", role,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_PROGRAMME_PARTNER (g_steal_pointer (&partner))
                                             : NULL;
}
