/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-field"

#include "base/fb-field.h"

#include "base/fb-date.h"
#include "base/fb-error.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (fb-error-quark, fb_error)

const FbCodeList *
fb_field_get_code_list (const FbField *self)
{
  g_return_val_if_fail (self->kind == FB_FIELD_CODE || self->kind == FB_FIELD_CODES, NULL);

  return self->of;
}

/* The range of an INT field; (nullable): none, any integer will do. */
const FbRange *
fb_field_get_range (const FbField *self)
{
  g_return_val_if_fail (self->kind == FB_FIELD_INT, NULL);

  return self->of;
}

const char *
fb_field_get_ref_kind (const FbField *self)
{
  g_return_val_if_fail (self->kind == FB_FIELD_REF, NULL);

  return self->of;
}

const char *
fb_field_get_label (const FbField *self)
{
  return _(self->label);
}

/* A lower-case UUID. */
gboolean
fb_id_is_valid (const char *id)
{
  for (guint i = 0; i < 36; i++)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (id[i] != '-')
            return FALSE;
        }
      else if (!g_ascii_isdigit (id[i]) && !(id[i] >= 'a' && id[i] <= 'f'))
        return FALSE;
    }

  return id[36] == '\0';
}

/* (transfer full): a new random id, never used before */
char *
fb_id_new (void)
{
  return g_uuid_string_random ();
}

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *text)
{
  g_set_error (error, FB_ERROR, FB_ERROR_INVALID, format, text);
  return FALSE;
}

static gboolean
check_int (const FbField  *self,
           const char     *text,
           GError        **error)
{
  const FbRange *range = self->of;
  const char *digits = text[0] == '-' ? text + 1 : text;
  gint64 number;

  if (!g_ascii_isdigit (digits[0]) || (digits[0] == '0' && (digits[1] != '\0' || digits != text)) ||
      !g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, &number, NULL))
    return refuse (error, _("“%s” is not a whole number."), text);

  if (range != NULL && (number < range->min || number > range->max))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID,
                   _("%s is not between %s and %s."), text,
                   fb_int_to_text (range->min, (char[24]) { 0 }),
                   fb_int_to_text (range->max, (char[24]) { 0 }));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_codes (const FbField  *self,
             const char     *text,
             GError        **error)
{
  g_auto(GStrv) codes = g_strsplit (text, " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (!fb_code_list_has (self->of, codes[i]))
        return refuse (error, _("“%s” is not a known code."), codes[i]);
      if (i > 0 && strcmp (codes[i - 1], codes[i]) >= 0)
        return refuse (error, _("“%s” is not in order."), text);
    }

  return TRUE;
}

/**
 * fb_field_check:
 * @text: a value in canonical form, as in database and XML; not empty
 *
 * Says whether @text may be stored in this field. Only the canonical form is
 * taken: one value, one spelling.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where it may not
 */
gboolean
fb_field_check (const FbField  *self,
                const char     *text,
                GError        **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  switch (self->kind)
    {
    case FB_FIELD_TEXT:
      return *text != '\0' ? TRUE : refuse (error, _("“%s” is empty."), text);
    case FB_FIELD_INT:
      return check_int (self, text, error);
    case FB_FIELD_CODE:
      return fb_code_list_has (self->of, text) ? TRUE
             : refuse (error, _("“%s” is not a known code."), text);
    case FB_FIELD_CODES:
      return check_codes (self, text, error);
    case FB_FIELD_REF:
      return fb_id_is_valid (text) ? TRUE
             : refuse (error, _("“%s” is not an id."), text);
    case FB_FIELD_DATE:
      return fb_date_is_valid (text, (self->flags & FB_FIELD_PARTIAL) != 0) ? TRUE
             : refuse (error, _("“%s” is not a date."), text);
    case FB_FIELD_STAMP:
      return fb_stamp_is_valid (text) ? TRUE
             : refuse (error, _("“%s” is not a date with time."), text);
    case FB_FIELD_BLOB:
      return refuse (error, _("“%s” cannot be typed here."), text);
    default:
      g_assert_not_reached ();
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorts and drops repeats: the canonical form of a set of codes. */
static char *
sort_codes (const char *typed)
{
  g_auto(GStrv) parts = g_strsplit_set (typed, " ,;", -1);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (sorted, parts[i]);
    }

  g_ptr_array_sort (sorted, compare_strings);

  for (guint i = 0; i < sorted->len; i++)
    {
      if (i > 0 && g_str_equal (sorted->pdata[i - 1], sorted->pdata[i]))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", (char *) sorted->pdata[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * fb_field_read:
 * @typed: (nullable): what a person or a script typed
 * @text: (out) (transfer full) (nullable): the canonical value, %NULL for unset
 *
 * Turns typed input into the canonical form: cleans text, trims, sorts sets.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where it cannot be read
 */
gboolean
fb_field_read (const FbField  *self,
               const char     *typed,
               char          **text,
               GError        **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  *text = NULL;

  if (!fb_text_clean (typed, &clean, error))
    return FALSE;

  if (clean == NULL)
    return TRUE;

  if (self->kind == FB_FIELD_CODES)
    {
      g_autofree char *sorted = sort_codes (clean);

      g_free (clean);
      clean = *sorted != '\0' ? g_steal_pointer (&sorted) : NULL;
      if (clean == NULL)
        return TRUE;
    }

  if (!fb_field_check (self, clean, error))
    return FALSE;

  *text = g_steal_pointer (&clean);
  return TRUE;
}

/**
 * fb_field_dup_display:
 * @text: (nullable): a canonical value
 *
 * The value as a person reads it: codes as labels, dates and numbers by
 * locale. References stay ids; who shows them looks up the name.
 *
 * Returns: (transfer full) (nullable): text in the language of the program
 */
char *
fb_field_dup_display (const FbField *self,
                      const char    *text)
{
  if (text == NULL)
    return NULL;

  switch (self->kind)
    {
    case FB_FIELD_CODE:
    case FB_FIELD_CODES:
      return fb_code_list_dup_labels (self->of, text);
    case FB_FIELD_DATE:
      return fb_date_dup_display (text);
    case FB_FIELD_STAMP:
      return fb_stamp_dup_display (text);
    case FB_FIELD_INT:
      return g_strdup_printf ("%'" G_GINT64_FORMAT, g_ascii_strtoll (text, NULL, 10));
    case FB_FIELD_TEXT:
    case FB_FIELD_REF:
    case FB_FIELD_BLOB:
    default:
      return g_strdup (text);
    }
}
