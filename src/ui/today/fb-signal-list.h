/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Everything that needs a person about one duo, whoever took it up, and what
 * came of it before. Not there where there is nothing to say. */
#define FB_TYPE_SIGNAL_LIST (fb_signal_list_get_type ())
G_DECLARE_FINAL_TYPE (FbSignalList, fb_signal_list, FB, SIGNAL_LIST, AdwBin)

GtkWidget *fb_signal_list_new  (FbWorkspace  *workspace,
                                FbRecord     *duo);
void       fb_signal_list_fill (FbSignalList *self);

G_END_DECLS
