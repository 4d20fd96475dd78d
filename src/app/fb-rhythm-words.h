/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-rhythm.h"

G_BEGIN_DECLS

/* What a rhythm strip shows, in words. All (transfer full). */

char *fb_rhythm_dup_month   (const FbRhythmPeriod *period);
char *fb_rhythm_dup_words   (const FbRhythmPeriod *period);
char *fb_rhythm_dup_summary (const FbRhythm       *rhythm);
char *fb_rhythm_dup_account (const FbRhythm       *rhythm);

G_END_DECLS
