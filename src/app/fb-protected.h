/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-exchanges.h"
#include "base/fb-part.h"
#include "exchange/fb-package.h"

G_BEGIN_DECLS

/* Files that only open with six words. */

/* Whether such a file holds people, who are to be protected on the way. */
gboolean  fb_scope_has_people   (FbScope         scope);
/* Whether the name of somebody with a protected identity would go along: such a
 * file leaves here with words or not at all. */
gboolean  fb_export_needs_words (FbStore        *store,
                                 FbScope         scope);
/* (transfer full) (nullable): a private folder with the file of which @path is
 * the protected one, which goes with it. @typed: the words as somebody typed
 * them. FB_ERROR_REFUSED: these are not the words. */
FbPart   *fb_unlock             (const char     *path,
                                 const char     *typed,
                                 FbProgressFunc  progress,
                                 gpointer        progress_data,
                                 GCancellable   *cancellable,
                                 GError        **error);
/* (transfer full): the file in it */
char     *fb_unlocked_dup_path  (FbPart         *folder);

G_END_DECLS
