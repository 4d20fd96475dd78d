/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-field-row.h"

G_BEGIN_DECLS

/* One code of a short list: buttons side by side where there is room for
 * them, such as Yes and No, else a drop-down. */
#define FB_TYPE_CODE_ROW (fb_code_row_get_type ())
G_DECLARE_FINAL_TYPE (FbCodeRow, fb_code_row, FB, CODE_ROW, FbFieldRow)

/* Several codes of a short list: check buttons in three columns. */
#define FB_TYPE_CODES_ROW (fb_codes_row_get_type ())
G_DECLARE_FINAL_TYPE (FbCodesRow, fb_codes_row, FB, CODES_ROW, FbFieldRow)

G_END_DECLS
