/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

typedef enum
{
  FB_COPY_SAME    = 0,      /* to go back to; there must be no file of that name yet */
  FB_COPY_REPLICA = 1 << 0, /* to work on elsewhere: a replica of its own */
  FB_COPY_REPLACE = 1 << 1, /* takes the place of a file of that name, once it is whole */
} FbCopyFlags;

gboolean fb_store_copy      (FbStore               *self,
                             const char            *path,
                             FbCopyFlags            flags,
                             GFileProgressCallback  progress,
                             gpointer               progress_data,
                             GCancellable          *cancellable,
                             GError               **error);
gboolean fb_store_restore   (const char            *backup,
                             const char            *path,
                             GFileProgressCallback  progress,
                             gpointer               progress_data,
                             GCancellable          *cancellable,
                             GError               **error);
gboolean fb_store_backup    (FbStore     *self,
                             const char  *path,
                             GError     **error);
gboolean fb_store_save_copy (FbStore     *self,
                             const char  *path,
                             GError     **error);
gboolean fb_store_remove_before_steps (FbStore  *self,
                                       GError  **error);
gboolean fb_store_check     (FbStore     *self,
                             GError     **error);
/* Whether another connection changed the file since this was asked last. */
gboolean fb_store_is_behind (FbStore     *self);

G_END_DECLS
