/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-withheld.h"
#include "exchange/fb-export.h"
#include "exchange/fb-sheet-out.h"

G_BEGIN_DECLS

/* Lists as tables for a spreadsheet program. Who is in none of them tells FbWithheld, and each is
 * noted among the files that went out. */

/* People by their enrolments: everything that a table can bring in again. */
gboolean    fb_sheet_export_people (FbWorkspace         *workspace,
                                    const char *const   *enrolment_ids,
                                    const char          *title,
                                    const char          *path,
                                    const FbSheetTo     *to,
                                    FbProgressFunc       progress,
                                    gpointer             progress_data,
                                    GCancellable        *cancellable,
                                    FbSheetExport       *result,
                                    GError             **error);
/* (transfer full): the same people as the cards of a telephone, and no file */
char       *fb_sheet_export_dup_cards (FbWorkspace         *workspace,
                                       const char *const   *enrolment_ids,
                                       const FbSheetTo     *to,
                                       GError             **error);
/* Any other table, made already of the rows that nobody keeps. */
gboolean    fb_sheet_export_table  (FbWorkspace         *workspace,
                                    const FbSheetTable  *table,
                                    const FbWithheld    *withheld,
                                    const char          *path,
                                    GError             **error);
char       *fb_sheet_export_dup_words (const FbSheetExport *self,
                                       const char          *path);

G_END_DECLS
