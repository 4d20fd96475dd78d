/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* Matching in words, for window, command line and paper (decision 35). All (transfer
 * full). Names are first names where @is_short, as for the team meeting. */

/* "82, rests on 6 of 8" */
char      *fb_match_dup_score          (const FbMatch    *match);
/* The strongest reasons first; at most @n of those that speak for it. */
GPtrArray *fb_matching_list_for        (FbMatching       *self,
                                        guint             mentee,
                                        guint             mentor,
                                        const FbMatch    *match,
                                        guint             n);
GPtrArray *fb_matching_list_against    (FbMatching       *self,
                                        guint             mentee,
                                        guint             mentor,
                                        const FbMatch    *match);
/* "Amina, Dina": all of one side of a proposal */
char      *fb_matching_dup_names       (FbMatching       *self,
                                        const FbProposal *proposal,
                                        FbSide            side,
                                        gboolean          is_short);
/* One sentence: why not these two. @hindrance is not NONE. */
char      *fb_hindrance_dup_words      (FbHindrance       hindrance);
/* Why this one is in no proposal. */
char      *fb_matching_dup_left_over   (FbMatching       *self,
                                        FbSide            side,
                                        guint             index);
/* (nullable): what somebody brings by one criterion; NULL where it is not known */
char      *fb_matching_dup_value       (FbMatching       *self,
                                        FbSide            side,
                                        guint             index,
                                        FbMatchCriterion  criterion);
/* What the last change did to the answer; (nullable) where nothing. */
char      *fb_matching_dup_change      (FbMatching       *self);
/* What all others lose by this lock; (nullable) where it costs nothing. */
char      *fb_matching_dup_lock_cost   (FbMatching       *self,
                                        guint             mentee,
                                        guint             mentor);
/* For the record of the duo: the score and the reasons, a line each. */
char      *fb_matching_dup_reasons     (FbMatching       *self,
                                        guint             mentee,
                                        guint             mentor);
/* What a mentor may read of a mentee before saying yes: no family name, no way to
 * reach, no story. */
char      *fb_matching_dup_introduction (FbMatching      *self,
                                         guint            mentee);
/* (nullable): "B2", "Native"; what fits in a line beside a language */
char      *fb_match_dup_level          (const char       *cefr);
/* (nullable): "Dutch (B2)" of a token of FbPoolPerson's languages */
char      *fb_match_dup_language       (const char       *token);
/* "Not Used", "A Little", "Important", "Very Important" */
const char *fb_match_weight_get_words  (FbMatchWeight     weight);
/* The criterion in the words of its list. */
const char *fb_match_criterion_get_words (FbMatchCriterion criterion);

G_END_DECLS
