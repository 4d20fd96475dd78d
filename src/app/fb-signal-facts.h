/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-signals.h"
#include "store/fb-store-facts.h"

G_BEGIN_DECLS

/* What the rules find about a row of facts, by the thresholds of its programme.
 * @signals: (element-type FbSignal): emptied, then filled, the most important
 * first; their text belongs to the row */
void      fb_signals_of_duo       (const FbDuoRow       *row,
                                   const char           *today,
                                   GArray               *signals);
void      fb_signals_of_enrolment (const FbEnrolmentRow *row,
                                   const char           *today,
                                   GArray               *signals);

G_END_DECLS
