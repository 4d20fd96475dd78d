/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A column of a list whose lines are FbIdItem. */
typedef struct
{
  const char *title;  /* N_() string */
  int         width;  /* pixels; -1: takes what is left */
} FbListColumn;

void     fb_list_table_add_column   (GtkColumnView      *table,
                                     const FbListColumn *column,
                                     guint               index);
void     fb_list_table_let_go       (GtkColumnView      *table);
gboolean fb_list_table_was_scrolled (GtkColumnView      *table);
void     fb_list_table_take         (GtkColumnView      *table,
                                     GtkSelectionModel  *lines);

G_END_DECLS
