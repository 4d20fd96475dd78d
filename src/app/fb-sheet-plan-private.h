/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-plan.h"

G_BEGIN_DECLS

/* A table while it is read. */
typedef struct
{
  FbSheetPlan                *plan;
  FbWorkspace                *workspace;
  const FbSheet              *sheet;
  const FbSheetColumn *const *columns;
  const char                 *role;
  GHashTable                 *seen; /* who stands there already -> the first line or duo of it */
} FbSheetReading;

/* @column: of the sheet; the number of columns: the row as a whole */
void        _fb_sheet_add_problem (FbSheetReading   *self,
                                   guint             row,
                                   guint             column,
                                   const char       *reason);
/* The same by what the column holds; the row as a whole where there is none */
void        _fb_sheet_add_problem_of (FbSheetReading *self,
                                      guint           row,
                                      const char     *name,
                                      const char     *reason);
/* Returns how many cells cannot be taken */
guint       _fb_sheet_read_cells  (FbSheetReading   *self,
                                   const FbSheetRow *row,
                                   char            **values);
/* (transfer full): room for one value by fb_sheet_columns_get() each */
char      **_fb_sheet_values_new  (void);
void        _fb_sheet_values_free (char            **values);

/* The rows of a table about duos. */
gboolean    _fb_sheet_read_duos   (FbSheetReading   *self,
                                   GError          **error);
void        _fb_sheet_duo_free    (gpointer          data);

G_END_DECLS
