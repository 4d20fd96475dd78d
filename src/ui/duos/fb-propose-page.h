/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Chooses who is proposed as a duo. Its record is an enrolment, who is then
 * chosen from the start, or a programme. */
#define FB_TYPE_PROPOSE_PAGE (fb_propose_page_get_type ())
G_DECLARE_FINAL_TYPE (FbProposePage, fb_propose_page, FB, PROPOSE_PAGE, FbPage)

void fb_propose_open (FbPage     *page,
                      const char *enrolment_id);

G_END_DECLS
