/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One or two lines of text in a cell of a table, the second one smaller and
 * paler; what does not fit ends in dots. A table makes two hundred lines at
 * once, of which a screenful is seen, so unlike a GtkLabel this one measures no
 * text, and lays it out when it is first drawn. */
#define FB_TYPE_CELL_TEXT (fb_cell_text_get_type ())
G_DECLARE_FINAL_TYPE (FbCellText, fb_cell_text, FB, CELL_TEXT, GtkWidget)

GtkWidget  *fb_cell_text_new      (int         n_chars);
void        fb_cell_text_set_text (FbCellText *self,
                                   const char *text);
const char *fb_cell_text_get_text (FbCellText *self);

G_END_DECLS
