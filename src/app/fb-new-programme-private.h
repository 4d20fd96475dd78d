/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-new-programme.h"

G_BEGIN_DECLS

/* Notes as a question whatever the programme leaves open and no question of
 * its template asks already. Inside an open group. */
gboolean   _fb_programme_ask         (FbWorkspace  *workspace,
                                      FbProgramme  *programme,
                                      GError      **error);
/* Whether the programme leaves open what a question about @field asks. */
gboolean   _fb_question_is_open      (FbWorkspace  *workspace,
                                      FbProgramme  *programme,
                                      const char   *field);
/* (transfer container): the rules that a question such as "mentee.age" is
 * about; empty for other questions, NULL with an error */
GPtrArray *_fb_question_list_rules   (FbWorkspace  *workspace,
                                      const char   *programme_id,
                                      const char   *field,
                                      GError      **error);
/* Sets the matching criteria to those named. Inside an open group. */
gboolean   _fb_programme_set_criteria (FbWorkspace  *workspace,
                                       const char   *programme_id,
                                       const char   *values,
                                       GError      **error);
/* Whether a rule is words that the program cannot read. */
gboolean   _fb_rule_is_open          (FbRecord     *rule);
/* Fields of a template that its copy does not take over, ended by NULL. */
extern const char *const _fb_template_own_fields[];

G_END_DECLS
