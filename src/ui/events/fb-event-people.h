/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-event.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Who is invited to an event, how many places that are, and who came. */
#define FB_TYPE_EVENT_PEOPLE (fb_event_people_get_type ())
G_DECLARE_FINAL_TYPE (FbEventPeople, fb_event_people, FB, EVENT_PEOPLE, AdwBin)

GtkWidget *fb_event_people_new    (FbPage        *page,
                                   FbEvent       *event);
void       fb_event_people_update (FbEventPeople *self);

G_END_DECLS
