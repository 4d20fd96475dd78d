/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Other names of columns and codes in tables that people keep. @key: a field,
 * or list:code; @folded: as fb_code_fold() makes it. */
gboolean fb_sheet_words_have (const char *key,
                              const char *folded);

G_END_DECLS
