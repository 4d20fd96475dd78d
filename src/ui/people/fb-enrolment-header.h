/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* The top of a person's page: who, where they stand, what comes next. Signals
 * "step" (the blue button), "decide" (const char *status: from the menu). */
#define FB_TYPE_ENROLMENT_HEADER (fb_enrolment_header_get_type ())
G_DECLARE_FINAL_TYPE (FbEnrolmentHeader, fb_enrolment_header, FB, ENROLMENT_HEADER, GtkBox)

GtkWidget *fb_enrolment_header_new  (void);
void       fb_enrolment_header_show (FbEnrolmentHeader     *self,
                                     const FbEnrolmentCase *whole);
GtkWidget *fb_enrolment_header_get_focus (FbEnrolmentHeader *self);

G_END_DECLS
