/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for a spreadsheet program. Nothing in it is a formula there. */
gboolean fb_sheet_write_csv  (const char  *path,
                              char       **header,
                              GPtrArray   *rows,
                              GError     **error);
char    *fb_sheet_dup_csv    (char       **header,
                              GPtrArray   *rows);

/* Text that a spreadsheet program would reckon with, as text; and back. */
char    *fb_sheet_dup_safe   (const char  *text);
const char *fb_sheet_skip_safe (const char *text);

G_END_DECLS
