/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-xml-in.h"

G_BEGIN_DECLS

/* The record that is being read: its text in one piece of memory that is used
 * again for the next. */
typedef struct _FbImportRecord FbImportRecord;

FbImportRecord  *fb_import_record_new         (FbImportReport  *report);
void             fb_import_record_free        (FbImportRecord  *self);
/* At the start tag of a record. */
void             fb_import_record_begin       (FbImportRecord  *self,
                                               const FbKind    *kind,
                                               xmlNodePtr       node,
                                               gint64           line);
/* At the start tag of a field; the grammar says where it does not belong. */
void             fb_import_record_open_field  (FbImportRecord  *self,
                                               const char      *name);
void             fb_import_record_add_text    (FbImportRecord  *self,
                                               const char      *text,
                                               gint64           line);
/* At the start and the end tag of a piece of an attachment. */
void             fb_import_record_open_chunk  (FbImportRecord  *self);
void             fb_import_record_close_chunk (FbImportRecord  *self,
                                               gint64           line);
void             fb_import_record_close_field (FbImportRecord  *self,
                                               gint64           line);
/* At the end tag: (transfer none) (nullable): the record, if it is sound. */
const FbLoadRow *fb_import_record_end         (FbImportRecord  *self,
                                               gint64           line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbImportRecord, fb_import_record_free)

G_END_DECLS
