/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fb_date_read (const char  *typed,
                       gboolean     partial,
                       const char  *today,
                       char       **text,
                       GError     **error);

G_END_DECLS
