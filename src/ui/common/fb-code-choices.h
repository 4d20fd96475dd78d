/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-code-list.h"
#include "ui/common/fb-choice.h"

G_BEGIN_DECLS

GPtrArray *fb_code_choices_find (const FbCodeList *list,
                                 const char       *words);

G_END_DECLS
