/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-goal.h"

G_BEGIN_DECLS

const char *fb_plan_get_waiting_words (const FbGoal *goal);

G_END_DECLS
