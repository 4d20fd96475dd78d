/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "store/fb-store-erase.h"

G_BEGIN_DECLS

/* Erasing a person (decision 30 of the design). */

/* What is said of it, before and after: files given away are not reached. */
const char *fb_erase_get_warning (void);
/* Erases, and replaces the earlier copies by a fresh one. Never undone.
 * @kept: (nullable): free values that stay, "id field" */
gboolean    fb_deed_erase        (FbWorkspace  *workspace,
                                  const char   *person_id,
                                  const char   *reason,
                                  GHashTable   *kept,
                                  GError      **error);
/* Replaces the earlier copies, and whatever else goes after an erasure. */
gboolean    fb_erasure_finish    (FbStore      *store,
                                  const char   *today,
                                  GError      **error);

G_END_DECLS
