/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A new programme: its name, and what its source leaves open. */
#define FB_TYPE_QUESTIONS_PAGE (fb_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (FbQuestionsPage, fb_questions_page, FB, QUESTIONS_PAGE, FbPage)

G_END_DECLS
