/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A Europass CV, as far as an intake asks for what stands in it. Two forms of
 * XML hold one, alone or as a file within the PDF that Europass makes of it:
 *
 *  - Candidate, since 2020, namespace http://www.europass.eu/1.0 with parts of
 *    HR Open Standards; described in europass-unofficial/europass-schema-docs.
 *    CandidatePerson: PersonName (GivenName, FamilyName), Communication
 *    (ChannelCode, URI, CountryDialing, AreaDialing, DialNumber, Address with
 *    AddressLine, CityName, PostalCode), BirthDate, GenderCode, NationalityCode,
 *    PrimaryLanguageCode. CandidateProfile: EmploymentHistory (EmployerHistory:
 *    OrganizationName, IndustryCode, PositionHistory: PositionTitle,
 *    JobCategoryCode, EmploymentPeriod, Country), EducationHistory
 *    (EducationOrganizationAttendance: OrganizationName, EducationLevelCode,
 *    AttendancePeriod, EducationDegree/DegreeName), PersonQualifications
 *    (PersonCompetency: CompetencyID, TaxonomyID, CompetencyDimension),
 *    CandidatePositionPreferences.
 *  - SkillsPassport, 2012 to 2020, namespace
 *    http://europass.cedefop.europa.eu/Europass; schema and examples in
 *    europass/ewa-cedefop. LearnerInfo: Identification (PersonName, ContactInfo,
 *    Demographics), Headline, WorkExperienceList, EducationList, Skills/Linguistic.
 *
 * Photo, health, driving licence, references, hobbies, and all that is told at
 * length are not read: nothing here asks for them.
 *
 * Every text is clean (decisions 12) and of one line; any but the lists may be NULL. */

/* A language; levels are codes of "cefr". */
typedef struct
{
  char     *language; /* ISO 639-3 */
  gboolean  is_native;
  char     *listening;
  char     *reading;
  char     *speaking; /* the lower one of conversing and telling */
  char     *writing;
} FbCvLanguage;

/* A job or a time of study. */
typedef struct
{
  char     *title;
  char     *where;   /* employer or school */
  char     *code;    /* job: ISCO-08; study: level of the European framework, "1" to "8" */
  char     *sector;  /* NACE */
  char     *country; /* ISO 3166 */
  char     *from;    /* partial */
  char     *until;
  gboolean  is_current;
} FbCvPeriod;

typedef struct
{
  char      *given_name;
  char      *family_name;
  char      *birth_date;  /* partial */
  char      *gender;      /* a code of "gender" */
  char      *citizenship; /* ISO 3166; NULL where there are several */
  char      *email;
  char      *phone;
  char      *street;
  char      *postcode;
  char      *place;
  char      *wished;      /* job applied for, in words */
  char      *wished_code; /* ISCO-08 */
  GPtrArray *languages;   /* of FbCvLanguage, each language once */
  GPtrArray *jobs;        /* of FbCvPeriod, newest first */
  GPtrArray *studies;     /* of FbCvPeriod, newest first */
  GPtrArray *unknown;     /* of char *: languages in words that no list has */
} FbEuropass;

FbEuropass *fb_europass_read_file (const char  *path,
                                   GError     **error);
FbEuropass *fb_europass_read      (GBytes      *bytes,
                                   GError     **error);
void        fb_europass_free      (FbEuropass  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbEuropass, fb_europass_free)

G_END_DECLS
