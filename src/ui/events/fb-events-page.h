/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* What is done with several people at once: trainings, peer meetings, visits (R127, R201). */
#define FB_TYPE_EVENTS_PAGE (fb_events_page_get_type ())
G_DECLARE_FINAL_TYPE (FbEventsPage, fb_events_page, FB, EVENTS_PAGE, FbListPage)

G_END_DECLS
