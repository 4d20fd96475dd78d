/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Languages are ISO 639-3 codes ("nld", "ara"), as everywhere; the two-letter
 * ones and tags with a script ("kur-Arab") are understood too. */

gboolean       fb_language_is_rtl       (const char *language);
PangoLanguage *fb_language_to_pango     (const char *language);
const char    *fb_language_get_tag      (const char *language);
gboolean       fb_language_is_same      (const char *language,
                                         const char *other);
gboolean       fb_text_is_rtl           (const char *text,
                                         gboolean    otherwise);
char          *fb_text_isolate          (const char *text,
                                         gboolean    rtl);
char          *fb_text_guard_numbers    (const char *text);

G_END_DECLS
