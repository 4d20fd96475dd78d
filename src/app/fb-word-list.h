/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that people tell each other by phone: 256, of things that everybody
 * knows, the same things in every language of the program. */

/* (transfer full): "harbour – lemon – seven", in the language of the window */
char     *fb_words_dup_list (const guint8  *numbers,
                             guint          n_numbers);
/* (transfer full): six words that protect a file, drawn anew */
char     *fb_words_make     (void);
/* Six words as they were typed, in any language of the program; @words: (out)
 * (transfer full): as the file knows them. FALSE with FB_ERROR_INVALID and a
 * sentence that says which word is none. */
gboolean  fb_words_read     (const char    *typed,
                             char         **words,
                             GError       **error);

G_END_DECLS
