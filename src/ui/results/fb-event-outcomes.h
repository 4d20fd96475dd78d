/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-enrolment.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* (transfer floating) (nullable): what came of events for somebody in a programme, with a button
 * that notes it; NULL where they were at none after which it is asked (R199). */
GtkWidget *fb_event_outcomes_new (FbPage      *page,
                                  FbEnrolment *enrolment);

G_END_DECLS
