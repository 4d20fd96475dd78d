/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-message-text.h"

G_BEGIN_DECLS

/* The words of messages (R306): those that a programme wrote itself, else those that
 * come with the program. What stands in { } is filled in for each person. */

/* (transfer full) (nullable): NULL where there is none in that language.
 * @subject: (out) (transfer full) */
char     *fb_message_text_load     (FbWorkspace  *workspace,
                                    const char   *programme_id,
                                    const char   *kind,
                                    const char   *language,
                                    char        **subject);
/* Whether the programme has words of its own for it. */
gboolean  fb_message_text_is_own   (FbWorkspace  *workspace,
                                    const char   *programme_id,
                                    const char   *kind,
                                    const char   *language);
/* An empty @body: the words of the program again. */
gboolean  fb_deed_set_message_text (FbWorkspace  *workspace,
                                    const char   *programme_id,
                                    const char   *kind,
                                    const char   *language,
                                    const char   *subject,
                                    const char   *body,
                                    GError      **error);

G_END_DECLS
