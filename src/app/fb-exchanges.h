/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "exchange/fb-import.h"
#include "exchange/fb-signature-file.h"

G_BEGIN_DECLS

/* Files that go out and come in, with their entry in the log of this copy. */

/* fb_export_file(), and an entry in the log where @store may write. */
gboolean  fb_deed_export_file      (FbStore               *store,
                                    FbScope                scope,
                                    const char            *subject_id,
                                    const char            *path,
                                    FbProgressFunc         progress,
                                    gpointer               progress_data,
                                    GCancellable          *cancellable,
                                    FbExportReport        *report,
                                    GError               **error);
/* The entry alone, for what was written to a stream. */
gboolean  fb_deed_log_export       (FbStore               *store,
                                    FbScope                scope,
                                    const char            *subject_id,
                                    const char            *file,
                                    const FbExportOptions *options,
                                    const FbExportReport  *report,
                                    GError               **error);

/* fb_deed_export_file() with words, ticket or reason; the key and the log are
 * filled here. */
gboolean  fb_deed_export_file_with (FbStore               *store,
                                    FbScope                scope,
                                    const char            *subject_id,
                                    const char            *path,
                                    const FbExportOptions *options,
                                    FbProgressFunc         progress,
                                    gpointer               progress_data,
                                    GCancellable          *cancellable,
                                    FbExportReport        *report,
                                    GError               **error);

/* What is known of the sender of a file. */
typedef enum
{
  FB_SENDER_UNKNOWN, /* the file does not say */
  FB_SENDER_MISSING, /* nor does it, though files of this sender did before */
  FB_SENDER_SELF,    /* this copy of the workspace */
  FB_SENDER_KNOWN,   /* other files came that the same key had signed */
  FB_SENDER_FIRST,   /* no other file came before */
} FbSenderKind;

typedef struct
{
  FbSenderKind kind;
  FbSealInfo   seal;
} FbSender;

/* Who sent the file. FALSE with FB_ERROR_INVALID where it was changed after it
 * was signed. Clear @sender with fb_sender_clear(). */
gboolean  fb_exchange_find_sender  (FbStore               *store,
                                    const char            *path,
                                    FbSender              *sender,
                                    GError               **error);
/* (transfer full): who sent the file, and what to do about a first one */
char     *fb_exchange_dup_sender   (const FbSender        *sender);
void      fb_sender_clear          (FbSender              *sender);

/* fb_import_file() of a file that nobody changed after it was signed, with an
 * entry in the log and a copy of the workspace from before. @options: file (where NULL), key and owner are filled here.
 * @sender: (out caller-allocates) */
gboolean  fb_deed_import_file      (FbStore               *store,
                                    const char            *path,
                                    const FbImportOptions *options,
                                    FbProgressFunc         progress,
                                    gpointer               progress_data,
                                    GCancellable          *cancellable,
                                    FbImportReport       **report,
                                    FbSender              *sender,
                                    GError               **error);

/* (transfer full) (nullable): when the programmes of this workspace were taken
 * along, as the file said; NULL where they were not */
char     *fb_exchange_dup_along    (FbStore               *store);

/* (transfer full) (nullable): that the file came before, comes late, or that
 * others are missing before it; NULL where all is in order */
char     *fb_exchange_dup_place    (const FbImportReport  *report);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FbSender, fb_sender_clear)

G_END_DECLS
