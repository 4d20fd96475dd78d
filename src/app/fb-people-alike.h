/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GPtrArray *fb_people_find_alike (FbWorkspace  *workspace,
                                 const char   *name,
                                 const char   *birth_date,
                                 GError      **error);

G_END_DECLS
