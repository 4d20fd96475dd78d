/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in a column. */
typedef enum
{
  FB_SHEET_TEXT,
  FB_SHEET_NUMBER, /* digits */
  FB_SHEET_DATE,   /* YYYY-MM-DD, or a part of it */
} FbSheetCellKind;

/* A table for a spreadsheet program. Nothing in it is a formula there. */
typedef struct
{
  const char            *title;
  char                 **header; /* ended by NULL */
  const FbSheetCellKind *kinds;  /* (nullable) one a column; NULL: all text */
  GPtrArray             *rows;   /* (element-type GStrv): each with as many cells as the header, never NULL */
} FbSheetTable;

/* As XLSX where the name ends so, else as CSV. */
gboolean fb_sheet_write      (const char          *path,
                              const FbSheetTable  *table,
                              GError             **error);
char    *fb_sheet_dup_csv    (const FbSheetTable  *table);

/* Text that a spreadsheet program would reckon with, as text; and back. */
char    *fb_sheet_dup_safe   (const char          *text);
const char *fb_sheet_skip_safe (const char        *text);

gboolean _fb_sheet_write_xlsx (const char          *path,
                               const FbSheetTable  *table,
                               GError             **error);

G_END_DECLS
