/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

void        fb_status_dialog_present  (GtkWidget              *parent,
                                       const FbEnrolmentCase  *whole,
                                       const char             *status);
const char *fb_status_get_verb        (const char             *status);

G_END_DECLS
