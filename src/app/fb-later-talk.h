/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* What is not asked of a mentee at a first talk: barriers at three levels, and needs by
 * form of capital (R91-R93). People know each other after the second check-in: from then
 * on it is offered, until each question has an answer or a reason why it has none. */

#define FB_LATER_TALK_CHECK_INS 2

extern const char *const fb_later_talk_fields[];

char     *fb_later_talk_dup_since    (FbWorkspace     *workspace,
                                      FbEnrolment     *enrolment);
gboolean  fb_later_talk_is_wanted    (FbWorkspace     *workspace,
                                      FbEnrolment     *enrolment);
char     *fb_later_talk_dup_sentence (FbWorkspace     *workspace,
                                      FbEnrolment     *enrolment);
FbEnrolment *fb_later_talk_find      (const FbDuoCase *whole);

G_END_DECLS
