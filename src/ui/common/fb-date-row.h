/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-text-row.h"

G_BEGIN_DECLS

/* A date: typed as the locale writes it or year-month-day, or taken from a
 * calendar. Partial ones are typed only: "1994", "05.1994". */
#define FB_TYPE_DATE_ROW (fb_date_row_get_type ())
G_DECLARE_FINAL_TYPE (FbDateRow, fb_date_row, FB, DATE_ROW, FbTextRow)

G_END_DECLS
