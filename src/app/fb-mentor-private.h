/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-mentor-file.h"
#include "exchange/fb-package.h"

G_BEGIN_DECLS

/* Parts of one subject: fb-mentor-file.c, fb-mentor-return.c, fb-mentor-take.c. */

void  _fb_mentor_make_salt (const char *ticket,
                            guint8      salt[FB_PACKAGE_SALT_BYTES]);
/* Sets what came back, in @there, beside what is here. */
void  _fb_mentor_compare   (FbStore        *here,
                            FbStore        *there,
                            gint64          sent_seq,
                            FbMentorReturn *self);

G_END_DECLS
