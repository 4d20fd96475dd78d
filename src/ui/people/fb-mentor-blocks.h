/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* The blocks whose result is kept by a verb, not field by field. */
GtkWidget *fb_screening_block_new (const FbEnrolmentCase *whole);
GtkWidget *fb_training_block_new  (const FbEnrolmentCase *whole);

G_END_DECLS
