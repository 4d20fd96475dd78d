/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "exchange/fb-import.h"

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
                                    const FbExportReport  *report,
                                    GError               **error);

/* (transfer full) (nullable): that the file came before, comes late, or that
 * others are missing before it; NULL where all is in order */
char     *fb_exchange_dup_place    (const FbImportReport  *report);

G_END_DECLS
