/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

char *fb_contact_dup_totals (FbWorkspace *workspace,
                             const char  *duo_id);

G_END_DECLS
