/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-catalogue"

#include "app/fb-catalogue.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-import.h"
#include "fb-catalogue-resources.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is asked of a template again and again. */
typedef struct
{
  gboolean  is_complete;
  char     *words; /* to search in */
} Facts;

/* The sentence that keeps other initiatives from passing for mentoring (R4). */
static const struct
{
  const char *kind;
  const char *remark;
} remarks[] = {
  { "job-coaching", N_("This is job coaching, not mentoring.") },
  { "training-pathway", N_("This is a training pathway, not mentoring.") },
  { "counselling", N_("This is counselling, not mentoring.") },
  { "event", N_("This is an event, not mentoring.") },
  { "diversity-advice", N_("This is diversity advice for employers, not mentoring.") },
  { "platform", N_("This is a platform, not mentoring.") },
  { "research-network", N_("This is a research network, not mentoring.") },
  { "contract-framework", N_("This is a framework for contracts, not mentoring.") },
  { "other", N_("This is another kind of initiative, not mentoring.") },
};

static FbStore *catalogue;
static GPtrArray *programmes; /* of FbProgramme, by name */
static GHashTable *facts;     /* code to Facts */

static FbStore *
read_catalogue (GError **error)
{
  const FbImportOptions options = { .take = FB_TAKE_ASK };
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, error);
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (store == NULL)
    return NULL;

  bytes = g_resource_lookup_data (fb_catalogue_get_resource (),
                                  "/org/footbridge/Footbridge/catalogue.fbx.xml",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  stream = g_memory_input_stream_new_from_bytes (bytes);
  if (!fb_import (store, stream, (goffset) g_bytes_get_size (bytes), &options, NULL, NULL, NULL,
                  &report, error))
    return NULL;

  return g_steal_pointer (&store);
}

static void
add_words (GString    *words,
           const char *text)
{
  if (text != NULL)
    g_string_append_printf (words, "%s\n", text);
}

/* Names and places, and who had a part in it. */
static char *
collect_words (FbProgramme *programme)
{
  g_autoptr(GPtrArray) partners =
    fb_store_list (catalogue, &fb_programme_partner_kind, "programme-id",
                   fb_record_get_id (FB_RECORD (programme)), NULL, NULL);
  GString *words = g_string_new (NULL);

  add_words (words, programme->name);
  add_words (words, programme->name_local);
  add_words (words, programme->code);
  add_words (words, programme->place);
  add_words (words, programme->target_group);
  if (programme->country != NULL)
    add_words (words, fb_code_list_get_label (&fb_code_countries, programme->country));

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      g_autoptr(FbRecord) organisation =
        fb_store_get (catalogue, &fb_organisation_kind, partner->organisation_id, NULL);

      if (organisation != NULL)
        add_words (words, FB_ORGANISATION (organisation)->name);
    }

  return g_string_free (words, FALSE);
}

static gboolean
has_rules (FbProgramme *programme)
{
  g_autoptr(GPtrArray) rules = fb_store_list (catalogue, &fb_rule_kind, "programme-id",
                                              fb_record_get_id (FB_RECORD (programme)), NULL, NULL);

  return rules != NULL && rules->len > 0;
}

/* Complete: a duration, rules, and how often a duo meets; or in place of that
 * what frames the work otherwise: agreement, plan review and training. */
static gboolean
find_complete (FbProgramme *programme)
{
  gboolean has_duration = programme->duration_months_min != FB_UNSET ||
                          programme->duration_months_max != FB_UNSET;
  gboolean has_cadence = programme->meetings_per_month_min != FB_UNSET ||
                         programme->meetings_per_month_max != FB_UNSET ||
                         programme->minutes_per_month != FB_UNSET ||
                         programme->meetings_total_min != FB_UNSET;
  gboolean has_frame = programme->agreement_needed != NULL && programme->review_notes != NULL &&
                       programme->mentor_training != NULL;

  return has_duration && (has_cadence || has_frame) && has_rules (programme);
}

static void
free_facts (gpointer data)
{
  Facts *self = data;

  g_free (self->words);
  g_free (self);
}

static void
collect_facts (void)
{
  facts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_facts);

  for (guint i = 0; i < programmes->len; i++)
    {
      FbProgramme *programme = programmes->pdata[i];
      Facts *fact = g_new0 (Facts, 1);

      fact->is_complete = find_complete (programme);
      fact->words = collect_words (programme);
      g_hash_table_insert (facts, programme->code, fact);
    }
}

/**
 * fb_catalogue_get_store:
 *
 * Returns: (transfer none): the catalogue with all its records, opened at the
 *   first call; %NULL with an error
 */
FbStore *
fb_catalogue_get_store (GError **error)
{
  if (catalogue != NULL)
    return catalogue;

  catalogue = read_catalogue (error);
  if (catalogue == NULL)
    return NULL;

  programmes = fb_store_list (catalogue, &fb_programme_kind, NULL, NULL, "name", error);
  if (programmes == NULL)
    {
      g_clear_object (&catalogue);
      return NULL;
    }

  collect_facts ();
  return catalogue;
}

/* Of mentoring, that of a duo before others. */
static int
rank_kind (const char *kind)
{
  if (g_strcmp0 (kind, "classic-mentoring") == 0)
    return 0;

  return fb_programme_kind_is_mentoring (kind) ? 1 : 2;
}

