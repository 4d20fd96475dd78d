/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-columns"

#include "app/fb-sheet-columns.h"

#include "app/fb-sheet-words.h"
#include "base/fb-date-read.h"
#include "base/fb-error.h"
#include "base/fb-text.h"
#include "domain/fb-code-search.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-sheet-out.h"

#include <glib/gi18n.h>
#include <string.h>

#define PERSON(field) { .name = field, .kind = &fb_person_kind }
#define ENROLMENT(field) { .name = field, .kind = &fb_enrolment_kind }
#define DUO(field) { .name = field, .kind = &fb_duo_kind, .is_of_duo = TRUE }

static const FbSheetColumn columns[] = {
  PERSON ("name-used"),
  PERSON ("given-name"),
  PERSON ("family-name"),
  PERSON ("own-script-name"),
  PERSON ("birth-date"),
  PERSON ("gender"),
  PERSON ("phone"),
  PERSON ("email"),
  PERSON ("channel"),
  PERSON ("street"),
  PERSON ("postcode"),
  PERSON ("place"),
  PERSON ("letter-language"),
  { "languages", &fb_language_skill_kind, "language", N_("Languages"), FALSE },
  ENROLMENT ("role"),
  ENROLMENT ("status"),
  ENROLMENT ("applied-on"),
  ENROLMENT ("referral-channel"),
  ENROLMENT ("half-days"),
  ENROLMENT ("minutes-per-week"),
  ENROLMENT ("available-from"),
  ENROLMENT ("interests"),
  ENROLMENT ("keywords"),
  ENROLMENT ("employment-status"),
  ENROLMENT ("education-level"),
  ENROLMENT ("occupation-had"),
  ENROLMENT ("occupation-wished"),
  ENROLMENT ("sector-wished"),
  ENROLMENT ("mentor-status"),
  ENROLMENT ("occupation"),
  ENROLMENT ("sector"),
  ENROLMENT ("experience-years"),
  ENROLMENT ("capacity"),
  { "mentee", &fb_person_kind, "name-used", N_("Mentee"), TRUE },
  { "mentee-birth-date", &fb_person_kind, "birth-date", N_("Birth Date of the Mentee"), TRUE },
  { "mentor", &fb_person_kind, "name-used", N_("Mentor"), TRUE },
  { "mentor-birth-date", &fb_person_kind, "birth-date", N_("Birth Date of the Mentor"), TRUE },
  { "programme", &fb_programme_kind, "name", N_("Programme"), TRUE },
  DUO ("starts-on"),
  DUO ("relationship-status"),
  DUO ("planned-end-on"),
  DUO ("ended-on"),
  DUO ("end-reason"),
  DUO ("first-meeting-on"),
  DUO ("code"),
};

static const char *const of_mentees[] = {
  "employment-status", "education-level", "occupation-had", "occupation-wished", "sector-wished", NULL
};
static const char *const of_mentors[] = {
  "mentor-status", "occupation", "sector", "experience-years", "capacity", NULL
};

const FbSheetColumn *
fb_sheet_columns_get (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);

  return columns;
}

/* (nullable): the column of that field */
const FbSheetColumn *
fb_sheet_columns_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_str_equal (columns[i].name, name))
        return &columns[i];
    }

  return NULL;
}

gboolean
fb_sheet_column_has_many (const FbSheetColumn *self)
{
  return self->kind == &fb_language_skill_kind || fb_sheet_column_get_field (self)->kind == FB_FIELD_CODES;
}

const FbField *
fb_sheet_column_get_field (const FbSheetColumn *self)
{
  return fb_kind_find_field (self->kind, self->field != NULL ? self->field : self->name);
}

/* In the language of the program */
const char *
fb_sheet_column_get_label (const FbSheetColumn *self)
{
  return self->label != NULL ? _(self->label) : fb_field_get_label (fb_sheet_column_get_field (self));
}

gboolean
fb_sheet_column_is_of_half (const FbSheetColumn *self,
                            const char          *role)
{
  static const char *const of_mentee[] = { "mentor", "mentor-birth-date", "starts-on", NULL };
  static const char *const of_mentor[] = { "mentee", "mentee-birth-date", "starts-on", NULL };

  if (g_strcmp0 (role, "mentee") == 0)
    return g_strv_contains (of_mentee, self->name);

  return g_strcmp0 (role, "mentor") == 0 && g_strv_contains (of_mentor, self->name);
}

/* @role: (nullable): people of both sides; or a duo */
gboolean
fb_sheet_column_is_for (const FbSheetColumn *self,
                        const char          *role)
{
  const char *const *others = g_strcmp0 (role, "mentee") == 0 ? of_mentors : of_mentees;

  if (self->is_of_duo || g_strcmp0 (role, FB_SHEET_ROW_DUO) == 0)
    return self->is_of_duo && (g_strcmp0 (role, FB_SHEET_ROW_DUO) == 0 || fb_sheet_column_is_of_half (self, role));

  return role == NULL || !g_strv_contains (others, self->name);
}

