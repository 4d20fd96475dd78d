/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-figure.h"
#include "domain/fb-programme.h"
#include "domain/fb-programme-outcome.h"

G_BEGIN_DECLS

/* What a programme is, in words: for lists, previews and papers. */

GPtrArray *fb_programme_list_rhythm  (FbProgramme        *programme);
char      *fb_programme_dup_summary  (FbProgramme        *programme);
char      *fb_figure_dup_words       (FbFigure           *figure);
char      *fb_outcome_dup_words      (FbProgrammeOutcome *outcome);

G_END_DECLS
