/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What mentor and mentee of a programme should have in common, as codes of the
 * list criterion, sorted, with spaces between. */
char     *fb_programme_dup_criteria (FbWorkspace  *workspace,
                                     const char   *programme_id);
gboolean  fb_deed_set_criteria      (FbWorkspace  *workspace,
                                     const char   *programme_id,
                                     const char   *codes,
                                     GError      **error);

G_END_DECLS
