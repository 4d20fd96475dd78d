/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* One side of a pool, to be searched: who is there, with whom or why not, and who
 * is left out.
 *
 * Signals: "open" (enrolment id); "leave-out" (enrolment id, whether). */
#define FB_TYPE_MATCH_POOL_LIST (fb_match_pool_list_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchPoolList, fb_match_pool_list, FB, MATCH_POOL_LIST, AdwBin)

/* @may_leave_out: else all can be gone to and read */
GtkWidget *fb_match_pool_list_new        (FbSide            side,
                                          gboolean          may_leave_out);
/* @matching: borrowed until the next call; (nullable) */
void       fb_match_pool_list_show       (FbMatchPoolList  *self,
                                          FbMatching       *matching);
GtkWidget *fb_match_pool_list_get_search (FbMatchPoolList  *self);

G_END_DECLS
