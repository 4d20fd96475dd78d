/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-history.h"

G_BEGIN_DECLS

/* Adds to @lines, newest first, the files that went out with a record whose @changes
 * (element-type FbChange) are told, or to it. */
gboolean _fb_history_add_files (FbWorkspace  *workspace,
                                GPtrArray    *changes,
                                GPtrArray    *lines,
                                GError      **error);

G_END_DECLS
