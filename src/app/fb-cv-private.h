/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-cv.h"

G_BEGIN_DECLS

/* What follows from jobs and studies (fb-cv-career.c); NULL where nothing does. */

/* The job that goes on in the country of the programme. */
const FbCvPeriod *_fb_cv_find_current_job  (const FbCvPlan   *plan);
/* Of the newest job that has one. */
const FbCvPeriod *_fb_cv_find_coded_job    (const FbEuropass *cv);
const char       *_fb_cv_get_sector        (const FbEuropass *cv);
/* The highest level of what is finished, as ISCED. */
const char       *_fb_cv_get_isced         (const FbEuropass *cv);
const char       *_fb_cv_get_origin        (const FbCvPlan   *plan);
/* Whole years in which there was a job; 0 where no date is known. */
guint             _fb_cv_count_years       (const FbEuropass *cv,
                                            const char       *today);
/* (transfer full): jobs and studies as a list in words */
char             *_fb_cv_dup_story         (const FbEuropass *cv);

G_END_DECLS
