/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A table that a spreadsheet program wrote as text, one person a row: CSV in
 * whatever encoding and with whatever mark between the cells. */

#define FB_SHEET_MAX_BYTES (20 * 1024 * 1024)
#define FB_SHEET_MAX_ROWS 20000
#define FB_SHEET_MAX_COLUMNS 200

typedef struct
{
  guint   number; /* as the spreadsheet counts, the first row of all is 1 */
  char  **cells;  /* as many as there are columns, "" where nothing stands */
} FbSheetRow;

typedef struct
{
  char       **header;    /* ended by NULL; "" where a column has no name */
  guint        n_columns;
  GPtrArray   *rows;      /* (element-type FbSheetRow): those below the header that hold something */
  const char  *encoding;  /* "UTF-8", "UTF-16", "Windows-1252" */
  char         delimiter; /* one of , ; | and the tab */
} FbSheet;

FbSheet *fb_sheet_read_file (const char  *path,
                             GError     **error);
FbSheet *fb_sheet_read      (GBytes      *bytes,
                             GError     **error);
void     fb_sheet_free      (FbSheet     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSheet, fb_sheet_free)

G_END_DECLS
