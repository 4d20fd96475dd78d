/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Before a workspace is made at @path. */
gboolean fb_store_check_folder (const char  *path,
                                GError     **error);

/* Before a file that may be anything is opened by other means. */
gboolean fb_store_is_open        (const char  *path);
gboolean fb_store_is_of          (FbStore     *self,
                                  const char  *path);
gboolean fb_store_check_not_open (const char  *path,
                                  GError     **error);

G_END_DECLS
