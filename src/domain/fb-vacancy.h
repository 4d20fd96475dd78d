/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_VACANCY (fb_vacancy_get_type ())
G_DECLARE_FINAL_TYPE (FbVacancy, fb_vacancy, FB, VACANCY, FbRecord)

/* A job, an internship or a look at work that an organisation offers (R205,
 * R206, R225), and who got it (R232). Open to employers and counsellors, not
 * shown to mentees. Members are read freely; they change through properties
 * only. */
struct _FbVacancy
{
  FbRecord  parent_instance;

  char     *organisation_id;
  char     *kind;
  char     *title;
  char     *sector;
  char     *occupation;
  gint64    weeks;
  char     *from_date;
  char     *until_date;
  char     *person_id;
  char     *remark;
};

extern const FbKind fb_vacancy_kind;

G_END_DECLS
