/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* A record that holds the words looked for. */
typedef struct
{
  const FbKind *kind;
  char          id[37];
} FbSearchHit;

/* Records of which every word of @words begins a word. @hits: (out) (transfer
 * full) (element-type FbSearchHit). No words, no hits. */
gboolean fb_store_search         (FbStore     *self,
                                  const char  *words,
                                  guint        limit,
                                  GArray     **hits,
                                  GError     **error);
/* Makes everything that is made from the records anew: the search index and
 * the facts behind lists. */
gboolean fb_store_rebuild        (FbStore     *self,
                                  GError     **error);
gboolean fb_store_rebuild_search (FbStore     *self,
                                  GError     **error);

G_END_DECLS
