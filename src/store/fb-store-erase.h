/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* What was erased, and what is sealed by a signature. */

/* (transfer full) (nullable): the day on which the content of the record was
 * erased, YYYY-MM-DD; NULL: it was not */
char      *fb_store_dup_erased_on    (FbStore    *self,
                                      const char *id);
/* (transfer full) (element-type utf8): agreements that are sealed, by id */
GPtrArray *fb_store_list_sealed      (FbStore    *self);
/* Whether a signature is gone that was made here and never removed here. */
gboolean   fb_store_misses_signature (FbStore    *self);

G_END_DECLS
