/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/fb-part.h"

G_BEGIN_DECLS

/* Opens a file with the words that somebody types, if it is one that words
 * protect. Words that do not fit are asked for again; what else is wrong with the
 * file is told. */
void    fb_unlock_async  (GtkWidget            *parent,
                          const char           *path,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
/* (transfer full) (nullable): the path of the exchange file, NULL where nothing
 * came of it. @folder: (out) (transfer full) (nullable): it lies in there */
char   *fb_unlock_finish (GAsyncResult         *result,
                          FbPart              **folder);
/* (transfer full) (nullable): the words that opened it, as the file knows them */
char   *fb_unlock_dup_words (GAsyncResult      *result);

/* Shows the words of a file that was made, to be told by phone. @callback is
 * called when somebody says that they are noted. */
void    fb_tell_words_async (GtkWidget           *parent,
                             const char          *file,
                             const char          *words,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);

G_END_DECLS
