/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* What was told at an intake, as it is read back to the person. */
typedef struct
{
  char *label;
  char *value;
} FbReadBackLine;

void        fb_read_back_line_free     (FbReadBackLine         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbReadBackLine, fb_read_back_line_free)

const char *fb_read_back_get_languages (guint                   i);
char       *fb_read_back_dup_wanted    (const FbEnrolmentCase  *whole);
char       *fb_read_back_dup_language  (const FbEnrolmentCase  *whole);
GPtrArray  *fb_read_back_list          (const FbEnrolmentCase  *whole,
                                        const char             *language);

G_END_DECLS
