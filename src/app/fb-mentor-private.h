/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-mentor-file.h"
#include "exchange/fb-package.h"

G_BEGIN_DECLS

/* Parts of one subject: fb-mentor-file.c, fb-mentor-copy.c, fb-mentor-return.c,
 * fb-mentor-compare.c, fb-mentor-take.c. */

void  _fb_mentor_make_salt (const char *ticket,
                            guint8      salt[FB_PACKAGE_SALT_BYTES]);
/* (nullable): the entry of the file that was sent with this salt, or this ticket */
const FbExchange *_fb_mentor_find_sent (GPtrArray    *log,
                                        const guint8 *salt,
                                        const char   *ticket);
/* Whether a mentor may add to it or change it. */
gboolean _fb_mentor_takes_kind (const FbKind *kind);
/* Sets what came back, in @there, beside what is here. */
void  _fb_mentor_compare   (FbStore        *here,
                            FbStore        *there,
                            gint64          sent_seq,
                            FbMentorReturn *self);

G_END_DECLS
