/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* What all organisations offer: jobs, internships, a look at work (R225). */
#define FB_TYPE_VACANCIES_PAGE (fb_vacancies_page_get_type ())
G_DECLARE_FINAL_TYPE (FbVacanciesPage, fb_vacancies_page, FB, VACANCIES_PAGE, FbListPage)

G_END_DECLS
