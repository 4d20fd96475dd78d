/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-open-question.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Making a programme, and deciding what its source leaves open. */

/* One answer that a question offers. */
typedef struct
{
  char *values; /* as fb_deed_decide_question() takes them */
  char *label;  /* in words */
} FbQuestionChoice;

FbProgramme *fb_deed_new_programme           (FbWorkspace        *workspace,
                                              const char         *template_code,
                                              const char *const  *values,
                                              GError            **error);
GPtrArray   *fb_programme_list_open_questions (FbWorkspace       *workspace,
                                              const char         *programme_id,
                                              GError            **error);
const char  *fb_question_get_words           (FbOpenQuestion     *question);
gboolean     fb_question_is_open             (FbWorkspace        *workspace,
                                              FbOpenQuestion     *question);
char        *fb_question_dup_answer          (FbWorkspace        *workspace,
                                              FbOpenQuestion     *question);
char        *fb_question_dup_remark          (FbWorkspace        *workspace,
                                              FbOpenQuestion     *question);
GPtrArray   *fb_question_list_choices        (FbOpenQuestion     *question);
GPtrArray   *fb_question_list_fields         (FbOpenQuestion     *question);
gboolean     fb_deed_decide_question         (FbWorkspace        *workspace,
                                              FbOpenQuestion     *question,
                                              const char         *values,
                                              GError            **error);
gboolean     fb_deed_put_off_question        (FbWorkspace        *workspace,
                                              FbOpenQuestion     *question,
                                              GError            **error);

/* What makes a programme differ from its template, in words (R42). */
GPtrArray   *fb_programme_list_changes       (FbWorkspace        *workspace,
                                              FbProgramme        *programme,
                                              GError            **error);
/* What makes two programmes differ, in words (R296). */
GPtrArray   *fb_programme_list_differences   (FbWorkspace        *workspace,
                                              FbProgramme        *programme,
                                              FbProgramme        *other,
                                              GError            **error);

G_END_DECLS
