/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Erasing what a workspace knows of a person (decision 30 of the design): coded
 * facts stay for statistics, everything that tells who it was goes, from the
 * records, the log and the search index. */

/* A value about a person. */
typedef struct
{
  const FbKind  *kind;
  char          *id;
  const FbField *field;
  char          *text;    /* NULL: bytes */
  gboolean       is_free; /* written by somebody, perhaps about others too: may be kept */
} FbErasable;

void       fb_erasable_free          (FbErasable   *self);
/* (transfer full) (element-type FbErasable): what would be erased */
GPtrArray *fb_store_list_erasable    (FbStore      *self,
                                      const char   *person_id,
                                      GError      **error);
/* In the open group. @kept: (nullable): free values that stay, "id field" */
gboolean   fb_store_erase            (FbStore      *self,
                                      const char   *person_id,
                                      GHashTable   *kept,
                                      GError      **error);
/* After the commit: nothing of it is left in the search index, nor in the
 * journal. */
gboolean   fb_store_scrub            (FbStore      *self,
                                      GError      **error);

/* What goes after an erasure (the index of the search, the earlier copies) may
 * be cut short: that it is due is noted in the transaction that erases. */
gboolean   fb_store_note_erasure     (FbStore      *self,
                                      GError      **error);
gboolean   fb_store_is_erasure_due   (FbStore      *self);
gboolean   fb_store_end_erasure      (FbStore      *self,
                                      GError      **error);

/* What was erased, and what is sealed by a signature. */

/* (transfer full) (nullable): the day on which the content of the record was
 * erased, YYYY-MM-DD; NULL: it was not */
char      *fb_store_dup_erased_on    (FbStore    *self,
                                      const char *id);
/* (transfer full) (element-type utf8): agreements that are sealed, by id */
GPtrArray *fb_store_list_sealed      (FbStore    *self);
/* Whether a signature is gone that was made here and never removed here. */
gboolean   fb_store_misses_signature (FbStore    *self);
/* Whether it is the first or the last one of this agreement. */
gboolean   fb_store_misses_signature_of (FbStore *self,
                                      const char *agreement_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbErasable, fb_erasable_free)

G_END_DECLS
