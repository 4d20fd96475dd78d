/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

gint64 fb_store_count_reached (FbStore    *self,
                               const char *programme_id,
                               const char *measure,
                               const char *from,
                               const char *until);
gint64 fb_store_count_places  (FbStore    *self,
                               const char *programme_id,
                               const char *site_id);
gint64 fb_store_count_referred (FbStore    *self,
                                const char *programme_id,
                                const char *organisation_id,
                                const char *from,
                                const char *until);
gint64 fb_store_count_load    (FbStore    *self,
                               const char *staff_id);

G_END_DECLS