static gboolean
is_called (const FbSheetColumn *self,
           const char          *folded)
{
  const char *english = self->label != NULL ? self->label : fb_sheet_column_get_field (self)->label;
  const char *labels[] = { self->name, fb_sheet_column_get_label (self), english };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = fb_code_fold (labels[i]);

      if (g_str_equal (label, folded))
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_sheet_columns_guess:
 * @header: what stands above a column, in any language of the program
 * @role: (nullable): what a row is; one of either side is told by the columns of both
 *
 * Returns: (nullable): what it holds, as far as its name tells
 */
const FbSheetColumn *
fb_sheet_columns_guess (const char *header,
                        const char *role)
{
  gboolean is_of_duo = g_strcmp0 (role, FB_SHEET_ROW_DUO) == 0;
  g_autofree char *folded = fb_code_fold (header);

  if (*folded == '\0')
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].is_of_duo == is_of_duo && is_called (&columns[i], folded))
        return &columns[i];
    }

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (columns[i].is_of_duo == is_of_duo && fb_sheet_words_have (columns[i].name, folded))
        return &columns[i];
    }

  /* "Mentor" in a table of mentees; other words for a start may be about something else */
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gboolean is_person = columns[i].kind == &fb_person_kind;

      if (!is_of_duo && fb_sheet_column_is_of_half (&columns[i], role) &&
          (is_called (&columns[i], folded) || (is_person && fb_sheet_words_have (columns[i].name, folded))))
        return &columns[i];
    }

  return NULL;
}

/* --- Cells --- */

/* (nullable): the code that @name stands for */
static const char *
find_code (const FbCodeList *list,
           const char       *name)
{
  const char *code = fb_code_list_find_named (list, name);
  g_autofree char *folded = NULL;
  guint n_codes;
  const FbCode *codes;

  if (code != NULL || list->load != NULL)
    return code;

  folded = fb_code_fold (name);
  codes = fb_code_list_get_codes (list, &n_codes);
  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *key = g_strconcat (list->name, ":", codes[i].code, NULL);

      if (fb_sheet_words_have (key, folded))
        return codes[i].code;
    }

  return NULL;
}

static gboolean
refuse_code (const char  *name,
             GError     **error)
{
  g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not one of the answers that can be chosen."), name);

  return FALSE;
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Several names, parted by commas, semicolons, slashes, plus signs or lines */
static gboolean
read_codes (const FbCodeList  *list,
            const char        *cell,
            char             **text,
            GError           **error)
{
  g_autofree char *whole = g_strstrip (g_strdup (cell));
  g_auto(GStrv) names = g_strsplit_set (whole, ",;/+\n", -1);
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const char *code = *name != '\0' ? find_code (list, name) : NULL;

      if (code != NULL && !g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
        g_ptr_array_add (codes, (char *) code);
      else if (*name != '\0' && code == NULL)
        return refuse_code (name, error);
    }

  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  *text = codes->len > 1 ? g_strjoinv (" ", (char **) codes->pdata) : NULL;

  return TRUE;
}

static gboolean
read_code (const FbCodeList  *list,
           const char        *cell,
           char             **text,
           GError           **error)
{
  const char *code = find_code (list, cell);

  if (code == NULL)
    return refuse_code (cell, error);

  *text = g_strdup (code);
  return TRUE;
}

/* Whole numbers, also as 1 500 */
static gboolean
read_number (const FbField  *field,
             const char     *cell,
             char          **text,
             GError        **error)
{
  g_autoptr(GString) digits = g_string_new (cell);

  g_string_replace (digits, " ", "", 0);
  g_string_replace (digits, "\302\240", "", 0);

  return fb_field_read (field, digits->str, text, error);
}

/* Something before and after one @, without a gap; more only the mail knows. */
static gboolean
check_email (const char  *address,
             GError     **error)
{
  const char *at = strchr (address, '@');

  if (at != NULL && at != address && at[1] != '\0' && strchr (at + 1, '@') == NULL &&
      strpbrk (address, " \t\n,;") == NULL)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not an e-mail address."), address);
  return FALSE;
}

/**
 * fb_sheet_column_read:
 * @cell: what stands there, not cleaned
 * @today: for years of two digits
 * @text: (out) (transfer full) (nullable): the value, %NULL for an empty cell
 *
 * Reads dates as people write them, and codes by their name in any language of
 * the program.
 *
 * Returns: %FALSE with the reason why it cannot be taken
 */
gboolean
fb_sheet_column_read (const FbSheetColumn  *self,
                      const char           *cell,
                      const char           *today,
                      char                **text,
                      GError              **error)
{
  const FbField *field = fb_sheet_column_get_field (self);
  g_autofree char *clean = NULL;

  *text = NULL;
  if (!fb_text_clean (fb_sheet_skip_safe (cell), &clean, error))
    return FALSE;
  if (clean == NULL)
    return TRUE;

  if (fb_sheet_column_has_many (self))
    return read_codes (fb_field_get_code_list (field), clean, text, error);
  if (field->kind == FB_FIELD_CODE)
    return read_code (fb_field_get_code_list (field), clean, text, error);
  if (field->kind == FB_FIELD_DATE)
    return fb_date_read (clean, (field->flags & FB_FIELD_PARTIAL) != 0, today, text, error);
  if (field->kind == FB_FIELD_INT)
    return read_number (field, clean, text, error);
  if (g_str_equal (self->name, "email") && !check_email (clean, error))
    return FALSE;

  return fb_field_read (field, clean, text, error);
}
