/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* What the team meeting decides on: the proposals with their reasons and a place
 * to write, then who is left over and where mentors are missing.
 * First names only: the sheet lies on a table. In the language of the program. */
FbDocument *fb_paper_new_matching (FbWorkspace  *workspace,
                                   FbMatching   *matching,
                                   const char   *programme_id);

G_END_DECLS
