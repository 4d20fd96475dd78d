/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Answers that are no value: "not-asked", "prefers-not-to-say" and
 * "does-not-know" in place of an optional field about a person. */

gboolean    fb_answers_take    (FbWorkspace  *workspace,
                                FbRecord     *record,
                                const char   *field,
                                const char   *state,
                                GError      **error);
gboolean    fb_answers_forget  (FbWorkspace  *workspace,
                                FbRecord     *record,
                                const char   *field,
                                GError      **error);
char       *fb_answers_dup     (FbWorkspace  *workspace,
                                FbRecord     *record,
                                const char   *field);
gboolean    fb_answers_allowed (FbRecord     *record,
                                const char   *field);

G_END_DECLS
