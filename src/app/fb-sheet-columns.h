/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

/* What a column of a table about people may hold: a field of the person, of
 * their place in the programme, or their languages. */
typedef struct
{
  const char   *name; /* of the field; "languages" for those of a person */
  const FbKind *kind;
} FbSheetColumn;

/* All of them, in the order of a template; @n_columns: (out) */
const FbSheetColumn *fb_sheet_columns_get (guint               *n_columns);
const FbSheetColumn *fb_sheet_columns_find (const char         *name);
const FbField *fb_sheet_column_get_field  (const FbSheetColumn *self);
const char    *fb_sheet_column_get_label  (const FbSheetColumn *self);
gboolean       fb_sheet_column_has_many   (const FbSheetColumn *self);
gboolean       fb_sheet_column_is_for     (const FbSheetColumn *self,
                                           const char          *role);

/* (nullable): what a column of that name holds, as far as can be told */
const FbSheetColumn *fb_sheet_columns_guess (const char        *header);

/* One cell as people write it, in canonical form. */
gboolean fb_sheet_column_read (const FbSheetColumn  *self,
                               const char           *cell,
                               const char           *today,
                               char                **text,
                               GError              **error);

G_END_DECLS
