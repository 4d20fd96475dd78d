/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* The page of a person in a programme is called "mentee" or "mentor", by the
 * role; it takes the id of an enrolment or of a person. */
void fb_people_open     (FbPage     *page,
                         const char *id);
void fb_people_open_part (FbPage    *page,
                         const char *id,
                         const char *part);
void fb_people_add      (FbPage     *page,
                         const char *role);

G_END_DECLS
