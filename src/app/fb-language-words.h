/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *fb_language_words    (const char *language,
                                  const char *msgid);
char       *fb_language_dup_date (const char *language,
                                  const char *date);
char       *fb_language_dup_name (const char *language,
                                  const char *named);

/* (transfer full): what is asked for where a translation is (R304) @text: (nullable): of what */
char       *fb_translation_dup_words (const char *language,
                                      const char *text);

G_END_DECLS
