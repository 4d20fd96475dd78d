/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The actors round a programme as a picture, with the same in words below it (R289-R291). */
#define FB_TYPE_ACTORS_PICTURE (fb_actors_picture_get_type ())
G_DECLARE_FINAL_TYPE (FbActorsPicture, fb_actors_picture, FB, ACTORS_PICTURE, AdwBin)

GtkWidget *fb_actors_picture_new    (FbWorkspace     *workspace,
                                     const char      *programme_id);
void       fb_actors_picture_update (FbActorsPicture *self);

G_END_DECLS
