/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-organisation-words"

#include "app/fb-organisation-words.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-commitment.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-kinds.h"
#include "store/fb-search-key.h"

#include <glib/gi18n.h>
#include <string.h>

static GPtrArray *
list_parts (FbWorkspace  *workspace,
            const FbKind *kind,
            const char   *field,
            const char   *organisation_id)
{
  GPtrArray *parts = fb_store_list (fb_workspace_get_store (workspace), kind, field, organisation_id, "created", NULL);

  return parts != NULL ? parts : g_ptr_array_new ();
}

static gboolean
has_code (const char *codes,
          const char *code)
{
  g_auto(GStrv) all = g_strsplit (codes != NULL ? codes : "", " ", -1);

  return g_strv_contains ((const char *const *) all, code);
}

GPtrArray *
fb_organisation_list_mentors (FbWorkspace *workspace,
                              const char  *organisation_id)
{
  g_autoptr(GPtrArray) enrolments = list_parts (workspace, &fb_enrolment_kind, "employer-id", organisation_id);
  GPtrArray *mentors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < enrolments->len; i++)
    {
      if (g_strcmp0 (FB_ENROLMENT (enrolments->pdata[i])->role, "mentor") == 0)
        g_ptr_array_add (mentors, g_object_ref (enrolments->pdata[i]));
    }

  return mentors;
}

GPtrArray *
fb_organisation_list_knows (FbWorkspace *workspace,
                            const char  *organisation_id)
{
  return list_parts (workspace, &fb_contact_person_kind, "works-for-id", organisation_id);
}

/* --- What a firm lacks --- */

