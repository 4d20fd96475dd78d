/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-quality-check.h"

G_BEGIN_DECLS

/* A programme held against the criteria of a published list, or against own
 * ones (R2, R47, R49, R52). */

GPtrArray      *fb_quality_list_items       (const char  *standard);
FbQualityCheck *fb_programme_find_check     (FbWorkspace *workspace,
                                             const char  *programme_id,
                                             const char  *item);
GPtrArray      *fb_programme_list_own_checks (FbWorkspace *workspace,
                                              const char  *programme_id,
                                              const char  *standard);
char           *fb_programme_dup_standard   (FbWorkspace *workspace,
                                             const char  *programme_id,
                                             const char  *standard);
char           *fb_quality_dup_look         (const char  *state,
                                             const char  *evidence,
                                             const char  *looked_on);

G_END_DECLS
