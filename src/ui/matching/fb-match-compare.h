/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* Two people side by side: what each brings, what they share, the reasons for and
 * against, and who would be next best. Actions go to the group "matching" of the
 * page. */
#define FB_TYPE_MATCH_COMPARE (fb_match_compare_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchCompare, fb_match_compare, FB, MATCH_COMPARE, AdwBin)

GtkWidget *fb_match_compare_new  (void);
/* @proposal: (nullable); both borrowed for the call */
void       fb_match_compare_show (FbMatchCompare   *self,
                                  FbMatching       *matching,
                                  const FbProposal *proposal);

G_END_DECLS
