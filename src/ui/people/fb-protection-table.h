/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-protection-read.h"
#include "ui/common/fb-shown.h"

G_BEGIN_DECLS

/* (transfer full) @facts: (nullable): all that the page of data protection tells, as a table */
FbShownTable *fb_protection_table_new (FbWorkspace             *workspace,
                                       const FbProtectionFacts *facts);

G_END_DECLS
