/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "app/fb-catalogue.h"
#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* What belongs to the programme described, not to one made after it. Its name
 * least of all: the new one needs its own. */
const char *const _fb_template_own_fields[] = {
  "code", "name", "name-local", "place", "status", "template-code", "template-changes",
  "organisation-id", "matching-owner-id", "mainstream-state", "mainstream-id", "year-start", "year-end",
  "launch-complete", NULL
};

/* Parts that are copied. Partners, funding, figures and results are theirs. */
static const FbKind *const part_kinds[] = {
  &fb_rule_kind,
  &fb_matching_criterion_kind,
  &fb_follow_up_point_kind,
  &fb_building_block_kind,
  &fb_open_question_kind,
  &fb_source_note_kind,
};

static gboolean
copy_field (FbRecord       *from,
            FbRecord       *to,
            const FbField  *field,
            GError        **error)
{
  g_autofree char *text = fb_record_dup_text (from, field);

  return text == NULL || fb_record_set_text (to, field, text, error);
}

static gboolean
copy_programme (FbProgramme  *template,
                FbRecord     *programme,
                GError      **error)
{
  const FbKind *kind = &fb_programme_kind;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!g_strv_contains (_fb_template_own_fields, kind->fields[i].name) &&
          !copy_field (FB_RECORD (template), programme, &kind->fields[i], error))
        return FALSE;
    }

  return TRUE;
}

/* A rule says which programme it was taken from. */
static gboolean
copy_part (FbWorkspace  *workspace,
           FbProgramme  *template,
           FbRecord     *part,
           const char   *programme_id,
           GError      **error)
{
  const FbKind *kind = fb_record_get_kind (part);
  g_autoptr(FbRecord) copy = fb_record_new (kind, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!copy_field (part, copy, &kind->fields[i], error))
        return FALSE;
    }

  return _fb_deed_save (workspace, copy, error,
                        "programme-id", programme_id,
                        kind == &fb_rule_kind ? "source" : NULL, template->name,
                        NULL);
}

static gboolean
copy_parts (FbWorkspace  *workspace,
            FbProgramme  *template,
            const char   *programme_id,
            GError      **error)
{
  FbStore *catalogue = fb_catalogue_get_store (error);

  if (catalogue == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (part_kinds); i++)
    {
      g_autoptr(GPtrArray) parts =
        fb_store_list (catalogue, part_kinds[i], "programme-id",
                       fb_record_get_id (FB_RECORD (template)), NULL, error);

      if (parts == NULL)
        return FALSE;

      for (guint j = 0; j < parts->len; j++)
        {
          if (!copy_part (workspace, template, parts->pdata[j], programme_id, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
set_values (FbRecord           *programme,
            const char *const  *values,
            GError            **error)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i += 2)
    {
      const FbField *field = fb_kind_find_field (&fb_programme_kind, values[i]);
      g_autofree char *text = NULL;

      if (field == NULL)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no field “%s”."), values[i]);
          return FALSE;
        }
      if (!fb_field_read (field, values[i + 1], &text, error) ||
          !fb_record_set_text (programme, field, text, error))
        {
          g_prefix_error (error, "%s: ", fb_field_get_label (field));
          return FALSE;
        }
    }

  return TRUE;
}

/* The first letters of a name: "Brug naar Werk" is BNW. */
static char *
make_initials (const char *name)
{
  g_autofree char *ascii = name != NULL ? g_str_to_ascii (name, NULL) : NULL;
  GString *initials = g_string_new (NULL);
  gboolean in_word = FALSE;

  for (const char *p = ascii; p != NULL && *p != '\0' && initials->len < 4; p++)
    {
      if (g_ascii_isalpha (*p) && !in_word)
        g_string_append_c (initials, g_ascii_toupper (*p));
      in_word = g_ascii_isalnum (*p) || *p == '\'';
    }

  return g_string_free (initials, FALSE);
}

static gboolean
is_taken (FbWorkspace *workspace,
          const char  *code)
{
  g_autoptr(GPtrArray) same = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind,
                                             "code", code, NULL, NULL);

  return same != NULL && same->len > 0;
}

/* A short code, as it starts the codes of all duos: initials, else P1, P2… */
static char *
make_code (FbWorkspace *workspace,
           const char  *name)
{
  g_autofree char *initials = make_initials (name);
  gboolean is_short = strlen (initials) < 2;

  if (!is_short && !is_taken (workspace, initials))
    return g_steal_pointer (&initials);

  for (guint number = is_short ? 1 : 2; ; number++)
    {
      g_autofree char *code = g_strdup_printf ("%s%u", is_short ? "P" : initials, number);

      if (!is_taken (workspace, code))
        return g_steal_pointer (&code);
    }
}

static gboolean
check_code (FbWorkspace  *workspace,
            const char   *code,
            GError      **error)
{
  if (code == NULL || !is_taken (workspace, code))
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
               _("There is a programme with the code “%s” already."), code);
  return FALSE;
}

static gboolean
save_programme (FbWorkspace  *workspace,
                FbRecord     *record,
                FbProgramme  *template,
                GError      **error)
{
  FbProgramme *programme = FB_PROGRAMME (record);
  g_autofree char *organisation = fb_workspace_dup_organisation_id (workspace);
  g_autofree char *code = programme->code == NULL ? make_code (workspace, programme->name) : NULL;

  return check_code (workspace, programme->code, error) &&
         _fb_deed_save (workspace, record, error,
                        "code", code,
                        "status", programme->status == NULL ? "planned" : NULL,
                        "launch-complete", programme->launch_complete == NULL ? "yes" : NULL,
                        "template-code", template != NULL ? template->code : NULL,
                        "organisation-id", programme->organisation_id == NULL ? organisation : NULL,
                        NULL);
}

/**
 * fb_deed_new_programme:
 * @template_code: (nullable): a programme of the catalogue; NULL starts empty
 * @values: (nullable) (array zero-terminated=1): fields and what was typed for
 *   them, in turn; they count more than the template's. Without "code" one is
 *   made, without "name" there is none: it is not the name of the template
 *
 * Makes a programme, with what the template says (R41) and a question for
 * everything that it leaves open.
 *
 * Returns: (transfer full): the programme, planned; %NULL with an error
 */
FbProgramme *
fb_deed_new_programme (FbWorkspace        *workspace,
                       const char         *template_code,
                       const char *const  *values,
                       GError            **error)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbProgramme) template = NULL;
  gboolean ok;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);

  if (template_code != NULL)
    {
      template = fb_catalogue_find (template_code, error);
      if (template == NULL || !copy_programme (template, programme, error))
        return NULL;
    }

  if (!set_values (programme, values, error) ||
      !_fb_deed_begin (workspace, "new-programme", NULL, error))
    return NULL;

  ok = save_programme (workspace, programme, template, error) &&
       (template == NULL ||
        copy_parts (workspace, template, fb_record_get_id (programme), error)) &&
       _fb_programme_ask (workspace, FB_PROGRAMME (programme), error);

  return _fb_deed_end (workspace, ok, error) ? FB_PROGRAMME (g_steal_pointer (&programme)) : NULL;
}
