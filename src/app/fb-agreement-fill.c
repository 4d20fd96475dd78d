/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreements.h"

#include "app/fb-agreement-private.h"
#include "app/fb-deed-private.h"
#include "app/fb-language-words.h"
#include "app/fb-paper-words.h"
#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"
#include "domain/fb-organisation.h"
#include "domain/fb-programme.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands where a value is still missing: a line to write on. */
#define BLANK "________"

static char *
join_names (GPtrArray  *signers,
            const char *party)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < signers->len; i++)
    {
      FbSigningParty *signer = signers->pdata[i];

      if (g_str_equal (signer->party, party) && signer->name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", signer->name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
put (GHashTable *values,
     const char *name,
     const char *text)
{
  g_hash_table_insert (values, g_strdup (name),
                       g_strdup (text != NULL && *text != '\0' ? text : BLANK));
}

/* Dates as numbers in one order everywhere: the same text stands in two
 * languages side by side. */
static void
put_date (GHashTable *values,
          const char *name,
          const char *date)
{
  g_autofree char *shown = NULL;
  GDate day;

  if (fb_date_to_gdate (date, &day))
    shown = g_strdup_printf ("%02u.%02u.%04u", g_date_get_day (&day), g_date_get_month (&day),
                             g_date_get_year (&day));

  put (values, name, shown);
}

/* What the duo wants to reach in the end, and whether in one step or through
 * others (R160), in the language of the reader. */
static void
put_objectives (GHashTable  *values,
                FbAgreement *agreement,
                FbDuo       *duo,
                const char  *language)
{
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  const char *way = duo != NULL && duo->plan_steps != NULL
                      ? fb_document_words_get_code (words, language, &fb_code_plan_steps, duo->plan_steps) : NULL;
  g_autofree char *both = way != NULL && agreement->objectives_long != NULL
                            ? g_strdup_printf ("%s (%s)", agreement->objectives_long, way) : NULL;

  put (values, "objectives-long", both != NULL ? both : agreement->objectives_long);
}

/* Of the organisation that looks after the duo: whom to call is not to be looked up. */
static void
put_phone (GHashTable  *values,
           FbWorkspace *workspace,
           FbDuo       *duo)
{
  g_autoptr(FbOrganisation) organisation =
    duo != NULL && duo->organisation_id != NULL
      ? _fb_deed_get (workspace, &fb_organisation_kind, duo->organisation_id, NULL) : NULL;

  put (values, "phone", organisation != NULL ? organisation->phone : NULL);
}

static GHashTable *
collect_values (FbWorkspace *workspace,
                FbAgreement *agreement,
                const char  *language)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) signers = fb_agreement_list_parties (workspace, agreement, NULL);
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, NULL);
  g_autofree char *programme = fb_workspace_dup_name_of (workspace, "programme",
                                                         duo != NULL ? duo->programme_id : NULL);
  g_autofree char *coordinator = fb_workspace_dup_name_of (workspace, "staff",
                                                           duo != NULL ? duo->coordinator_id : NULL);
  static const char *const parties[] = { "mentee", "mentor", "organisation" };
  g_autofree char *rhythm = fb_agreement_dup_rhythm (workspace, agreement, language);
  char meetings[24];

  for (guint i = 0; signers != NULL && i < G_N_ELEMENTS (parties); i++)
    {
      g_autofree char *names = join_names (signers, parties[i]);

      put (values, parties[i], names);
    }

  put (values, "programme", programme);
  put (values, "coordinator", coordinator);
  put_phone (values, workspace, duo);
  put_date (values, "from", agreement->term_from);
  put_date (values, "until", agreement->term_until);
  put (values, "rhythm", rhythm);
  put (values, "meetings-min", agreement->meetings_min != FB_UNSET
                                 ? fb_int_to_text (agreement->meetings_min, meetings) : NULL);
  put (values, "objectives-short", agreement->objectives_short);
  put_objectives (values, agreement, duo, language);

  return values;
}

static char *
tell_number (const char *language,
             const char *one,
             const char *many,
             gint64      number)
{
  return g_strdup_printf (fb_language_words (language, number == 1 ? one : many), (int) number);
}

/**
 * fb_agreement_dup_rhythm:
 * @language: ISO 639-3
 *
 * The meeting rhythm as the agreement has it, else that of the programme in
 * the language of the reader.
 *
 * Returns: (transfer full) (nullable): %NULL where nothing is said
 */
char *
fb_agreement_dup_rhythm (FbWorkspace *workspace,
                         FbAgreement *agreement,
                         const char  *language)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, NULL);
  g_autoptr(FbProgramme) programme = NULL;
  gint64 min, max;

  if (agreement->rhythm != NULL || duo == NULL)
    return g_strdup (agreement->rhythm);

  programme = _fb_deed_get (workspace, &fb_programme_kind, duo->programme_id, NULL);
  if (programme == NULL)
    return NULL;

  min = programme->meetings_per_month_min;
  max = programme->meetings_per_month_max;
  if (min != FB_UNSET && max != FB_UNSET && min != max)
    return g_strdup_printf (fb_language_words (language, N_("%d to %d meetings a month")),
                            (int) min, (int) max);
  if (min != FB_UNSET || max != FB_UNSET)
    return tell_number (language, N_("%d meeting a month"), N_("%d meetings a month"),
                        min != FB_UNSET ? min : max);
  if (programme->minutes_per_month != FB_UNSET)
    return tell_number (language, N_("%d hour a month"), N_("%d hours a month"),
                        programme->minutes_per_month / 60);

  return NULL;
}

char *
_fb_agreement_fill (const char *body,
                    GHashTable *values)
{
  g_autoptr(GString) filled = g_string_new (NULL);
  const char *rest = body;

  while (*rest != '\0')
    {
      const char *open = strchr (rest, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *name = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : NULL;
      const char *value = name != NULL ? g_hash_table_lookup (values, name) : NULL;

      if (close == NULL)
        break;

      g_string_append_len (filled, rest, open - rest);
      if (value != NULL)
        g_string_append (filled, value);
      else
        g_string_append_len (filled, open, close - open + 1);
      rest = close + 1;
    }

  g_string_append (filled, rest);

  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/**
 * fb_agreement_dup_body:
 *
 * The text of an agreement in one language with names, dates and objectives
 * in their places. Once it is locked it is the text as frozen.
 *
 * Returns: (transfer full) (nullable): %NULL where the translation is missing
 */
char *
fb_agreement_dup_body (FbWorkspace     *workspace,
                       FbAgreement     *agreement,
                       FbAgreementText *text)
{
  g_autoptr(GHashTable) values = NULL;

  if (text->body == NULL || agreement->frozen_on != NULL)
    return g_strdup (text->body);

  values = collect_values (workspace, agreement, text->language);

  return _fb_agreement_fill (text->body, values);
}
