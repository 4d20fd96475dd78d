/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-export.h"
#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* What a list shows, as a table for a spreadsheet program: asks where to. */
void  fb_save_list     (FbListPage *page);

/* What fb_shown_save() does alike: says what came of it; */
void  fb_save_tell     (GtkWidget           *widget,
                        const FbSheetExport *result,
                        const char          *path,
                        const GError        *error);
/* (transfer full) and puts what stands on several lines of a cell beside each other. */
char *fb_save_dup_flat (const char          *cell);

G_END_DECLS
