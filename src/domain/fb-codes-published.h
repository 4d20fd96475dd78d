/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-code-list.h"
#include "domain/fb-name-table.h"

G_BEGIN_DECLS

/* Lists that others publish. Their labels are in the language of the program,
 * sorted by it; where a name is missing there, English stands in. */
extern const FbCodeList fb_code_languages;   /* ISO 639-3 */
extern const FbCodeList fb_code_countries;   /* ISO 3166-1 alpha-2 */
extern const FbCodeList fb_code_occupations; /* ISCO-08, all four levels */
extern const FbCodeList fb_code_sectors;     /* NACE Rev. 2, sections and divisions */

/* Scales that others publish, with labels of our own. */
extern const FbCodeList fb_code_isced;  /* ISCED 2011 levels */
extern const FbCodeList fb_code_cefr;   /* CEFR levels, and native */
extern const FbCodeList fb_code_yes_no;

FbNameTable *fb_code_list_get_names (const FbCodeList *list);

/* (transfer none): as it stands within a sentence, where many languages write it small; NULL for NULL */
const char  *fb_language_get_name   (const char       *code);

G_END_DECLS
