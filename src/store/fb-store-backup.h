/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

gboolean fb_store_backup    (FbStore     *self,
                             const char  *path,
                             GError     **error);
gboolean fb_store_save_copy (FbStore     *self,
                             const char  *path,
                             GError     **error);
gboolean fb_store_check     (FbStore     *self,
                             GError     **error);

G_END_DECLS
