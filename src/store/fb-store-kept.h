/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-search.h"

G_BEGIN_DECLS

/* What is made from the records and kept beside them: the search index and the
 * facts behind lists. Whoever writes to a record table marks the record before
 * and after, and settles before COMMIT. */

/* Notes what depends on the record as it is stored now. */
gboolean  _fb_store_mark           (FbStore       *self,
                                    const FbKind  *kind,
                                    const char    *id,
                                    GError       **error);
/* After many writes at once: everything is made anew. */
void      _fb_store_mark_all       (FbStore       *self);
/* Brings up to date what was marked; inside the transaction that wrote. */
gboolean  _fb_store_settle         (FbStore       *self,
                                    GError       **error);
void      _fb_store_unmark         (FbStore       *self);

gboolean  _fb_store_add_functions  (FbStore       *self,
                                    GError       **error);
gboolean  _fb_store_add_search_function (FbStore  *self);
gboolean  _fb_kind_is_searched     (const FbKind  *kind);
gboolean  _fb_store_index_record   (FbStore       *self,
                                    const FbKind  *kind,
                                    const char    *id,
                                    GError       **error);
gboolean  _fb_store_rebuild_search (FbStore       *self,
                                    GError       **error);
/* One duo or enrolment; @id NULL: all of them. */
gboolean  _fb_store_keep_duo       (FbStore       *self,
                                    const char    *id,
                                    GError       **error);
gboolean  _fb_store_keep_enrolment (FbStore       *self,
                                    const char    *id,
                                    GError       **error);
char     *_fb_dup_match            (const char    *words);

G_END_DECLS
