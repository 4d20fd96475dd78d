/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The window: on one workspace, or welcoming whoever has none yet. */
#define FB_TYPE_WINDOW (fb_window_get_type ())
G_DECLARE_FINAL_TYPE (FbWindow, fb_window, FB, WINDOW, AdwApplicationWindow)

FbWindow    *fb_window_new           (GtkApplication *application);
FbWorkspace *fb_window_get_workspace (FbWindow       *self);
void         fb_window_set_workspace (FbWindow       *self,
                                      FbWorkspace    *workspace);
void         fb_window_set_staff     (FbWindow       *self,
                                      const char     *staff);
FbWindow    *fb_window_open_file     (FbWindow       *self,
                                      const char     *path,
                                      FbStoreMode     mode);
gboolean     fb_window_open_page     (FbWindow       *self,
                                      const char     *name,
                                      const char     *id,
                                      const char     *part);

G_END_DECLS
