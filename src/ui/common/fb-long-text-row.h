/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-field-row.h"

G_BEGIN_DECLS

/* Text of several lines; grows with what is written. */
#define FB_TYPE_LONG_TEXT_ROW (fb_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (FbLongTextRow, fb_long_text_row, FB, LONG_TEXT_ROW, FbFieldRow)

G_END_DECLS
