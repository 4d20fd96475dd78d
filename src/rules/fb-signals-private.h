/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-signals.h"

G_BEGIN_DECLS

#define FB_SIGNALS_NEVER (-1)

/* Days since @date; FB_SIGNALS_NEVER where it is unknown or lies ahead. */
int         _fb_signals_days_since    (const char               *date,
                                       const char               *today);
/* Adds a signal, always in the order of the codes. */
FbSignal   *_fb_signals_add           (GArray                   *signals,
                                       FbSignalCode              code,
                                       const char               *since,
                                       int                       days);
/* The same of what is noted with a day of its own: one that lies ahead, where
 * clocks differ, is today. @since: (nullable) */
FbSignal   *_fb_signals_add_since     (GArray                   *signals,
                                       FbSignalCode              code,
                                       const char               *since,
                                       const char               *today);
/* The day from which the duo may be expected to meet: signed, and begun. */
const char *_fb_duo_get_first_day     (const FbDuoFacts         *facts);

/* fb-signals-talks.c: what follows from check-ins, and when they are due. */
void        _fb_signals_find_touch    (const FbDuoFacts         *facts,
                                       const char               *today,
                                       GArray                   *signals);
void        _fb_signals_find_said     (const FbDuoFacts         *facts,
                                       const char               *today,
                                       GArray                   *signals);
void        _fb_signals_find_check_in (const FbDuoFacts         *facts,
                                       const FbSignalThresholds *thresholds,
                                       const char               *today,
                                       GArray                   *signals);
void        _fb_signals_find_later_talk (const FbDuoFacts             *facts,
                                         const char                   *today,
                                         GArray                       *signals);
/* fb-signals-events.c: what came of an event. */
void        _fb_signals_find_event    (const FbEnrolmentFacts   *facts,
                                       const FbSignalThresholds *thresholds,
                                       const char               *today,
                                       GArray                   *signals);
/* Whether it is time to say so. @days: (out): late, below zero to go */
gboolean    _fb_signals_is_due        (const char               *due,
                                       const FbSignalThresholds *thresholds,
                                       const char               *today,
                                       int                      *days);

G_END_DECLS
