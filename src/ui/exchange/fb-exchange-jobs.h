/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-sample.h"
#include "app/fb-workspace.h"
#include "exchange/fb-export.h"
#include "exchange/fb-import.h"

G_BEGIN_DECLS

/* Files that come and go, with a window that shows how far it is. What goes
 * wrong is told to the person; the callback learns the rest by finish. */

void      fb_import_async         (GtkWidget            *parent,
                                   FbWorkspace          *workspace,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/* (transfer full) (nullable): what came of it, in a sentence; NULL: nothing */
char     *fb_import_finish        (GAsyncResult         *result);

void      fb_export_async         (GtkWidget            *parent,
                                   FbWorkspace          *workspace,
                                   FbScope               scope,
                                   const char           *subject_id,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
char     *fb_export_finish        (GAsyncResult         *result);

/* A new workspace at @path, filled from an exchange file, or made up. */
void      fb_receive_async        (GtkWidget            *parent,
                                   const char           *from,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  fb_receive_finish       (GAsyncResult         *result);
void      fb_make_sample_async    (GtkWidget            *parent,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  fb_make_sample_finish   (GAsyncResult         *result);

G_END_DECLS
