/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before a workspace is made at @path. */
gboolean fb_store_check_folder (const char  *path,
                                GError     **error);

G_END_DECLS
