/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-signals.h"
#include "store/fb-store-facts.h"

G_BEGIN_DECLS

/* What the programme set, else what holds until it does.
 * @programme_id: (nullable) */
FbSignalThresholds fb_signal_thresholds_of (FbWorkspace *workspace,
                                            const char  *programme_id);
/* What holds where a field signal-… of the programme is empty. */
int                fb_signal_get_default   (const char  *field);
/* What the rules find about a row of facts, by the thresholds of its programme.
 * @signals: (element-type FbSignal): emptied, then filled, the most important
 * first; their text belongs to the row */
void      fb_signals_of_duo       (const FbDuoRow       *row,
                                   const char           *today,
                                   GArray               *signals);
/* What the rules ask about; its text belongs to the row. */
FbEnrolmentFacts fb_enrolment_facts_of (const FbEnrolmentRow *row);
void      fb_signals_of_enrolment (const FbEnrolmentRow *row,
                                   const char           *today,
                                   GArray               *signals);
/* The same of one record, by its kind: a duo, an enrolment or a programme. Their
 * text stays. */
gboolean  fb_signals_of_record    (FbWorkspace          *workspace,
                                   const char           *kind,
                                   const char           *id,
                                   GArray               *signals,
                                   GError              **error);

G_END_DECLS
