/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* What a list shows, as a table for a spreadsheet program: asks where to. */
void fb_save_list (FbListPage *page);

G_END_DECLS
