/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* Mentees and mentors: everybody who takes part, or did. */
#define FB_TYPE_MENTEES_PAGE (fb_mentees_page_get_type ())
G_DECLARE_FINAL_TYPE (FbMenteesPage, fb_mentees_page, FB, MENTEES_PAGE, FbListPage)

#define FB_TYPE_MENTORS_PAGE (fb_mentors_page_get_type ())
G_DECLARE_FINAL_TYPE (FbMentorsPage, fb_mentors_page, FB, MENTORS_PAGE, FbListPage)

G_END_DECLS
