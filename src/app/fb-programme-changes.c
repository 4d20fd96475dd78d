/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "app/fb-catalogue.h"
#include "app/fb-eligibility-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* What is said of a programme beside its template, or beside another programme. */
typedef struct
{
  const char *open_there; /* a field and its value */
  const char *open_here;  /* a field and the other's value */
  const char *differs;    /* a field, its value, and the other's value */
  const char *parts[4];   /* a rule only here, only there; a criterion only here, only there */
} Words;

static const Words of_template = {
  /* Translators: a field and its value: "Mode: One to One." */
  N_("%s: %s. The template leaves it open."),
  /* Translators: a field and the template's value */
  N_("%s: left open. In the template: %s."),
  /* Translators: a field, its value, and the template's value */
  N_("%s: %s. In the template: %s."),
  { N_("New rule: %s"), N_("Rule of the template left out: %s"), N_("New criterion: %s"),
    N_("Criterion of the template left out: %s") },
};

static const Words of_other = {
  /* Translators: a field and its value: "Mode: One to One." */
  N_("%s: %s. The other leaves it open."),
  /* Translators: a field and the value in another programme */
  N_("%s: left open. There: %s."),
  /* Translators: a field, its value, and the value in another programme */
  N_("%s: %s. There: %s."),
  { N_("Rule only here: %s"), N_("Rule only there: %s"), N_("Criterion only here: %s"), N_("Criterion only there: %s") },
};

/* (nullable): the change of one field in words */
static char *
describe_field (const FbField *field,
                const char    *ours,
                const char    *theirs,
                const Words   *said)
{
  const char *label = fb_field_get_label (field);
  g_autofree char *shown = fb_field_dup_display (field, ours);
  g_autofree char *before = fb_field_dup_display (field, theirs);

  if (g_strcmp0 (ours, theirs) == 0)
    return NULL;
  if (theirs == NULL)
    return g_strdup_printf (_(said->open_there), label, shown);
  if (ours == NULL)
    return g_strdup_printf (_(said->open_here), label, before);

  return g_strdup_printf (_(said->differs), label, shown, before);
}

static void
compare_fields (FbRecord    *programme,
                FbRecord    *template,
                const Words *said,
                GPtrArray   *changes)
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

      words = describe_field (field, ours, theirs, said);
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
               const Words   *said,
               GPtrArray     *changes,
               GError       **error)
{
  g_autoptr(GPtrArray) ours = fb_store_list (store, kind, "programme-id",
                                             fb_record_get_id (programme), NULL, error);
  g_autoptr(GPtrArray) theirs = NULL;
  guint first = kind == &fb_rule_kind ? 0 : 2;

  if (ours == NULL)
    return FALSE;
  theirs =
    fb_store_list (catalogue, kind, "programme-id", fb_record_get_id (template), NULL, error);
  if (theirs == NULL)
    return FALSE;

  add_missing (ours, theirs, _(said->parts[first]), changes);
  add_missing (theirs, ours, _(said->parts[first + 1]), changes);

  return TRUE;
}

/* (transfer full) (element-type utf8): a line for each field, rule and criterion that differs */
static GPtrArray *
compare (FbStore      *store,
         FbProgramme  *programme,
         FbStore      *catalogue,
         FbProgramme  *template,
         const Words  *said,
         GError      **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  const FbKind *const kinds[] = { &fb_rule_kind, &fb_matching_criterion_kind };

  compare_fields (FB_RECORD (programme), FB_RECORD (template), said, changes);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!compare_parts (store, FB_RECORD (programme), catalogue, FB_RECORD (template), kinds[i], said, changes, error))
        return NULL;
    }

  return g_steal_pointer (&changes);
}

/**
 * fb_programme_list_differences:
 *
 * What makes two programmes of the workspace differ (R296): fields, rules and
 * criteria. Worked out anew, never stored.
 *
 * Returns: (transfer full) (element-type utf8): a line each; %NULL with an error
 */
GPtrArray *
fb_programme_list_differences (FbWorkspace  *workspace,
                               FbProgramme  *programme,
                               FbProgramme  *other,
                               GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);

  g_return_val_if_fail (FB_IS_PROGRAMME (programme) && FB_IS_PROGRAMME (other), NULL);

  return compare (store, programme, store, other, &of_other, error);
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
  g_autoptr(FbProgramme) template = NULL;
  FbStore *catalogue = NULL;

  g_return_val_if_fail (FB_IS_PROGRAMME (programme), NULL);

  if (programme->template_code == NULL)
    return g_ptr_array_new_with_free_func (g_free);

  template = fb_catalogue_find (programme->template_code, error);
  catalogue = template != NULL ? fb_catalogue_get_store (error) : NULL;
  if (catalogue == NULL)
    return NULL;

  return compare (fb_workspace_get_store (workspace), programme, catalogue, template, &of_template, error);
}
