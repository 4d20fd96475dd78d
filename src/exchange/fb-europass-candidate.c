/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-europass"

#include "exchange/fb-europass-private.h"

#include <string.h>

/* --- The person --- */

/* Digits, with the country before them: "+32 470123456" */
static char *
dup_phone (xmlNode *communication)
{
  g_autofree char *country = _fb_europass_dup_text (communication, "CountryDialing");
  g_autofree char *area = _fb_europass_dup_text (communication, "AreaDialing");
  g_autofree char *number = _fb_europass_dup_text (communication, "DialNumber");
  const char *digits = country != NULL ? country + strspn (country, "+0 ") : "";

  if (number == NULL)
    return NULL;

  return g_strconcat (*digits != '\0' ? "+" : "", digits, *digits != '\0' ? " " : "", area != NULL ? area : "",
                      number, NULL);
}

static void
read_address (FbEuropass *self,
              xmlNode    *address)
{
  self->street = _fb_europass_dup_text (address, "AddressLine");
  self->postcode = _fb_europass_dup_text (address, "PostalCode");
  self->place = _fb_europass_dup_text (address, "CityName");
}

/* The first of each kind; what says home or mobile stands first in practice. */
static void
read_communication (FbEuropass *self,
                    xmlNode    *communication)
{
  g_autofree char *channel = _fb_europass_dup_text (communication, "ChannelCode");
  xmlNode *address = _fb_europass_first (communication, "Address");

  if (g_strcmp0 (channel, "Email") == 0 && self->email == NULL)
    self->email = _fb_europass_dup_text (communication, "URI");
  else if (g_strcmp0 (channel, "Telephone") == 0 && self->phone == NULL)
    self->phone = dup_phone (communication);
  else if (address != NULL && self->street == NULL && self->place == NULL && self->postcode == NULL)
    read_address (self, address);
}

static void
read_nationality (FbEuropass *self,
                  xmlNode    *person)
{
  xmlNode *nationality = _fb_europass_first (person, "NationalityCode");

  if (nationality != NULL && _fb_europass_next (nationality) == NULL)
    self->citizenship = _fb_europass_dup_country (person, "NationalityCode");
}

static void
read_mother_tongues (FbEuropass *self,
                     xmlNode    *person)
{
  for (xmlNode *node = _fb_europass_first (person, "PrimaryLanguageCode"); node != NULL;
       node = _fb_europass_next (node))
    {
      g_autofree char *code = _fb_europass_dup_text (node, "");
      FbCvLanguage *language = g_new0 (FbCvLanguage, 1);

      language->language = _fb_europass_dup_language (code, code);
      language->is_native = TRUE;
      _fb_europass_add_language (self, language, code);
    }
}

static void
read_person (FbEuropass *self,
             xmlNode    *person)
{
  g_autofree char *birth_date = _fb_europass_dup_text (person, "BirthDate");
  g_autofree char *gender = _fb_europass_dup_text (person, "GenderCode");

  self->given_name = _fb_europass_dup_text (person, "PersonName/GivenName");
  self->family_name = _fb_europass_dup_text (person, "PersonName/FamilyName");
  self->birth_date = _fb_europass_dup_date (birth_date);
  self->gender = _fb_europass_dup_gender (gender);
  for (xmlNode *node = _fb_europass_first (person, "Communication"); node != NULL;
       node = _fb_europass_next (node))
    read_communication (self, node);
  read_nationality (self, person);
  read_mother_tongues (self, person);
}

/* --- Languages --- */

static void
read_dimension (FbCvLanguage *language,
                xmlNode      *dimension)
{
  g_autofree char *kind = _fb_europass_dup_text (dimension, "CompetencyDimensionTypeCode");
  g_autofree char *score = _fb_europass_dup_text (dimension, "Score/ScoreText");
  char *level = _fb_europass_dup_cefr (score);

  if (kind != NULL && strstr (kind, "Listening") != NULL)
    language->listening = _fb_europass_lower_cefr (language->listening, level);
  else if (kind != NULL && strstr (kind, "Reading") != NULL)
    language->reading = _fb_europass_lower_cefr (language->reading, level);
  else if (kind != NULL && strstr (kind, "Speaking") != NULL)
    language->speaking = _fb_europass_lower_cefr (language->speaking, level);
  else if (kind != NULL && strstr (kind, "Writing") != NULL)
    language->writing = _fb_europass_lower_cefr (language->writing, level);
  else
    g_free (level);
}

