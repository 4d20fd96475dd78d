/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From this birthday on a person signs alone. */
#define FB_FULL_AGE 18

gboolean fb_age_get_range (const char *birth_date,
                           const char *on,
                           int        *low,
                           int        *high);

G_END_DECLS
