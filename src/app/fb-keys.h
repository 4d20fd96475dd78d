/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "exchange/fb-export.h"

G_BEGIN_DECLS

/* The key with which this copy of the workspace marks what it gives away. It
 * lies with the data of the person who works here, not beside the workspace;
 * only its public half is in there. */

/* What is needed to sign. */
typedef struct
{
  char *path;        /* of the private half */
  char *certificate; /* PEM */
} FbKeyPair;

/* FALSE where there is no key: a file is then written without. Makes one for a
 * copy that never had one, if @store may write. */
gboolean  fb_keys_find            (FbStore     *store,
                                   FbKeyPair   *pair);
void      fb_key_pair_clear       (FbKeyPair   *self);
/* (transfer full) (nullable): SHA-256 of the key of this copy */
char     *fb_keys_dup_fingerprint (FbStore     *store);
/* (transfer full): "harbour – lemon – seven – bridge", in the language of the
 * window: the same four in every language */
char     *fb_keys_dup_words       (const char  *fingerprint);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FbKeyPair, fb_key_pair_clear)

G_END_DECLS
