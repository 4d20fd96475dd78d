/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    fb_text_clean  (const char  *raw,
                            char       **clean,
                            GError     **error);
gboolean    fb_text_is_clean (const char *text,
                              gsize       length);
char       *fb_text_select (const char  *text,
                            const char  *kind);
const char *fb_int_to_text (gint64       number,
                            char         buffer[24]);

G_END_DECLS
