/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* A workspace on a shared folder is taken out to work on it: a copy on this
 * computer, and beside the original a note with the name of who has it. It is
 * put back by the copy taking the place of the original. Both are the same
 * replica: at any time one of them is worked on. */

typedef struct
{
  char   *name;  /* who has it */
  char   *host;  /* on which computer */
  char   *at;    /* stamp */
  char   *token; /* in the copy too */
  gint64  seq;   /* the last change of the original */
  gint64  next_seq; /* that with which it was about to be put back; else the same */
} FbTakenOut;

void        fb_taken_out_free     (FbTakenOut            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbTakenOut, fb_taken_out_free)

/* (transfer full) (nullable): who has the workspace; NULL: nobody */
FbTakenOut *fb_taken_out_read     (const char            *path);
/* Nobody brings it back any more: the original counts again. */
gboolean    fb_taken_out_give_up  (const char            *path,
                                   GError               **error);

gboolean    fb_store_take_out     (FbStore               *self,
                                   const char            *local_path,
                                   GFileProgressCallback  progress,
                                   gpointer               progress_data,
                                   GCancellable          *cancellable,
                                   GError               **error);
/* (transfer full) (nullable): where the original is; NULL: not taken out */
char       *fb_store_dup_taken_from (FbStore             *self);
gboolean    fb_store_put_back     (FbStore               *self,
                                   GFileProgressCallback  progress,
                                   gpointer               progress_data,
                                   GCancellable          *cancellable,
                                   GError               **error);

G_END_DECLS
