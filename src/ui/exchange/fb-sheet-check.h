/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-deed-sheet.h"

G_BEGIN_DECLS

/* What a sheet would bring in, what cannot be taken and why, and who may be
 * known already: with the choices that are a person's. Signal "changed". */
#define FB_TYPE_SHEET_CHECK (fb_sheet_check_get_type ())
G_DECLARE_FINAL_TYPE (FbSheetCheck, fb_sheet_check, FB, SHEET_CHECK, AdwBin)

GtkWidget  *fb_sheet_check_new     (FbWorkspace   *workspace,
                                    const FbSheet *sheet,
                                    FbSheetPlan   *plan);
FbSheetBad  fb_sheet_check_get_bad (FbSheetCheck  *self);
/* How many people come in as things stand; 0 while something is to be chosen. */
guint       fb_sheet_check_count   (FbSheetCheck  *self);

G_END_DECLS
