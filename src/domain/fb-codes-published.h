/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* Lists that others publish. */
extern const FbCodeList fb_code_languages;   /* ISO 639-3 */
extern const FbCodeList fb_code_countries;   /* ISO 3166-1 alpha-2 */
extern const FbCodeList fb_code_occupations; /* ISCO-08 */
extern const FbCodeList fb_code_sectors;     /* NACE Rev. 2 */
extern const FbCodeList fb_code_isced;       /* ISCED 2011 levels */
extern const FbCodeList fb_code_cefr;        /* CEFR levels, and native */
extern const FbCodeList fb_code_yes_no;

G_END_DECLS
