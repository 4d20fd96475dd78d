/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fb_search_key_dup (const char *text);
char *fb_sound_key_dup  (const char *text);

/* Searching among few, as lists of the database are searched. */
GStrv    fb_search_words_split (const char *typed);
gboolean fb_search_words_find  (GStrv       words,
                                const char *text);

G_END_DECLS
