/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "app/fb-catalogue.h"
#include "app/fb-eligibility-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* (nullable): the change of one field in words */
static char *
describe_field (const FbField *field,
                const char    *ours,
                const char    *theirs)
{
  const char *label = fb_field_get_label (field);
  g_autofree char *shown = fb_field_dup_display (field, ours);
  g_autofree char *before = fb_field_dup_display (field, theirs);

  if (g_strcmp0 (ours, theirs) == 0)
    return NULL;
  if (theirs == NULL)
    /* Translators: a field and its value: "Mode: One to One." */
    return g_strdup_printf (_("%s: %s. The template leaves it open."), label, shown);
  if (ours == NULL)
    /* Translators: a field and the template's value */
    return g_strdup_printf (_("%s: left open. In the template: %s."), label, before);

  /* Translators: a field, its value, and the template's value */
  return g_strdup_printf (_("%s: %s. In the template: %s."), label, shown, before);
}

static void
compare_fields (FbRecord  *programme,
                FbRecord  *template,
                GPtrArray *changes)
{
  const FbKind *kind = &fb_programme_kind;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *ours = fb_record_dup_text (programme, field);
      g_autofree char *theirs = fb_record_dup_text (template, field);
      char *words = NULL;

      if (g_strv_contains (_fb_template_own_fields, field->name))
        continue;

      words = describe_field (field, ours, theirs);
      if (words != NULL)
        g_ptr_array_add (changes, words);
    }
}

/* Where a rule or criterion came from and how it is weighed is no difference. */
static gboolean
is_same_part (FbRecord *a,
              FbRecord *b)
{
  static const char *const ignored[] = { "programme-id", "source", "weight", "valid-from", NULL };
  const FbKind *kind = fb_record_get_kind (a);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *first = fb_record_dup_text (a, field);
      g_autofree char *second = fb_record_dup_text (b, field);

      if (!g_strv_contains (ignored, field->name) && g_strcmp0 (first, second) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_part (GPtrArray *parts,
          FbRecord  *wanted)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (is_same_part (parts->pdata[i], wanted))
        return TRUE;
    }

  return FALSE;
}

/* "Mentee: Age: less than 30" */
static char *
describe_part (FbRecord   *part,
               const char *format)
{
  g_autofree char *words = NULL;
  g_autofree char *whole = NULL;

  if (fb_record_get_kind (part) == &fb_matching_criterion_kind)
    return g_strdup_printf (
      format, fb_code_list_get_label (&fb_code_criterion, FB_MATCHING_CRITERION (part)->criterion));

  words = fb_rule_dup_words (FB_RULE (part));
  whole = g_strdup_printf (C_("side and rule", "%s: %s"),
                           fb_code_list_get_label (&fb_code_duo_role, FB_RULE (part)->side), words);

  return g_strdup_printf (format, whole);
}

static void
add_missing (GPtrArray  *from,
             GPtrArray  *in,
             const char *format,
             GPtrArray  *changes)
{
  for (guint i = 0; i < from->len; i++)
    {
      if (!has_part (in, from->pdata[i]))
        g_ptr_array_add (changes, describe_part (from->pdata[i], format));
    }
}

static gboolean
compare_parts (FbStore       *store,
               FbRecord      *programme,
               FbStore       *catalogue,
               FbRecord      *template,
               const FbKind  *kind,
               GPtrArray     *changes,
               GError       **error)
{
  g_autoptr(GPtrArray) ours = fb_store_list (store, kind, "programme-id",
                                             fb_record_get_id (programme), NULL, error);
  g_autoptr(GPtrArray) theirs = NULL;
  gboolean is_rule = kind == &fb_rule_kind;

  if (ours == NULL)
    return FALSE;
  theirs =
    fb_store_list (catalogue, kind, "programme-id", fb_record_get_id (template), NULL, error);
  if (theirs == NULL)
    return FALSE;

  add_missing (ours, theirs, is_rule ? _("New rule: %s") : _("New criterion: %s"), changes);
  add_missing (theirs, ours, is_rule ? _("Rule of the template left out: %s")
                                     : _("Criterion of the template left out: %s"), changes);

  return TRUE;
}

/**
 * fb_programme_list_changes:
 *
 * What makes a programme differ from the template it was made from (R42):
 * fields, rules and criteria. Worked out anew, never stored.
 *
 * Returns: (transfer full) (element-type utf8): a line each; empty for a
 *   programme without a template; %NULL with an error
 */
GPtrArray *
fb_programme_list_changes (FbWorkspace  *workspace,
                           FbProgramme  *programme,
                           GError      **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(FbProgramme) template = NULL;
  FbStore *store = fb_workspace_get_store (workspace);
  FbStore *catalogue = NULL;

  g_return_val_if_fail (FB_IS_PROGRAMME (programme), NULL);

  if (programme->template_code == NULL)
    return g_steal_pointer (&changes);

  template = fb_catalogue_find (programme->template_code, error);
  catalogue = template != NULL ? fb_catalogue_get_store (error) : NULL;
  if (catalogue == NULL)
    return NULL;

  compare_fields (FB_RECORD (programme), FB_RECORD (template), changes);
  if (!compare_parts (store, FB_RECORD (programme), catalogue, FB_RECORD (template), &fb_rule_kind,
                      changes, error) ||
      !compare_parts (store, FB_RECORD (programme), catalogue, FB_RECORD (template),
                      &fb_matching_criterion_kind, changes, error))
    return NULL;

  return g_steal_pointer (&changes);
}
