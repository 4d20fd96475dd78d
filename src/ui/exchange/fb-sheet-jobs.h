/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-deed-sheet.h"

G_BEGIN_DECLS

/* People from a spreadsheet, with a window that shows how far it is. What goes
 * wrong is told to the person. Sheet, columns and plan stay until the end. */

void         fb_sheet_check_async  (GtkWidget                  *parent,
                                    FbWorkspace                *workspace,
                                    const FbSheet              *sheet,
                                    const FbSheetColumn *const *columns,
                                    const char                 *programme_id,
                                    const char                 *role,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user_data);
/* (transfer full) (nullable): what would come in; NULL: stopped, or unreadable */
FbSheetPlan *fb_sheet_check_finish (GAsyncResult               *result);

void         fb_sheet_take_async   (GtkWidget                  *parent,
                                    FbWorkspace                *workspace,
                                    const FbSheetPlan          *plan,
                                    FbSheetBad                  bad,
                                    const char                 *file,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user_data);
/* Whether the people are in; @result: (out) */
gboolean     fb_sheet_take_finish  (GAsyncResult               *task,
                                    FbSheetResult              *result);

G_END_DECLS