static gboolean
has_contact (FbWorkspace *workspace,
             const char  *organisation_id,
             const char  *role)
{
  g_autoptr(GPtrArray) people = list_parts (workspace, &fb_contact_person_kind, "organisation-id", organisation_id);

  for (guint i = 0; i < people->len; i++)
    {
      if (g_strcmp0 (FB_CONTACT_PERSON (people->pdata[i])->role, role) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether what is promised today is promised out of duty alone. */
static gboolean
lacks_business_case (FbWorkspace *workspace,
                     GPtrArray   *commitments)
{
  const char *today = fb_workspace_get_today (workspace);
  gboolean is_duty = FALSE;

  for (guint i = 0; i < commitments->len; i++)
    {
      FbCommitment *one = commitments->pdata[i];

      if (one->until_date != NULL && strcmp (one->until_date, today) < 0)
        continue;
      if (has_code (one->reasons, "business-case") || has_code (one->reasons, "staff"))
        return FALSE;
      is_duty |= has_code (one->reasons, "responsibility");
    }

  return is_duty;
}

static void
add_diversity (FbWorkspace    *workspace,
               FbOrganisation *organisation,
               GPtrArray      *doubts)
{
  const char *review = organisation->diversity_review_on;
  g_autofree char *day = review != NULL ? fb_date_dup_display (review) : NULL;

  if (g_strcmp0 (organisation->diversity_plan, "yes") == 0 && review == NULL)
    g_ptr_array_add (doubts, g_strdup (_("No day is set on which the diversity plan is reviewed. Every two years is usual.")));
  else if (review != NULL && strcmp (review, fb_workspace_get_today (workspace)) < 0)
    g_ptr_array_add (doubts, g_strdup_printf (_("The diversity plan was to be reviewed on %s."), day));
}

GPtrArray *
fb_organisation_list_doubts (FbWorkspace    *workspace,
                             FbOrganisation *organisation)
{
  const char *id = fb_record_get_id (FB_RECORD (organisation));
  g_autoptr(GPtrArray) mentors = fb_organisation_list_mentors (workspace, id);
  g_autoptr(GPtrArray) commitments = list_parts (workspace, &fb_commitment_kind, "organisation-id", id);
  g_autoptr(GPtrArray) vacancies = list_parts (workspace, &fb_vacancy_kind, "organisation-id", id);
  GPtrArray *doubts = g_ptr_array_new_with_free_func (g_free);

  if (vacancies->len > 0 && organisation->needs_surveyed_on == NULL)
    g_ptr_array_add (doubts, g_strdup (_("Nobody asked yet what it needs. Ask before people are prepared for it.")));
  if (vacancies->len > 0 && !has_contact (workspace, id, "counsellor"))
    g_ptr_array_add (doubts, g_strdup (_("No job counsellor is named who knows it.")));
  if (mentors->len > 0 && !has_contact (workspace, id, "internal-coordinator"))
    g_ptr_array_add (doubts, g_strdup_printf (ngettext ("%u mentor works there, and nobody there looks after mentors.",
                                                        "%u mentors work there, and nobody there looks after them.",
                                                        mentors->len), mentors->len));
  if (lacks_business_case (workspace, commitments))
    g_ptr_array_add (doubts, g_strdup (_("It takes part out of responsibility alone. Firms stay longer where they gain as well: what does it gain?")));
  add_diversity (workspace, organisation, doubts);

  return doubts;
}

/* --- Who does the same --- */

static void
overlap_free (gpointer data)
{
  FbOverlap *self = data;

  g_free (self->organisation_id);
  g_free (self->name);
  g_free (self->words);
  g_free (self);
}

/* (nullable): those of @one that @other has too */
static char *
dup_shared (const FbCodeList *list,
            const char       *one,
            const char       *other)
{
  g_auto(GStrv) codes = g_strsplit (one != NULL ? one : "", " ", -1);
  g_autoptr(GString) shared = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (*codes[i] != '\0' && has_code (other, codes[i]))
        g_string_append_printf (shared, "%s%s", shared->len > 0 ? " " : "", codes[i]);
    }

  return shared->len > 0 ? fb_code_list_dup_labels (list, shared->str) : NULL;
}

/* "Flanders, Brussels": the key of each */
static GStrv
split_places (FbOrganisation *organisation)
{
  g_autofree char *all = g_strconcat (organisation->place != NULL ? organisation->place : "", ",",
                                      organisation->works_in != NULL ? organisation->works_in : "", NULL);
  g_autofree char *key = fb_search_key_dup (all);
  GStrv places = g_strsplit_set (key, ",;", -1);

  for (guint i = 0; places[i] != NULL; i++)
    g_strstrip (places[i]);

  return places;
}

static gboolean
is_near (FbOrganisation *one,
         FbOrganisation *other)
{
  g_auto(GStrv) places = split_places (one);
  g_auto(GStrv) others = split_places (other);

  for (guint i = 0; places[i] != NULL; i++)
    {
      if (*places[i] != '\0' && g_strv_contains ((const char *const *) others, places[i]))
        return TRUE;
    }

  return FALSE;
}

/* (nullable) */
static char *
dup_overlap (FbOrganisation *one,
             FbOrganisation *other)
{
  g_autofree char *people = dup_shared (&fb_code_specialisation, one->specialisation, other->specialisation);
  g_autofree char *services = dup_shared (&fb_code_service, one->services, other->services);

  if (people != NULL && services != NULL)
    return g_strdup_printf ("%s · %s", people, services);

  return g_strdup (people != NULL ? people : services);
}

GPtrArray *
fb_organisation_list_overlaps (FbWorkspace    *workspace,
                               FbOrganisation *organisation)
{
  GPtrArray *overlaps = g_ptr_array_new_with_free_func (overlap_free);
  g_autoptr(GPtrArray) all = NULL;

  if (organisation->specialisation == NULL && organisation->services == NULL)
    return overlaps;

  all = fb_store_list (fb_workspace_get_store (workspace), &fb_organisation_kind, NULL, NULL, "name, id", NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbOrganisation *other = all->pdata[i];
      g_autofree char *words = dup_overlap (organisation, other);
      FbOverlap *overlap;

      if (words == NULL || !is_near (organisation, other) ||
          g_str_equal (fb_record_get_id (FB_RECORD (other)), fb_record_get_id (FB_RECORD (organisation))))
        continue;
      overlap = g_new0 (FbOverlap, 1);
      overlap->organisation_id = g_strdup (fb_record_get_id (FB_RECORD (other)));
      overlap->name = g_strdup (other->name);
      overlap->words = g_steal_pointer (&words);
      g_ptr_array_add (overlaps, overlap);
    }

  return overlaps;
}

/* --- In which language it helps --- */

static void
add_organisation (FbWorkspace *workspace,
                  GPtrArray   *organisations,
                  const char  *id)
{
  g_autoptr(FbRecord) record = id != NULL ? fb_store_get (fb_workspace_get_store (workspace), &fb_organisation_kind, id, NULL)
                                          : NULL;

  for (guint i = 0; record != NULL && i < organisations->len; i++)
    {
      if (g_str_equal (fb_record_get_id (organisations->pdata[i]), id))
        return;
    }
  if (record != NULL)
    g_ptr_array_add (organisations, g_steal_pointer (&record));
}

/* (transfer container): those that a mentee has to do with: who referred, where one is
 * registered, and who looks after mentees in the programme */
static GPtrArray *
list_helpers (FbWorkspace *workspace,
              FbEnrolment *enrolment)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) partners = list_parts (workspace, &fb_programme_partner_kind, "programme-id",
                                              enrolment->programme_id);
  GPtrArray *helpers = g_ptr_array_new_with_free_func (g_object_unref);

  add_organisation (workspace, helpers, enrolment->referral_organisation_id);
  if (enrolment->registered_with != NULL)
    {
      g_autoptr(GPtrArray) named = list_parts (workspace, &fb_organisation_kind, "name", enrolment->registered_with);

      for (guint i = 0; i < named->len; i++)
        add_organisation (workspace, helpers, fb_record_get_id (named->pdata[i]));
    }
  for (guint i = 0; i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];

      if (g_str_equal (partner->role, "mentee-side") &&
          (partner->until_date == NULL || strcmp (partner->until_date, today) >= 0))
        add_organisation (workspace, helpers, partner->organisation_id);
    }

  return helpers;
}

