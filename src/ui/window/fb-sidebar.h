/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The entries of the window; those without a page do not appear.
 *
 * Signal "open" (name): an entry was chosen. */
#define FB_TYPE_SIDEBAR (fb_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (FbSidebar, fb_sidebar, FB, SIDEBAR, AdwBin)

void fb_sidebar_set_workspace    (FbSidebar   *self,
                                  FbWorkspace *workspace);
void fb_sidebar_set_programme_id (FbSidebar   *self,
                                  const char  *id);
void fb_sidebar_select           (FbSidebar   *self,
                                  const char  *name);
void fb_sidebar_queue_count      (FbSidebar   *self);

G_END_DECLS
