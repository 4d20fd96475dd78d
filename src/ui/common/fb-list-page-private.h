/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

GtkSingleSelection  *_fb_list_page_get_selection (FbListPage *self);

/* --- One line: fb-list-page-line.c --- */

char               **_fb_list_page_dup_cells     (FbListPage *self,
                                                  const char *id);
void                 _fb_list_page_open_line     (FbListPage *self,
                                                  guint       position);
FbRecord            *_fb_list_page_dup_about     (FbPage     *page);

G_END_DECLS
