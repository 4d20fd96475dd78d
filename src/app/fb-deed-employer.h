/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-commitment.h"
#include "domain/fb-vacancy.h"
#include "domain/fb-volunteer-hours.h"

G_BEGIN_DECLS

/* What an organisation promises and offers, and the time its people give (R126, R205,
 * R206, R222, R223, R225, R232). All (transfer full). */

FbCommitment     *fb_deed_add_commitment (FbWorkspace  *workspace,
                                          const char   *organisation_id,
                                          const char   *text,
                                          const char   *from,
                                          GError      **error);
FbVacancy        *fb_deed_add_vacancy    (FbWorkspace  *workspace,
                                          const char   *organisation_id,
                                          const char   *title,
                                          const char   *kind,
                                          const char   *until,
                                          GError      **error);
/* @minutes: as typed; @time: (nullable): a code of hours-time */
FbVolunteerHours *fb_deed_add_hours      (FbWorkspace  *workspace,
                                          const char   *person_id,
                                          const char   *given_on,
                                          const char   *minutes,
                                          const char   *time,
                                          GError      **error);

/* A line about one: since when, until when, why it ended. */
char             *fb_commitment_dup_words (FbCommitment *commitment);
char             *fb_vacancy_dup_words    (FbWorkspace  *workspace,
                                           FbVacancy    *vacancy);
char             *fb_hours_dup_words      (FbWorkspace  *workspace,
                                           FbVolunteerHours *hours);
/* (nullable): that nothing is promised now though something was: a gap, in which firms
 * leave; NULL where there is none */
char             *fb_commitments_dup_gap  (FbWorkspace  *workspace,
                                           const char   *organisation_id);
/* (nullable): the hours that people gave for the organisation, by whose time */
char             *fb_hours_dup_sum        (FbWorkspace  *workspace,
                                           const char   *organisation_id);
/* (nullable): how many people got a job or internship there */
char             *fb_vacancies_dup_sum    (FbWorkspace  *workspace,
                                           const char   *organisation_id);

G_END_DECLS
