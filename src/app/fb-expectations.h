/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-duo-case.h"
#include "app/fb-flow-words.h"

G_BEGIN_DECLS

/* (transfer container) (element-type FbFlowLine): what each member of a duo hoped for and what came of
 * it by the latest check-in, then what they came for together and what only one did (R88, R89);
 * empty where neither said anything */
GPtrArray *fb_duo_list_expectations (const FbDuoCase *whole);
/* (transfer full) (nullable): who has not been asked yet, in a sentence */
char      *fb_duo_dup_unasked       (const FbDuoCase *whole);

G_END_DECLS
