/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Where what mentor and mentee report comes in, of a duo that is chosen here or
 * whose id is given as the part. */
#define FB_TYPE_RECEIVE_PAGE (fb_receive_page_get_type ())
G_DECLARE_FINAL_TYPE (FbReceivePage, fb_receive_page, FB, RECEIVE_PAGE, FbPage)

/* Reads the file that a mentor sent back, and shows its lines. */
void fb_receive_page_read_duo_file (FbReceivePage *self,
                                    const char    *path);

G_END_DECLS
