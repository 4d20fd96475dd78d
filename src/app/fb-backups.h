/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Copies of a workspace that the program makes by itself, in its data folder:
 * one for each day of work, the last seven, and before those one a week, the
 * last four; and one from before each file that was taken in, the last four.
 * Each has its SHA-256 beside it. */

typedef struct
{
  char     *path;
  char     *date;          /* YYYY-MM-DD */
  char     *time;          /* HH:MM; NULL: the copy of the day */
  gboolean  before_import;
} FbBackup;

FbBackup  *fb_backup_copy      (const FbBackup *self);
void       fb_backup_free      (FbBackup    *self);

GPtrArray *fb_backups_list     (FbStore     *store);
char      *fb_backups_dup_old  (FbStore     *store,
                                const char  *today);
FbBackup  *fb_backups_find     (const char   *workspace_path,
                                GCancellable *cancellable);
gboolean   fb_backups_make     (FbStore     *store,
                                const char  *today,
                                GError     **error);
FbBackup  *fb_backups_make_before_import (FbStore                *store,
                                          const char             *today,
                                          GFileProgressCallback   progress,
                                          gpointer                progress_data,
                                          GCancellable           *cancellable,
                                          GError                **error);
gboolean   fb_backups_replace  (FbStore     *store,
                                const char  *today,
                                GError     **error);
void       fb_backup_remove    (FbBackup    *self);
gboolean   fb_backup_is_sound  (FbBackup     *self,
                                GCancellable *cancellable);
char      *fb_backup_bring_back (FbBackup               *self,
                                 const char             *title,
                                 GFileProgressCallback   progress,
                                 gpointer                progress_data,
                                 GCancellable           *cancellable,
                                 GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbBackup, fb_backup_free)

G_END_DECLS
