/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* (transfer full) (element-type utf8): the ids of persons of whom a name has at
 * least one of these words, as fb_sound_key_dup() writes them; who shares most
 * comes first. NULL with an error. */
GPtrArray *fb_store_list_sounding    (FbStore            *self,
                                      const char *const  *sounds,
                                      GError            **error);

/* Kept with the search index: of one person, which may be gone, or of all. */
gboolean   _fb_store_keep_sounds     (FbStore            *self,
                                      const char         *person_id,
                                      GError            **error);
gboolean   _fb_store_keep_all_sounds (FbStore            *self,
                                      GError            **error);

G_END_DECLS
