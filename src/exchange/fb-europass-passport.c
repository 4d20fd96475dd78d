/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-europass"

#include "exchange/fb-europass-private.h"

#include <string.h>

/* --- The person --- */

/* "--03" is a month and "---10" a day; a year may stand alone. */
static char *
dup_date (xmlNode *node)
{
  g_autofree char *year = _fb_europass_dup_attribute (node, "year");
  g_autofree char *month = _fb_europass_dup_attribute (node, "month");
  g_autofree char *day = _fb_europass_dup_attribute (node, "day");
  GString *date = g_string_new (year);
  g_autofree char *text = NULL;

  if (month != NULL)
    g_string_append_printf (date, "-%s", month + strspn (month, "-"));
  if (month != NULL && day != NULL)
    g_string_append_printf (date, "-%s", day + strspn (day, "-"));
  text = g_string_free (date, FALSE);

  return _fb_europass_dup_date (text);
}

static void
read_demographics (FbEuropass *self,
                   xmlNode    *demographics)
{
  g_autofree char *gender = _fb_europass_dup_text (demographics, "Gender/Code");
  xmlNode *nationality = _fb_europass_at (demographics, "NationalityList/Nationality");

  self->birth_date = dup_date (_fb_europass_first (demographics, "Birthdate"));
  self->gender = _fb_europass_dup_gender (gender);
  if (nationality != NULL && _fb_europass_next (nationality) == NULL)
    self->citizenship = _fb_europass_dup_country (nationality, "Code");
}

static void
read_identification (FbEuropass *self,
                     xmlNode    *identification)
{
  xmlNode *contact = _fb_europass_first (identification, "ContactInfo");
  xmlNode *address = _fb_europass_at (contact, "Address/Contact");

  self->given_name = _fb_europass_dup_text (identification, "PersonName/FirstName");
  self->family_name = _fb_europass_dup_text (identification, "PersonName/Surname");
  self->email = _fb_europass_dup_text (contact, "Email/Contact");
  self->phone = _fb_europass_dup_text (contact, "TelephoneList/Telephone/Contact");
  self->street = _fb_europass_dup_text (address, "AddressLine");
  self->postcode = _fb_europass_dup_text (address, "PostalCode");
  self->place = _fb_europass_dup_text (address, "Municipality");
  read_demographics (self, _fb_europass_first (identification, "Demographics"));
}

/* --- Languages --- */

static char *
dup_level (xmlNode    *levels,
           const char *name)
{
  g_autofree char *text = _fb_europass_dup_text (levels, name);

  return _fb_europass_dup_cefr (text);
}

static void
read_language (FbEuropass *self,
               xmlNode    *node,
               gboolean    is_native)
{
  g_autofree char *code = _fb_europass_dup_text (node, "Description/Code");
  g_autofree char *label = _fb_europass_dup_text (node, "Description/Label");
  xmlNode *levels = _fb_europass_first (node, "ProficiencyLevel");
  FbCvLanguage *language = g_new0 (FbCvLanguage, 1);

  language->language = _fb_europass_dup_language (code, label);
  language->is_native = is_native;
  language->listening = dup_level (levels, "Listening");
  language->reading = dup_level (levels, "Reading");
  language->speaking = _fb_europass_lower_cefr (dup_level (levels, "SpokenInteraction"),
                                                dup_level (levels, "SpokenProduction"));
  language->writing = dup_level (levels, "Writing");
  _fb_europass_add_language (self, language, label != NULL ? label : code);
}

static void
read_languages (FbEuropass *self,
                xmlNode    *linguistic)
{
  for (xmlNode *node = _fb_europass_at (linguistic, "MotherTongueList/MotherTongue"); node != NULL;
       node = _fb_europass_next (node))
    read_language (self, node, TRUE);
  for (xmlNode *node = _fb_europass_at (linguistic, "ForeignLanguageList/ForeignLanguage"); node != NULL;
       node = _fb_europass_next (node))
    read_language (self, node, FALSE);
}

/* --- Jobs and studies --- */

static void
read_dates (FbCvPeriod *period,
            xmlNode    *node)
{
  g_autofree char *current = _fb_europass_dup_text (node, "Current");

  period->from = dup_date (_fb_europass_first (node, "From"));
  period->until = dup_date (_fb_europass_first (node, "To"));
  period->is_current = g_strcmp0 (current, "true") == 0;
}

static void
read_job (FbEuropass *self,
          xmlNode    *node)
{
  FbCvPeriod *job = g_new0 (FbCvPeriod, 1);
  g_autofree char *code = _fb_europass_dup_text (node, "Position/Code");
  g_autofree char *sector = _fb_europass_dup_text (node, "Employer/Sector/Code");

  job->title = _fb_europass_dup_text (node, "Position/Label");
  job->where = _fb_europass_dup_text (node, "Employer/Name");
  job->code = _fb_europass_dup_occupation (code, job->title);
  job->sector = _fb_europass_dup_sector (sector);
  job->country = _fb_europass_dup_country (node, "Employer/ContactInfo/Address/Contact/Country/Code");
  read_dates (job, _fb_europass_first (node, "Period"));
  _fb_europass_add_period (self->jobs, job);
}

static void
read_study (FbEuropass *self,
            xmlNode    *node)
{
  FbCvPeriod *study = g_new0 (FbCvPeriod, 1);
  g_autofree char *level = _fb_europass_dup_text (node, "Level/Code");

  study->title = _fb_europass_dup_text (node, "Title");
  study->where = _fb_europass_dup_text (node, "Organisation/Name");
  study->code = _fb_europass_dup_level (level);
  study->country = _fb_europass_dup_country (node, "Organisation/ContactInfo/Address/Contact/Country/Code");
  read_dates (study, _fb_europass_first (node, "Period"));
  _fb_europass_add_period (self->studies, study);
}

/* A headline says what kind it is; a statement or a study is no wish for a job. */
static void
read_headline (FbEuropass *self,
               xmlNode    *headline)
{
  g_autofree char *kind = _fb_europass_dup_text (headline, "Type/Code");
  g_autofree char *code = _fb_europass_dup_text (headline, "Description/Code");

  if (kind == NULL ||
      !g_strv_contains ((const char *const[]) { "job_applied_for", "preferred_job", "position", NULL }, kind))
    return;

  self->wished = _fb_europass_dup_text (headline, "Description/Label");
  self->wished_code = _fb_europass_dup_occupation (code, self->wished);
}

void
_fb_europass_read_passport (FbEuropass *self,
                            xmlNode    *root)
{
  xmlNode *learner = _fb_europass_first (root, "LearnerInfo");

  read_identification (self, _fb_europass_first (learner, "Identification"));
  read_headline (self, _fb_europass_first (learner, "Headline"));
  read_languages (self, _fb_europass_at (learner, "Skills/Linguistic"));
  for (xmlNode *node = _fb_europass_at (learner, "WorkExperienceList/WorkExperience"); node != NULL;
       node = _fb_europass_next (node))
    read_job (self, node);
  for (xmlNode *node = _fb_europass_at (learner, "EducationList/Education"); node != NULL;
       node = _fb_europass_next (node))
    read_study (self, node);
}