static void
read_competency (FbEuropass *self,
                 xmlNode    *competency)
{
  g_autofree char *taxonomy = _fb_europass_dup_text (competency, "TaxonomyID");
  g_autofree char *code = _fb_europass_dup_text (competency, "CompetencyID");
  g_autofree char *name = _fb_europass_dup_text (competency, "CompetencyName");
  const char *words = name != NULL ? name : code;
  FbCvLanguage *language;

  if (taxonomy == NULL || g_ascii_strcasecmp (taxonomy, "language") != 0 || code == NULL)
    return;

  language = g_new0 (FbCvLanguage, 1);
  language->language = _fb_europass_dup_language (code, words);
  for (xmlNode *node = _fb_europass_first (competency, "CompetencyDimension"); node != NULL;
       node = _fb_europass_next (node))
    read_dimension (language, node);
  _fb_europass_add_language (self, language, words);
}

/* --- Jobs and studies --- */

static gboolean
is_true (xmlNode    *node,
         const char *path)
{
  g_autofree char *text = _fb_europass_dup_text (node, path);

  return g_strcmp0 (text, "true") == 0 || g_strcmp0 (text, "1") == 0;
}

static void
read_dates (FbCvPeriod *period,
            xmlNode    *node)
{
  g_autofree char *from = _fb_europass_dup_text (node, "StartDate/FormattedDateTime");
  g_autofree char *until = _fb_europass_dup_text (node, "EndDate/FormattedDateTime");

  period->from = _fb_europass_dup_date (from);
  period->until = _fb_europass_dup_date (until);
  period->is_current = is_true (node, "CurrentIndicator") || is_true (node, "Ongoing");
}

static void
read_position (FbEuropass *self,
               xmlNode    *employer,
               xmlNode    *position)
{
  FbCvPeriod *job = g_new0 (FbCvPeriod, 1);
  g_autofree char *code = _fb_europass_dup_text (position, "JobCategoryCode");
  g_autofree char *sector = _fb_europass_dup_text (employer, "IndustryCode");

  job->title = _fb_europass_dup_text (position, "PositionTitle");
  job->where = _fb_europass_dup_text (employer, "OrganizationName");
  job->code = _fb_europass_dup_occupation (code, job->title);
  job->sector = _fb_europass_dup_sector (sector);
  job->country = _fb_europass_dup_country (position, "Country");
  read_dates (job, _fb_europass_first (position, "EmploymentPeriod"));
  _fb_europass_add_period (self->jobs, job);
}

static void
read_jobs (FbEuropass *self,
           xmlNode    *history)
{
  for (xmlNode *employer = _fb_europass_first (history, "EmployerHistory"); employer != NULL;
       employer = _fb_europass_next (employer))
    {
      for (xmlNode *position = _fb_europass_first (employer, "PositionHistory"); position != NULL;
           position = _fb_europass_next (position))
        read_position (self, employer, position);
    }
}

static void
read_study (FbEuropass *self,
            xmlNode    *attendance)
{
  FbCvPeriod *study = g_new0 (FbCvPeriod, 1);
  g_autofree char *level = _fb_europass_dup_text (attendance, "EducationLevelCode");

  study->title = _fb_europass_dup_text (attendance, "EducationDegree/DegreeName");
  if (study->title == NULL)
    study->title = _fb_europass_dup_text (attendance, "ProgramName");
  study->where = _fb_europass_dup_text (attendance, "OrganizationName");
  study->code = _fb_europass_dup_level (level);
  study->country = _fb_europass_dup_country (attendance, "OrganizationContact/Communication/Address/CountryCode");
  read_dates (study, _fb_europass_first (attendance, "AttendancePeriod"));
  _fb_europass_add_period (self->studies, study);
}

static void
read_profile (FbEuropass *self,
              xmlNode    *profile)
{
  xmlNode *wishes = _fb_europass_first (profile, "CandidatePositionPreferences");
  g_autofree char *code = _fb_europass_dup_text (wishes, "JobCategoryCode");

  read_jobs (self, _fb_europass_first (profile, "EmploymentHistory"));
  for (xmlNode *node = _fb_europass_at (profile, "EducationHistory/EducationOrganizationAttendance"); node != NULL;
       node = _fb_europass_next (node))
    read_study (self, node);
  for (xmlNode *node = _fb_europass_at (profile, "PersonQualifications/PersonCompetency"); node != NULL;
       node = _fb_europass_next (node))
    read_competency (self, node);

  self->wished = _fb_europass_dup_text (wishes, "PositionTitle");
  self->wished_code = _fb_europass_dup_occupation (code, self->wished);
}

void
_fb_europass_read_candidate (FbEuropass *self,
                             xmlNode    *root)
{
  read_person (self, _fb_europass_first (root, "CandidatePerson"));
  read_profile (self, _fb_europass_first (root, "CandidateProfile"));
}
