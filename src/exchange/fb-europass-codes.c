/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-europass"

#include "exchange/fb-europass-private.h"

#include "base/fb-date.h"
#include "domain/fb-code-search.h"
#include "domain/fb-codes.h"
#include "domain/fb-iso-codes.h"

#include <string.h>

/* The twenty languages whose code in libraries, ISO 639-2/B, is not that of ISO 639-3. */
static const char *const library_codes[][2] = {
  { "alb", "sqi" }, { "arm", "hye" }, { "baq", "eus" }, { "bur", "mya" }, { "chi", "zho" },
  { "cze", "ces" }, { "dut", "nld" }, { "fre", "fra" }, { "geo", "kat" }, { "ger", "deu" },
  { "gre", "ell" }, { "ice", "isl" }, { "mac", "mkd" }, { "mao", "mri" }, { "may", "msa" },
  { "per", "fas" }, { "rum", "ron" }, { "slo", "slk" }, { "tib", "bod" }, { "wel", "cym" },
};

/* (transfer full) (nullable): what stands behind the last stroke of an address */
static char *
dup_last_part (const char *code)
{
  const char *stroke = code != NULL ? strrchr (code, '/') : NULL;

  return g_strdup (stroke != NULL ? stroke + 1 : code);
}

/* (transfer full) (nullable): takes @code */
static char *
keep_known (const FbCodeList *list,
            char             *code)
{
  if (code != NULL && fb_code_list_has (list, code))
    return code;

  g_free (code);
  return NULL;
}

/* --- Languages --- */

typedef struct
{
  const char *alpha_2;
  char       *found;
} Search;

static void
compare_cb (const FbIsoEntry *entry,
            gpointer          user_data)
{
  Search *search = user_data;

  if (search->found == NULL && g_strcmp0 (entry->alpha_2, search->alpha_2) == 0)
    search->found = g_strdup (entry->alpha_3);
}

/* Takes @code. */
static char *
find_by_alpha_2 (char *code)
{
  g_autofree char *owned = code;
  Search search = { code, NULL };

  fb_iso_codes_read ("iso_639-3", compare_cb, &search);

  return keep_known (&fb_code_languages, search.found);
}

static char *
find_language (const char *code)
{
  g_autofree char *last = dup_last_part (code);
  char *lower;

  if (last == NULL)
    return NULL;

  last[strcspn (last, "-_")] = '\0'; /* "pt-BR" */
  lower = g_ascii_strdown (last, -1);
  if (strlen (lower) == 2)
    return find_by_alpha_2 (lower);

  for (guint i = 0; i < G_N_ELEMENTS (library_codes); i++)
    {
      if (g_str_equal (lower, library_codes[i][0]))
        {
          g_free (lower);
          return g_strdup (library_codes[i][1]);
        }
    }

  return keep_known (&fb_code_languages, lower);
}

char *
_fb_europass_dup_language (const char *code,
                           const char *label)
{
  char *found = find_language (code);

  if (found == NULL && label != NULL)
    found = g_strdup (fb_code_list_find_named (&fb_code_languages, label));

  return found;
}

/* --- Other lists --- */

char *
_fb_europass_dup_country (xmlNode    *node,
                          const char *path)
{
  g_autofree char *code = _fb_europass_dup_text (node, path);
  g_autofree char *last = dup_last_part (code);
  char *upper = last != NULL ? g_ascii_strup (last, -1) : NULL;

  /* The two that the Union writes in its own way. */
  if (upper != NULL && (g_str_equal (upper, "UK") || g_str_equal (upper, "EL")))
    memcpy (upper, *upper == 'U' ? "GB" : "GR", 2);

  return keep_known (&fb_code_countries, upper);
}

/* "C2221" stands in addresses of ESCO, which begins with ISCO. */
char *
_fb_europass_dup_occupation (const char *code,
                             const char *label)
{
  char *last = dup_last_part (code);
  char *found;

  if (last != NULL && g_ascii_toupper (*last) == 'C' && g_ascii_isdigit (last[1]))
    memmove (last, last + 1, strlen (last));
  found = keep_known (&fb_code_occupations, last);
  if (found == NULL && label != NULL)
    found = g_strdup (fb_code_list_find_named (&fb_code_occupations, label));

  return found;
}

char *
_fb_europass_dup_sector (const char *code)
{
  return keep_known (&fb_code_sectors, dup_last_part (code));
}

/* "5", "EQF 5", or at the end of an address */
char *
_fb_europass_dup_level (const char *code)
{
  gsize length = code != NULL ? strlen (code) : 0;
  char level = length > 0 ? code[length - 1] : '\0';

  if (level < '1' || level > '8' || (length > 1 && g_ascii_isdigit (code[length - 2])))
    return NULL;

  return g_strndup (&level, 1);
}

char *
_fb_europass_dup_gender (const char *code)
{
  static const char *const words[][2] = {
    { "male", "man" }, { "m", "man" }, { "female", "woman" }, { "f", "woman" }, { "other", "other" },
  };

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strcasecmp (code, words[i][0]) == 0)
        return g_strdup (words[i][1]);
    }

  return NULL;
}

/* "2009", "2009-01", "2009-01-04", "2009-01-04T00:00:00" */
char *
_fb_europass_dup_date (const char *text)
{
  char *date = text != NULL ? g_strndup (text, strlen ("2009-01-04")) : NULL;

  if (date != NULL && fb_date_is_valid (date, TRUE))
    return date;

  g_free (date);
  return NULL;
}

char *
_fb_europass_dup_cefr (const char *text)
{
  char *lower = text != NULL ? g_ascii_strdown (text, -1) : NULL;

  if (g_strcmp0 (lower, "native") == 0) /* ours, and no level */
    g_clear_pointer (&lower, g_free);

  return keep_known (&fb_code_cefr, lower);
}

char *
_fb_europass_lower_cefr (char *level,
                         char *other)
{
  gboolean is_other = level == NULL || (other != NULL && strcmp (other, level) < 0);

  g_free (is_other ? level : other);

  return is_other ? other : level;
}
