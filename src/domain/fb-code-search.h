/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-code-list.h"

G_BEGIN_DECLS

GPtrArray *fb_code_list_find (const FbCodeList *list,
                              const char       *words);
const char *fb_code_list_find_named (const FbCodeList *list,
                                     const char       *name);
char      *fb_code_fold       (const char       *text);

G_END_DECLS
