/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/fb-field.h"

G_BEGIN_DECLS

/* Whether somebody who has this status is no longer in the programme. */
gboolean fb_retention_is_over  (const char *status);
/* (transfer full) (nullable): the day until which is kept what is known of
 * somebody whose part ended on @since; NULL: it goes on, or nobody said how long.
 * @months: of the programme, or FB_UNSET; @hold: (nullable): the day until which a
 * funder wants it kept */
char    *fb_retention_dup_until (const char *status,
                                 const char *since,
                                 gint64      months,
                                 const char *hold);

G_END_DECLS
