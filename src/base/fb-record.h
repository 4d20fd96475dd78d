/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-field.h"

G_BEGIN_DECLS

#define FB_TYPE_RECORD (fb_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbRecord, fb_record, FB, RECORD, GObject)

/* A kind of record. Its name is an XML element and a word of the command
 * line; with '_' for '-' it is the table. */
typedef struct
{
  const char    *name;
  const char    *table;
  const char    *label;   /* N_() string, one such record */
  GType        (*get_type) (void);
  const FbField *fields;
  guint          n_fields;
} FbKind;

struct _FbRecordClass
{
  GObjectClass   parent_class;

  const FbKind  *kind;
};

void           fb_record_class_set_kind  (FbRecordClass  *klass,
                                          const FbKind   *kind);

FbRecord      *fb_record_new             (const FbKind   *kind,
                                          const char     *id);
const FbKind  *fb_record_get_kind        (FbRecord       *self);
const char    *fb_record_get_id          (FbRecord       *self);
const char    *fb_record_get_created     (FbRecord       *self);
const char    *fb_record_get_modified    (FbRecord       *self);
const char    *fb_record_get_modified_by (FbRecord       *self);
gint64         fb_record_get_revision    (FbRecord       *self);
void           fb_record_set_origin      (FbRecord       *self,
                                          const char     *created,
                                          const char     *modified,
                                          const char     *modified_by,
                                          gint64          revision);

const FbField *fb_kind_find_field        (const FbKind   *self,
                                          const char     *name);
char          *fb_field_dup_column       (const FbField  *self);

const char    *fb_record_peek_text       (FbRecord       *self,
                                          const FbField  *field);
char          *fb_record_dup_text        (FbRecord       *self,
                                          const FbField  *field);
gboolean       fb_record_set_text        (FbRecord       *self,
                                          const FbField  *field,
                                          const char     *text,
                                          GError        **error);
GBytes        *fb_record_get_bytes       (FbRecord       *self,
                                          const FbField  *field);
gboolean       fb_record_is_set          (FbRecord       *self,
                                          const FbField  *field);

G_END_DECLS
