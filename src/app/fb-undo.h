/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The Undo and Redo of a window: the change log, and between its deeds those that it does not
 * know, because they changed a setting of this copy of the workspace alone. These are taken back
 * in the same order, by whoever did them, as long as the workspace is open.
 *
 * The workspace emits "undo-changed" when such a deed is done. */

/* Sets a setting of the workspace as a deed of its own. @value: (nullable): it goes */
gboolean  fb_undo_set_setting (FbWorkspace  *workspace,
                               const char   *deed,
                               const char   *setting,
                               const char   *value,
                               GError      **error);
/* What they held is not brought back any more. */
void      fb_undo_forget      (FbWorkspace  *workspace);

/* (transfer full): "Undo: Changed Due Date", or "Undo" where there is nothing */
char     *fb_undo_dup_label   (FbWorkspace  *workspace,
                               gboolean      is_undo,
                               gboolean     *can);
/* (transfer full) (nullable): what was taken back or done again in words; NULL with an error, or
 * without one where there was nothing */
char     *fb_undo_run         (FbWorkspace  *workspace,
                               gboolean      is_undo,
                               GError      **error);

G_END_DECLS
