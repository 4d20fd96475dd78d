/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-match.h"

G_BEGIN_DECLS

/* A criterion cannot hold together with this one pair. */
#define FB_POINTS_HINDER ((gint8) -3)

/* The fields of a person that one criterion looks at. */
typedef struct
{
  gsize offset;
  gsize size;
} FbMatchPart;

#define FB_MATCH_MOST_PARTS 6

typedef struct
{
  const char  *code;
  gint8      (*judge) (const FbMatchSetup  *setup,
                       const FbMatchPerson *mentee,
                       const FbMatchPerson *mentor);
  FbHindrance  hindrance; /* what FB_POINTS_HINDER means here */
  FbMatchPart  parts[FB_MATCH_MOST_PARTS];
} FbMatchRule;

extern const FbMatchRule _fb_match_rules[FB_MATCH_N_CRITERIA];

static inline gboolean
fb_match_is_outside_sector (const FbMatchPerson *mentee,
                            const FbMatchPerson *mentor)
{
  return mentee->section != 0 && mentor->section != 0 && mentee->section != mentor->section;
}

/* 0 to 4: weights go in steps of 25, and small numbers add up fast. */
static inline guint
fb_match_get_weight (const FbMatchSetup *setup,
                     FbMatchCriterion    criterion)
{
  return setup->weights[criterion] / FB_WEIGHT_LITTLE;
}

gint16 _fb_match_make_score (guint    points,
                             guint    weights,
                             gboolean is_outside);
guint  _fb_match_get_weights (const FbMatchSetup *setup);

G_END_DECLS
