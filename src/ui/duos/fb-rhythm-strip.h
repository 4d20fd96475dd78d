/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rules/fb-rhythm.h"

G_BEGIN_DECLS

/* One column a month: how much was held of what was agreed, by height and by
 * form, never by colour alone. The same facts stand in words below. */
#define FB_TYPE_RHYTHM_STRIP (fb_rhythm_strip_get_type ())
G_DECLARE_FINAL_TYPE (FbRhythmStrip, fb_rhythm_strip, FB, RHYTHM_STRIP, AdwBin)

GtkWidget *fb_rhythm_strip_new  (void);
void       fb_rhythm_strip_show (FbRhythmStrip  *self,
                                 const FbRhythm *rhythm);

G_END_DECLS
