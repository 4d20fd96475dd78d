/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-withheld.h"
#include "ui/common/fb-pick-file.h"

G_BEGIN_DECLS

/* Kinds of file that a table can be */
extern const FbFileFilter fb_file_filter_table[];

/* Asks who gets a list in which people are, and then for its file.
 * @programme_id: (nullable): all of the list is of this one; @title: what the list is called */
void  fb_save_ask_async  (GtkWidget            *widget,
                          FbWorkspace          *workspace,
                          const char           *programme_id,
                          const char           *title,
                          const FbFileFilter   *filters,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
/* The same of a list without people: for its file alone. */
void  fb_save_pick_async (GtkWidget            *widget,
                          FbWorkspace          *workspace,
                          const char           *title,
                          const FbFileFilter   *filters,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data);
/* (transfer full) (nullable): the path; NULL where none was chosen. @to: (out) (transfer full)
 * (nullable): who gets it; NULL where nobody was asked for */
char *fb_save_ask_finish (GAsyncResult         *result,
                          FbSheetTo           **to);

G_END_DECLS
