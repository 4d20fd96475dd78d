/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-vacancy"

#include "domain/fb-vacancy.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbVacancy, fb_vacancy, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbVacancy, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "organisation"),
  FB_CODE (FbVacancy, kind, "kind", N_("Kind"), FB_FIELD_KEY, fb_code_vacancy_kind),
  FB_TEXT (FbVacancy, title, "title", N_("Title"), FB_FIELD_KEY | FB_FIELD_SEARCH),
  FB_CODE (FbVacancy, sector, "sector", N_("Sector"), FB_FIELD_NONE, fb_code_sectors),
  FB_CODE (FbVacancy, occupation, "occupation", N_("Occupation"),
           FB_FIELD_NONE, fb_code_occupations),
  FB_INT (FbVacancy, weeks, "weeks", N_("Weeks"), FB_FIELD_NONE, FB_RANGE (1, 520)),
  FB_DATE (FbVacancy, from_date, "from-date", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbVacancy, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
  FB_REF (FbVacancy, person_id, "person-id", N_("Who Got It"), FB_FIELD_NONE, "person"),
  FB_TEXT (FbVacancy, remark, "remark", N_("Remark"), FB_FIELD_LONG),
};

const FbKind fb_vacancy_kind = {
  .name = "vacancy",
  .table = "vacancy",
  .label = N_("Vacancy"),
  .get_type = fb_vacancy_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_vacancy_class_init (FbVacancyClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_vacancy_kind);
}

static void
fb_vacancy_init (FbVacancy *self)
{
}
