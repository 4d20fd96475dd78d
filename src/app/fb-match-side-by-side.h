/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* Two people side by side: what each brings and what each hopes for (R134). What
 * they share has FB_SHARED before it. All (transfer full) (nullable): NULL where
 * nothing is known. */

#define FB_SHARED "\342\234\223\302\240" /* a tick and a space that keeps lines together */

typedef enum
{
  FB_MATCH_VIEW_MOTIVES,
  FB_MATCH_VIEW_EXPECTATIONS,
  FB_MATCH_VIEW_PREFERENCES, /* as to the other one: woman or man, age, own words */
  FB_MATCH_N_VIEWS,
} FbMatchView;

/* @criterion: as fb_matching_dup_value() */
char       *fb_matching_dup_beside    (FbMatching       *self,
                                       guint             mentee,
                                       guint             mentor,
                                       FbSide            side,
                                       FbMatchCriterion  criterion);
char       *fb_matching_dup_view      (FbMatching       *self,
                                       guint             mentee,
                                       guint             mentor,
                                       FbSide            side,
                                       FbMatchView       view);
/* (transfer none) */
const char *fb_match_view_get_label   (FbMatchView       view);

G_END_DECLS
