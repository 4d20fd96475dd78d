/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-erase.h"
#include "store/fb-store-private.h"

G_BEGIN_DECLS

/* The kind in temp.erase of what is no record any more. */
#define FB_ERASE_GONE ""

/* Fills temp.erase (kind, id, is_own) with the records that tell of a person;
 * those of a duo tell of others too. */
gboolean _fb_erase_fill         (FbStore       *self,
                                 const char    *person_id,
                                 GError       **error);
/* Makes temp.erase, with nothing in it. */
gboolean _fb_erase_begin        (FbStore       *self,
                                 GError       **error);
gboolean _fb_erase_add          (FbStore       *self,
                                 const char    *kind,
                                 const char    *id,
                                 GError       **error);
/* Takes names out of the files that went and came, while the names still stand. */
gboolean _fb_erase_file_names   (FbStore       *self,
                                 const char    *person_id,
                                 GError       **error);
/* Takes out what stands elsewhere than in a field of a record, of all that is in
 * temp.erase. */
gboolean _fb_erase_traces       (FbStore       *self,
                                 GError       **error);
/* Whether the record goes as a whole, as it holds nothing but words. */
gboolean _fb_erase_removes      (const FbKind  *kind);
/* Whether an erasure blanks the field in a record of the person's own, or of a
 * duo; @is_free: (out): a person may keep it. */
gboolean _fb_erase_takes        (const FbKind  *kind,
                                 const FbField *field,
                                 gboolean       is_own,
                                 gboolean      *is_free);
/* Takes the values of these fields out of the log, and the records that were
 * removed before. */
gboolean _fb_erase_from_log     (FbStore       *self,
                                 const FbKind  *kind,
                                 const char    *id,
                                 const FbField *field,
                                 GError       **error);
/* (transfer full): the SQL for what stands in the place of @field */
char    *_fb_erase_dup_blank    (const FbField *field);
/* Whether @value is what an erasure leaves in the field of the record @id. */
gboolean _fb_erase_is_blank     (const FbKind  *kind,
                                 const FbField *field,
                                 const char    *id,
                                 const char    *value);

G_END_DECLS
