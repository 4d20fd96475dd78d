/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-backups.h"

G_BEGIN_DECLS

/* What is done with a whole workspace, with a window that shows how far it is.
 * What goes wrong is told to the person. */

void      fb_save_copy_async    (GtkWidget            *parent,
                                 FbStore              *store,
                                 const char           *path,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean  fb_save_copy_finish   (GAsyncResult         *result);

/* Puts a copy of another day among the files of the person. */
void      fb_bring_back_async   (GtkWidget            *parent,
                                 const FbBackup       *backup,
                                 const char           *title,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
/* (transfer full) (nullable): where it is now */
char     *fb_bring_back_finish  (GAsyncResult         *result);

/* Looks for the newest copy of a workspace that cannot be opened any more. */
void      fb_find_backup_async  (GtkWidget            *parent,
                                 const char           *workspace_path,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
/* (transfer full) (nullable) */
FbBackup *fb_find_backup_finish (GAsyncResult         *result);

/* Takes a workspace out of a shared folder, to @local_path. */
void      fb_take_out_async     (GtkWidget            *parent,
                                 FbStore              *store,
                                 const char           *local_path,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean  fb_take_out_finish    (GAsyncResult         *result);
/* Puts it back there. */
void      fb_put_back_async     (GtkWidget            *parent,
                                 FbStore              *store,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean  fb_put_back_finish    (GAsyncResult         *result);

G_END_DECLS
