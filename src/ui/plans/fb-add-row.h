/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The last row of a boxed list: what is typed here becomes another one by
 * Enter. Signal "add" (const char *text). */
#define FB_TYPE_ADD_ROW (fb_add_row_get_type ())
G_DECLARE_FINAL_TYPE (FbAddRow, fb_add_row, FB, ADD_ROW, AdwPreferencesRow)

GtkWidget *fb_add_row_new         (const char *label);
void       fb_add_row_add_control (FbAddRow   *self,
                                   const char *label,
                                   GtkWidget  *control);
GtkWidget *fb_add_row_add_line    (FbAddRow   *self,
                                   const char *label,
                                   GtkWidget  *control);
GtkWidget *fb_add_row_get_entry   (FbAddRow   *self);
void       fb_add_row_clear       (FbAddRow   *self);
void       fb_add_row_keep        (FbAddRow    *self,
                                   FbWorkspace *workspace,
                                   FbRecord    *about,
                                   const char  *name);

G_END_DECLS
