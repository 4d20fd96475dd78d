/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* The nine steps of a first talk with a mentee, from "before we start" to
 * "what happens next". At most eight questions a step, or a part of one. */
#define FB_INTAKE_N_STEPS 9
#define FB_INTAKE_MAX_QUESTIONS 8

const char *fb_intake_step_get_title    (guint                   step);
const char *fb_intake_step_get_sentence (guint                   step);
/* @part: of the step, from 0 on; only step 7 can have more than one */
GtkWidget  *fb_intake_step_new          (const FbEnrolmentCase  *whole,
                                         guint                   step,
                                         guint                   part);
guint       fb_intake_step_count_parts  (const FbEnrolmentCase  *whole,
                                         guint                   step);

/* How many questions the steps ask in every programme. */
guint       fb_intake_count_questions   (void);

/* Step 7: what only the rules of this programme need, or its funder. */
guint       fb_intake_count_special     (const FbEnrolmentCase  *whole);
/* (transfer floating): at most eight of these questions */
GtkWidget  *fb_intake_special_form_new  (const FbEnrolmentCase  *whole,
                                         guint                   part);
GtkWidget  *fb_intake_rule_step_new     (const FbEnrolmentCase  *whole,
                                         guint                   part);
/* (transfer full) (element-type FbRule): because of which rules of the
 * programme it asks, one for each question */
GPtrArray  *fb_intake_list_asking_rules (FbWorkspace            *workspace,
                                         const char             *programme_id);
/* Step 8: what was said, what is allowed, what comes next. */
GtkWidget  *fb_intake_last_step_new     (const FbEnrolmentCase  *whole);

G_END_DECLS
