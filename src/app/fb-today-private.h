/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-today.h"

G_BEGIN_DECLS

/* Adds a reminder or concern to those below what the row says first.
 * @since: (nullable) */
void _fb_today_row_add_more (FbTodayRow *row,
                             const char *signal,
                             const char *since,
                             const char *text,
                             gboolean    at_top);

G_END_DECLS
