/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-plan.h"

G_BEGIN_DECLS

/* What the columns of a table held the last time: a setting of this computer, for tables
 * whose columns have the same names in the same order and whose rows are the same kind
 * of thing (@role). */

/* (transfer full): as fb_sheet_guess_columns(), but what was kept goes before a guess.
 * @is_known: (out) (nullable): whether such a table was taken in before */
const FbSheetColumn **fb_sheet_recall_columns   (FbStore              *store,
                                                 const FbSheet        *sheet,
                                                 const char           *role,
                                                 gboolean             *is_known);
gboolean              fb_sheet_remember_columns (FbStore              *store,
                                                 const FbSheet        *sheet,
                                                 const char           *role,
                                                 const FbSheetColumn *const *columns,
                                                 GError              **error);

G_END_DECLS
