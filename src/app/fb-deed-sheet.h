/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-plan.h"
#include "exchange/fb-export.h"

G_BEGIN_DECLS

/* What becomes of rows in which a cell cannot be taken. */
typedef enum
{
  FB_SHEET_BAD_ASK,  /* refused while there are any */
  FB_SHEET_BAD_ROW,  /* such a row stays outside */
  FB_SHEET_BAD_CELL, /* such a cell stays empty */
} FbSheetBad;

typedef struct
{
  guint  n_new;    /* people who were added */
  guint  n_joined; /* known ones who were filled in or enrolled */
  guint  n_duos;   /* duos that were added */
  guint  n_out;    /* rows that stayed outside */
  gint64 group;    /* of changes, for Undo This Import; 0: none */
} FbSheetResult;

gboolean fb_deed_import_sheet (FbWorkspace         *workspace,
                               const FbSheetPlan   *plan,
                               FbSheetBad           bad,
                               const char          *file,
                               FbProgressFunc       progress,
                               gpointer             progress_data,
                               GCancellable        *cancellable,
                               FbSheetResult       *result,
                               GError             **error);
/* (transfer full): what came of it, in a sentence */
char    *fb_sheet_result_dup_words (const FbSheetResult *self);

/* A table to fill in: the names of all columns for @role, and rows of people, or
 * of a duo, who are plainly made up. */
gboolean fb_sheet_write_template (const char          *path,
                                  const char          *role,
                                  GError             **error);

G_END_DECLS
