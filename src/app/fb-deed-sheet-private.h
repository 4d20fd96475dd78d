/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-deed-sheet.h"

G_BEGIN_DECLS

/* Which codes the duos of a table get. */
typedef struct _FbSheetCodes FbSheetCodes;

FbSheetCodes *_fb_sheet_codes_new  (FbWorkspace       *workspace,
                                    const FbSheetPlan *plan,
                                    GError           **error);
void          _fb_sheet_codes_free (FbSheetCodes      *self);

/* Within a group. @taken: lines of the plan to the ids of the persons they became;
 * @n_duos: (inout): one more, unless the two whom a table of people names are a duo already */
gboolean      _fb_deed_take_duo    (FbWorkspace       *workspace,
                                    FbSheetCodes      *codes,
                                    const FbSheetDuo  *row,
                                    GHashTable        *taken,
                                    guint             *n_duos,
                                    GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSheetCodes, _fb_sheet_codes_free)

G_END_DECLS
