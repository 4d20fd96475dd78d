/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* An integer that has no value: NULL in SQL, absent in XML. Never zero. */
#define FB_UNSET G_MININT64

typedef enum
{
  FB_FIELD_TEXT,  /* char *, never empty */
  FB_FIELD_INT,   /* gint64, FB_UNSET; of = FbRange */
  FB_FIELD_CODE,  /* char *; of = FbCodeList */
  FB_FIELD_CODES, /* char *: a sorted set, separated by spaces; of = FbCodeList */
  FB_FIELD_REF,   /* char *: an id; of = name of the kind */
  FB_FIELD_DATE,  /* char *: YYYY-MM-DD, a local calendar day */
  FB_FIELD_STAMP, /* char *: YYYY-MM-DDThh:mm:ss.sssZ, or with an offset */
  FB_FIELD_BLOB,  /* GBytes *: attachments only */
} FbFieldKind;

typedef enum
{
  FB_FIELD_NONE      = 0,
  FB_FIELD_KEY       = 1 << 0, /* gives the record its meaning: NOT NULL, minOccurs 1 */
  FB_FIELD_REQUIRED  = 1 << 1, /* asked before the record leaves its draft status */
  FB_FIELD_OWNER     = 1 << 2, /* REF: this record is a part of that one */
  FB_FIELD_SEARCH    = 1 << 3, /* in the search index */
  FB_FIELD_PERSONAL  = 1 << 4, /* blanked on erasure */
  FB_FIELD_SENSITIVE = 1 << 5, /* special category of personal data */
  FB_FIELD_PRIVATE   = 1 << 6, /* only in files of the whole workspace */
  FB_FIELD_LOCAL     = 1 << 7, /* a setting of this device: never leaves it */
  FB_FIELD_MENTOR    = 1 << 8, /* a mentor's copy may change it */
  FB_FIELD_PARTIAL   = 1 << 9, /* DATE: YYYY and YYYY-MM are dates too */
  FB_FIELD_LONG      = 1 << 10, /* TEXT of several lines */
} FbFieldFlags;

typedef struct
{
  gint64 min;
  gint64 max;
} FbRange;

#define FB_RANGE(min, max) ((const FbRange[]) { { min, max } })

/* One row of a record's field table. Frozen at six columns and eight kinds:
 * what does not fit is a record kind of its own, or written by hand. */
typedef struct
{
  const char    *name;  /* property and XML element; '-' becomes '_' in SQL */
  const char    *label; /* N_() string, for forms and history */
  FbFieldKind    kind;
  FbFieldFlags   flags;
  gsize          offset;
  gconstpointer  of;    /* code list, range or kind, by @kind */
} FbField;

/* The _Generic makes a wrong member type a compile error, not a crash. */
#define FB_OFFSET(Type, member, CType) \
  (G_STRUCT_OFFSET (Type, member) * _Generic (((Type *) 0)->member, CType: 1))

#define FB_TEXT(Type, member, name, label, flags) \
  { name, label, FB_FIELD_TEXT, flags, FB_OFFSET (Type, member, char *), NULL }
#define FB_INT(Type, member, name, label, flags, range) \
  { name, label, FB_FIELD_INT, flags, FB_OFFSET (Type, member, gint64), range }
#define FB_CODE(Type, member, name, label, flags, list) \
  { name, label, FB_FIELD_CODE, flags, FB_OFFSET (Type, member, char *), &list }
#define FB_CODES(Type, member, name, label, flags, list) \
  { name, label, FB_FIELD_CODES, flags, FB_OFFSET (Type, member, char *), &list }
#define FB_REF(Type, member, name, label, flags, kind) \
  { name, label, FB_FIELD_REF, flags, FB_OFFSET (Type, member, char *), kind }
#define FB_DATE(Type, member, name, label, flags) \
  { name, label, FB_FIELD_DATE, flags, FB_OFFSET (Type, member, char *), NULL }
#define FB_STAMP(Type, member, name, label, flags) \
  { name, label, FB_FIELD_STAMP, flags, FB_OFFSET (Type, member, char *), NULL }
#define FB_BLOB(Type, member, name, label, flags) \
  { name, label, FB_FIELD_BLOB, flags, FB_OFFSET (Type, member, GBytes *), NULL }

const FbCodeList *fb_field_get_code_list (const FbField  *self);
const FbRange    *fb_field_get_range     (const FbField  *self);
const char       *fb_field_get_ref_kind  (const FbField  *self);
const char       *fb_field_get_label     (const FbField  *self);
gboolean          fb_field_check         (const FbField  *self,
                                          const char     *text,
                                          GError        **error);
gboolean          fb_field_read          (const FbField  *self,
                                          const char     *typed,
                                          char          **text,
                                          GError        **error);
char             *fb_field_dup_display   (const FbField  *self,
                                          const char     *text);

gboolean          fb_id_is_valid         (const char     *id);
char             *fb_id_new              (void);

G_END_DECLS
