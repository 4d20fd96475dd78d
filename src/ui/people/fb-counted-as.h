/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* (transfer floating) (nullable): as which groups of the studies a mentee is
 * counted; %NULL for a mentor, and where nothing of it is known */
GtkWidget *fb_counted_as_new (const FbEnrolmentCase *whole);

G_END_DECLS