static gboolean
speaks_one (GPtrArray  *skills,
            const char *languages)
{
  for (guint i = 0; i < skills->len; i++)
    {
      if (has_code (languages, FB_LANGUAGE_SKILL (skills->pdata[i])->language))
        return TRUE;
    }

  return FALSE;
}

char *
fb_enrolment_dup_language_doubt (FbWorkspace *workspace,
                                 FbEnrolment *enrolment)
{
  g_autoptr(GPtrArray) skills = list_parts (workspace, &fb_language_skill_kind, "person-id", enrolment->person_id);
  g_autoptr(GPtrArray) helpers = NULL;
  g_autoptr(GString) doubt = g_string_new (NULL);

  if (g_strcmp0 (enrolment->role, "mentee") != 0 || skills->len == 0)
    return NULL;

  helpers = list_helpers (workspace, enrolment);
  for (guint i = 0; i < helpers->len; i++)
    {
      FbOrganisation *organisation = helpers->pdata[i];
      g_autofree char *languages = NULL;

      if (organisation->service_languages == NULL || speaks_one (skills, organisation->service_languages))
        continue;
      languages = fb_code_list_dup_labels (&fb_code_languages, organisation->service_languages);
      if (doubt->len > 0)
        g_string_append_c (doubt, ' ');
      /* Translators: an organisation, and the languages in which it helps people */
      g_string_append_printf (doubt, _("%s helps in %s only, and this person speaks none of these."), organisation->name,
                              languages);
    }

  return doubt->len > 0 ? g_string_free (g_steal_pointer (&doubt), FALSE) : NULL;
}
