/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

/* What a row of a table is: one of fb_code_duo_role, or this one */
#define FB_SHEET_ROW_DUO "duo"

/* What a column of a table may hold. About people: a field of the person, of
 * their place in the programme, or their languages. About duos: who they are, in
 * which programme, and a field of the duo. */
typedef struct
{
  const char   *name;  /* of the field, where @field says no other */
  const FbKind *kind;
  const char   *field; /* (nullable) */
  const char   *label; /* (nullable): where that of the field would not do */
  gboolean      is_of_duo;
} FbSheetColumn;

/* All of them, in the order of a template; @n_columns: (out) */
const FbSheetColumn *fb_sheet_columns_get (guint               *n_columns);
const FbSheetColumn *fb_sheet_columns_find (const char         *name);
const FbField *fb_sheet_column_get_field  (const FbSheetColumn *self);
const char    *fb_sheet_column_get_label  (const FbSheetColumn *self);
gboolean       fb_sheet_column_has_many   (const FbSheetColumn *self);
/* Whether a table about people of @role may have it, to name the other half of a duo. */
gboolean       fb_sheet_column_is_of_half (const FbSheetColumn *self,
                                           const char          *role);
gboolean       fb_sheet_column_is_for     (const FbSheetColumn *self,
                                           const char          *role);

/* (nullable): what a column of that name holds, as far as can be told, in a table
 * of which each row is @role */
const FbSheetColumn *fb_sheet_columns_guess (const char        *header,
                                             const char        *role);

/* One cell as people write it, in canonical form. */
gboolean fb_sheet_column_read (const FbSheetColumn  *self,
                               const char           *cell,
                               const char           *today,
                               char                **text,
                               GError              **error);

G_END_DECLS
