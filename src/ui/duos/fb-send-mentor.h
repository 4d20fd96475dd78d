/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-duo.h"

G_BEGIN_DECLS

/* Says what goes along, asks for which mentor where there are two, and makes
 * the protected file of the duo, to come back filled in. What came of it is told
 * over @parent. */
void fb_send_mentor_present (GtkWidget   *parent,
                             FbWorkspace *workspace,
                             FbDuo       *duo);

G_END_DECLS
