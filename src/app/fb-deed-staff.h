/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

FbStaff   *fb_deed_add_staff   (FbWorkspace  *workspace,
                                const char   *name,
                                GError      **error);
/* (transfer full) (element-type FbStaff): who works here now, by name */
GPtrArray *fb_staff_find_all   (FbWorkspace  *workspace,
                                gboolean      also_left,
                                GError      **error);
gboolean   fb_staff_has_code   (FbStaff      *staff);
gboolean   fb_staff_code_fits  (FbStaff      *staff,
                                const char   *typed);
gboolean   fb_staff_set_code   (FbWorkspace  *workspace,
                                FbStaff      *staff,
                                const char   *typed,
                                GError      **error);

G_END_DECLS
