/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Somebody of whom a name is heard in another one. Text is there for the call only, and
 * (nullable) but for the id. */
typedef struct
{
  const char *person_id;
  guint       n_shared;        /* words, of all names together */
  const char *name_used;
  const char *given_name;
  const char *family_name;
  const char *own_script_name;
  const char *birth_date;
  const char *postcode;
} FbSoundingRow;

typedef void (*FbSoundingFunc) (const FbSoundingRow *row,
                                gpointer             data);

/* The persons of whom a name has at least one of these words, as fb_sound_key_dup()
 * writes them; who shares most comes first. */
gboolean   fb_store_each_sounding    (FbStore            *self,
                                      const char *const  *sounds,
                                      FbSoundingFunc      func,
                                      gpointer            data,
                                      GError            **error);

/* Kept with the search index: of one person, which may be gone, or of all. */
gboolean   _fb_store_keep_sounds     (FbStore            *self,
                                      const char         *person_id,
                                      GError            **error);
gboolean   _fb_store_keep_all_sounds (FbStore            *self,
                                      GError            **error);

G_END_DECLS
