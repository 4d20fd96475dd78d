/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-backups.h"

G_BEGIN_DECLS

/* The copies of a workspace as rows of a list. Each is read from end to end
 * before it can be chosen; one that is damaged says so. */
void            fb_backup_list_fill (GtkListBox    *list,
                                     FbStore       *store);
/* (transfer none): the copy of a row */
const FbBackup *fb_backup_list_get  (GtkListBoxRow *row);

G_END_DECLS
