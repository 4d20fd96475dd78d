/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

char **fb_store_list_settings (FbStore    *self,
                               const char *prefix);

G_END_DECLS
