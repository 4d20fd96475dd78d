/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "exchange/fb-export.h"
#include "exchange/fb-sheet-out.h"

G_BEGIN_DECLS

/* Lists as tables for a spreadsheet program. Whoever has a protected identity
 * is in none of them, and each is noted among the files that went out. */

typedef struct
{
  guint n_rows;
  guint n_protected; /* rows left out */
} FbSheetExport;

/* People by their enrolments: everything that a table can bring in again. */
gboolean    fb_sheet_export_people (FbWorkspace         *workspace,
                                    const char *const   *enrolment_ids,
                                    const char          *title,
                                    const char          *path,
                                    FbProgressFunc       progress,
                                    gpointer             progress_data,
                                    GCancellable        *cancellable,
                                    FbSheetExport       *result,
                                    GError             **error);
/* (transfer full): the same people as the cards of a telephone, and no file */
char       *fb_sheet_export_dup_cards (FbWorkspace         *workspace,
                                       const char *const   *enrolment_ids,
                                       GError             **error);
/* Any other table, made already. */
gboolean    fb_sheet_export_table  (FbWorkspace         *workspace,
                                    const FbSheetTable  *table,
                                    const char          *path,
                                    GError             **error);
char       *fb_sheet_export_dup_words (const FbSheetExport *self,
                                       const char          *path);

/* (transfer full): ids of the enrolments, duos and agreements of people whose
 * identity is protected */
GHashTable *fb_protected_list      (FbWorkspace         *workspace,
                                    GError             **error);

G_END_DECLS
