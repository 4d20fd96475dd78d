/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* (transfer full): what each of those who are proposed said, a line each:
 * "Amina: Rather Not · 12 Nov 2026" */
char *fb_proposal_dup_answers (const FbDuoCase *whole);

G_END_DECLS
