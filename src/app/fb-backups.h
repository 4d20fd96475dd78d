/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Copies of a workspace that the program makes by itself, in its data folder:
 * one for each day of work, the last seven, and before those one a week, the
 * last four. Each has its SHA-256 beside it. */

typedef struct
{
  char *path;
  char *date; /* YYYY-MM-DD */
} FbBackup;

void       fb_backup_free      (FbBackup    *self);

GPtrArray *fb_backups_list     (FbStore     *store);
gboolean   fb_backups_make     (FbStore     *store,
                                const char  *today,
                                GError     **error);
gboolean   fb_backups_replace  (FbStore     *store,
                                const char  *today,
                                GError     **error);
gboolean   fb_backup_is_sound  (FbBackup    *self);
char      *fb_backup_bring_back (FbBackup   *self,
                                const char  *title,
                                GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbBackup, fb_backup_free)

G_END_DECLS
