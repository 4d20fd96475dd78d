/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Two records of what turned out to be one person become one: undoable. */
gboolean fb_deed_join_people (FbWorkspace  *workspace,
                              const char   *kept_id,
                              const char   *other_id,
                              GError      **error);

G_END_DECLS
