/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-follow-up-point.h"

G_BEGIN_DECLS

FbFollowUpPoint *fb_deed_add_follow_up   (FbWorkspace      *workspace,
                                          const char       *programme_id,
                                          GError          **error);
char            *fb_follow_up_dup_words  (FbFollowUpPoint  *self);

G_END_DECLS
