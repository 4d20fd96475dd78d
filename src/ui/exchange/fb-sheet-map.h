/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-sheet-plan.h"

G_BEGIN_DECLS

/* What each column of a sheet holds: a row a column, with what stands in it,
 * and a drop-down. */
GtkWidget            *fb_sheet_map_new  (FbWorkspace   *workspace,
                                         const FbSheet *sheet,
                                         const char    *role);
/* (transfer full): by column of the sheet, NULL for nothing */
const FbSheetColumn **fb_sheet_map_get  (GtkWidget     *self);
/* (transfer full) (nullable): what is wrong with the choice, in a sentence */
char                 *fb_sheet_map_find_fault (GtkWidget *self);

G_END_DECLS
