/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-enrolment-case.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* One person in one programme: Overview, Profile, Duos, Notes. The record id
 * is that of an enrolment, or of a person. */
#define FB_TYPE_ENROLMENT_PAGE (fb_enrolment_page_get_type ())
G_DECLARE_FINAL_TYPE (FbEnrolmentPage, fb_enrolment_page, FB, ENROLMENT_PAGE, FbPage)

G_END_DECLS
