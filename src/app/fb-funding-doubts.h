/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* (transfer container) (element-type utf8): what may end with the money: all of it for projects
 * (R278), a European frame near its end or noted for too long (R279), an add-on that no regular
 * service takes over (R282, R283), nothing that stays (R285), and nothing earned (R288). Sentences;
 * none where no funding is noted. */
GPtrArray *fb_programme_list_funding_doubts (FbWorkspace *workspace,
                                             FbProgramme *programme);

G_END_DECLS
