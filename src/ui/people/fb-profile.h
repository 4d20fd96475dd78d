/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* Everything that is asked of a mentee or a mentor, under headings. */
GtkWidget *fb_profile_new (const FbEnrolmentCase *whole);

G_END_DECLS
