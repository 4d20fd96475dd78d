/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* A match outside the sector is an exception that has a reason (R133), whether the
 * program proposed it or a person put it together. The sector counts unless the
 * programme has chosen its criteria without it. */

/* (element-type FbEnrolment) */
FbSectorFit fb_match_compare_enrolments (GPtrArray         *mentees,
                                         GPtrArray         *mentors);
gboolean    fb_match_counts_sector      (FbWorkspace       *workspace,
                                         const char        *programme_id);
gboolean    fb_match_is_exception       (FbWorkspace       *workspace,
                                         const char        *programme_id,
                                         GPtrArray         *mentees,
                                         GPtrArray         *mentors);
/* The same of a proposal with all who are in it. */
gboolean    fb_matching_is_exception    (FbMatching        *self,
                                         const FbProposal  *proposal);

G_END_DECLS
