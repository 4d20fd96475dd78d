/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* One event: who is invited and who came, and what it is about. */
#define FB_TYPE_EVENT_PAGE (fb_event_page_get_type ())
G_DECLARE_FINAL_TYPE (FbEventPage, fb_event_page, FB, EVENT_PAGE, FbPage)

G_END_DECLS
