/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-flow-words.h"
#include "domain/fb-lesson.h"

G_BEGIN_DECLS

/* (transfer full): when, how it is known, what came of it, who should hear it and whether they did */
char      *fb_lesson_dup_words         (FbLesson    *lesson);
/* (transfer container) (element-type FbFlowLine): for each audience beside the own team, how many of
 * the lessons meant for it were passed on (R294, R297) */
GPtrArray *fb_programme_list_audiences (FbWorkspace *workspace,
                                        const char  *programme_id);

G_END_DECLS
