/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-deed-sheet.h"

G_BEGIN_DECLS

/* From a spreadsheet: choose the file, say what the columns hold, see what
 * would come in, then take it in. */
void     fb_sheet_import_async    (GtkWidget           *parent,
                                   FbWorkspace         *workspace,
                                   const char          *programme_id,
                                   const char          *role,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
/* Whether anybody came in; @result and @role: (out) */
gboolean fb_sheet_import_finish   (GAsyncResult        *task,
                                   FbSheetResult       *result,
                                   const char         **role);

G_END_DECLS
