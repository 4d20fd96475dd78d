/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-known.h"
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

/* Under which somebody who stands in the table is found in @seen. (transfer full) */
char       *_fb_sheet_dup_person_key (const char     *name,
                                      const char     *role);
/* (transfer none): a line for somebody who is only named in a duo; the one that an earlier row made,
 * where there is. @named: (element-type FbPerson): those of that name who take no part in that role.
 * NULL with an error */
FbSheetLine *_fb_sheet_add_absent   (FbSheetReading   *self,
                                     guint             row,
                                     const char       *role,
                                     const char       *name,
                                     const char       *birth_date,
                                     const char       *programme_id,
                                     GPtrArray        *named);
/* (transfer full): why nobody can be told who is called @name; NULL where @n_taking_part is one or none */
char        *_fb_sheet_dup_ambiguous (const char      *name,
                                      const char      *birth_date,
                                      guint            n_taking_part);
/* The duos of a table about people, in which a column names the other half. */
gboolean    _fb_sheet_read_pairs  (FbSheetReading   *self,
                                   GError          **error);
/* The rows of a table about duos. */
gboolean    _fb_sheet_read_duos   (FbSheetReading   *self,
                                   GError          **error);
void        _fb_sheet_duo_free    (gpointer          data);

G_END_DECLS
