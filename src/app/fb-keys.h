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
/* A key anew, with other words: where the old one is lost, or may be known to
 * somebody else. What was signed with the old one stays as it is; partners who
 * get the next file are asked for the words again. */
gboolean  fb_keys_renew           (FbStore     *store,
                                   GError     **error);
/* Whether there was a key, and it is not on this computer. */
gboolean  fb_keys_is_missing      (FbStore     *store);
/* What is said of it. */
const char *fb_keys_get_missing_words (void);
void      fb_key_pair_clear       (FbKeyPair   *self);
/* (transfer full) (nullable): SHA-256 of the key of this copy */
char     *fb_keys_dup_fingerprint (FbStore     *store);
/* (transfer full): "harbour – lemon – seven – bridge", in the language of the
 * window: the same four in every language */
char     *fb_keys_dup_words       (const char  *fingerprint);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FbKeyPair, fb_key_pair_clear)

G_END_DECLS
