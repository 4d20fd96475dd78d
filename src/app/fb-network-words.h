/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-flow-words.h"

G_BEGIN_DECLS

/* (transfer container) (element-type FbFlowLine): how the partners of a programme stand to each
 * other: who speaks up for it (R218), who wants the same (R298), and where a go-between is still
 * needed (R301). Each says of how many. */
GPtrArray *fb_programme_list_network (FbWorkspace *workspace,
                                      const char  *programme_id);

G_END_DECLS
