/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-shown.h"

G_BEGIN_DECLS

/* What the rows of Today say, for a spreadsheet. @rows: (element-type FbTodayRow) (nullable).
 * (transfer full) */
FbShownTable *fb_today_table_new (FbWorkspace *workspace,
                                  GPtrArray   *rows);
/* Adds those whom the rows are about. */
void          fb_today_list_whom (GPtrArray   *rows,
                                  FbWhom      *whom);

G_END_DECLS
