/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The sheet as a PDF that is filled in on a screen and sent back. */

gboolean  fb_report_write_form (FbWorkspace  *workspace,
                                const char   *duo_id,
                                const char   *path,
                                GError      **error);
char     *fb_report_read_form  (FbWorkspace  *workspace,
                                const char   *path,
                                char        **duo_id,
                                GError      **error);

G_END_DECLS
