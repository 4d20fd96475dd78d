/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates are text, YYYY-MM-DD, and compare with strcmp(). A partial one is
 * YYYY or YYYY-MM. Stamps are UTC with milliseconds. */

gboolean  fb_date_is_valid      (const char *text,
                                 gboolean    partial);
gboolean  fb_stamp_is_valid     (const char *text);
gboolean  fb_date_to_gdate      (const char *text,
                                 GDate      *date);
char     *fb_date_from_gdate    (const GDate *date);
char     *fb_date_today         (void);
char     *fb_stamp_now          (void);
char     *fb_date_add_days      (const char *date,
                                 int         days);
char     *fb_date_add_months    (const char *date,
                                 int         months);
int       fb_date_days_between  (const char *from,
                                 const char *until);
char     *fb_date_dup_display   (const char *text);
char     *fb_stamp_dup_display  (const char *text);

G_END_DECLS