static int
compare_programmes (gconstpointer a,
                    gconstpointer b)
{
  FbProgramme *first = *(FbProgramme *const *) a;
  FbProgramme *second = *(FbProgramme *const *) b;
  int order = (int) fb_catalogue_is_complete (second) - (int) fb_catalogue_is_complete (first);

  if (order == 0)
    order = rank_kind (first->kind) - rank_kind (second->kind);

  return order != 0 ? order : g_utf8_collate (first->name, second->name);
}

static gboolean
passes (FbProgramme             *programme,
        const FbCatalogueFilter *filter)
{
  const Facts *fact = g_hash_table_lookup (facts, programme->code);

  return (filter->country == NULL || g_strcmp0 (filter->country, programme->country) == 0) &&
         (filter->kind == NULL || g_strcmp0 (filter->kind, programme->kind) == 0) &&
         (!filter->complete_only || fact->is_complete) &&
         (filter->words == NULL || *filter->words == '\0' ||
          g_str_match_string (filter->words, fact->words, TRUE));
}

/**
 * fb_catalogue_list:
 * @filter: (nullable): NULL is all
 *
 * The templates that pass, the complete ones first, then mentoring before other
 * initiatives, each by name. A word typed finds what begins with it, with or
 * without accents, in names, places, target groups and partners.
 *
 * Returns: (transfer container) (element-type FbProgramme): the templates; %NULL
 *   with an error
 */
GPtrArray *
fb_catalogue_list (const FbCatalogueFilter  *filter,
                   GError                  **error)
{
  const FbCatalogueFilter all = { NULL };
  GPtrArray *found = NULL;

  if (fb_catalogue_get_store (error) == NULL)
    return NULL;

  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < programmes->len; i++)
    {
      if (passes (programmes->pdata[i], filter != NULL ? filter : &all))
        g_ptr_array_add (found, g_object_ref (programmes->pdata[i]));
    }
  g_ptr_array_sort (found, compare_programmes);

  return found;
}

/**
 * fb_catalogue_find:
 * @code: the code of a template, such as "duo-for-a-job"
 *
 * Returns: (transfer full): the template, or %NULL with a sentence
 */
FbProgramme *
fb_catalogue_find (const char  *code,
                   GError     **error)
{
  g_return_val_if_fail (code != NULL, NULL);

  if (fb_catalogue_get_store (error) == NULL)
    return NULL;

  for (guint i = 0; i < programmes->len; i++)
    {
      FbProgramme *programme = programmes->pdata[i];

      if (g_str_equal (programme->code, code))
        return g_object_ref (programme);
    }

  g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("The catalogue has no programme “%s”."), code);
  return NULL;
}

/* Whether a programme of the catalogue says enough to start from: how long, for
 * whom, and how often or in which frame. */
gboolean
fb_catalogue_is_complete (FbProgramme *programme)
{
  const Facts *fact = facts != NULL ? g_hash_table_lookup (facts, programme->code) : NULL;

  return fact != NULL && fact->is_complete;
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * fb_catalogue_list_countries:
 *
 * Returns: (transfer container) (element-type utf8): the countries that have
 *   templates, by code; %NULL with an error
 */
GPtrArray *
fb_catalogue_list_countries (GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *countries = NULL;

  if (fb_catalogue_get_store (error) == NULL)
    return NULL;

  countries = g_ptr_array_new ();
  for (guint i = 0; i < programmes->len; i++)
    {
      FbProgramme *programme = programmes->pdata[i];

      if (programme->country != NULL && g_hash_table_add (seen, programme->country))
        g_ptr_array_add (countries, programme->country);
    }
  g_ptr_array_sort (countries, compare_codes);

  return countries;
}

/* Whether initiatives of this kind bring mentors and mentees together. */
gboolean
fb_programme_kind_is_mentoring (const char *kind)
{
  return kind != NULL && fb_programme_kind_get_remark (kind) == NULL;
}

/* (nullable): what an initiative that is not mentoring is, as a sentence */
const char *
fb_programme_kind_get_remark (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      if (g_strcmp0 (remarks[i].kind, kind) == 0)
        return _(remarks[i].remark);
    }

  return NULL;
}

/**
 * fb_catalogue_get_document_title:
 * @document: as a source note of the catalogue names it: by a file
 *
 * Returns: a title with year, in the language of the document
 */
const char *
fb_catalogue_get_document_title (const char *document)
{
  static const struct
  {
    const char *file;
    const char *title;
  } documents[] = {
    { "000_8a719d7f3e1a047d.txt", "Migrant Mentoring to Work (HIVA – KU Leuven)" },
    { "001_54d2ed28930203fd.txt", "Mentoring to Work for Highly Skilled Immigrants (KU Leuven, 2020)" },
    { "002_4de453617c02c03a.txt", "Mentoring Practices in Europe and North America, in short (MPI Europe, 2015)" },
    { "003_6fe23db219e44f66.txt", "Mentoring Practices in Europe and North America (MPI Europe, 2015)" },
    { "004_a591092630e9ff59.txt", "MeMoRe (ESF project)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      if (g_str_equal (documents[i].file, document))
        return documents[i].title;
    }

  return document;
}
