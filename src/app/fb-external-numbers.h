/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-external-number.h"

G_BEGIN_DECLS

/* Under which numbers others know a person. */
FbExternalNumber *fb_deed_add_number (FbWorkspace  *workspace,
                                      const char   *person_id,
                                      const char   *system,
                                      const char   *number,
                                      GError      **error);

G_END_DECLS
