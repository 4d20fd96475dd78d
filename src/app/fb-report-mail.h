/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Asking by e-mail how it goes, and reading what comes back: the route for who
 * has neither a printer nor this program. */

char *fb_report_dup_message   (FbWorkspace *workspace,
                               const char  *duo_id,
                               const char  *person_id,
                               const char  *language);
char *fb_report_dup_subject   (const char  *code,
                               const char  *language);
char *fb_report_read_reply    (const char  *reply);
/* (transfer none): ISO 639-3, ended by NULL: in which a message can be written */
const char *const *fb_report_list_languages (void);

G_END_DECLS
