/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Areas where somebody can meet, beside the own one; or whom, which firm and which
 * area somebody must not meet. Follows the records. */
#define FB_TYPE_PLACE_GROUP (fb_place_group_get_type ())
G_DECLARE_FINAL_TYPE (FbPlaceGroup, fb_place_group, FB, PLACE_GROUP, AdwBin)

/* @is_kept_away: the second of the two */
GtkWidget *fb_place_group_new (FbWorkspace *workspace,
                               const char  *enrolment_id,
                               gboolean     is_kept_away);

G_END_DECLS
