/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-building-block.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

FbBuildingBlock *fb_programme_find_block      (FbWorkspace *workspace,
                                               const char  *programme_id,
                                               const char  *block);
char            *fb_programme_dup_definition  (FbWorkspace *workspace,
                                               FbProgramme *programme);

G_END_DECLS
