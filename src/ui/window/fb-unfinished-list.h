/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What was typed and is not saved, behind a button of the header. Signal
 * "open" (const char *page, const char *id): somebody wants to finish it. */
#define FB_TYPE_UNFINISHED_LIST (fb_unfinished_list_get_type ())
G_DECLARE_FINAL_TYPE (FbUnfinishedList, fb_unfinished_list, FB, UNFINISHED_LIST, GtkPopover)

guint fb_unfinished_list_fill (FbUnfinishedList *self,
                               FbWorkspace      *workspace);

G_END_DECLS
