/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-add-dialog.h"
#include "ui/common/fb-record-row.h"

G_BEGIN_DECLS

/* The parts of one kind that a record has, in a titled box with a button that
 * adds one and opens it, or asks first for the little that begins one. */
#define FB_TYPE_RECORD_GROUP (fb_record_group_get_type ())
G_DECLARE_FINAL_TYPE (FbRecordGroup, fb_record_group, FB, RECORD_GROUP, AdwBin)

typedef struct
{
  const char            *title; /* N_() strings */
  const char            *none;  /* said where there is none */
  const char            *add;   /* the button, with a mnemonic */
  const char            *added; /* the toast */
  const FbRecordRowType *row;
  /* (transfer container): what is there, in order; NULL with an error */
  GPtrArray            *(*list) (FbWorkspace  *workspace,
                                 const char   *owner_id,
                                 const char   *code,
                                 GError      **error);
  /* (transfer full): a new one; NULL with an error */
  FbRecord             *(*make) (FbWorkspace  *workspace,
                                 const char   *owner_id,
                                 const char   *code,
                                 GError      **error);

  /* Instead of @list: where they are found in the store. @order: (nullable): columns */
  const FbKind          *kind;
  const char            *owner_field;
  const char            *order;

  /* Instead of @make: what is asked first, and what is made of the answers. */
  const char            *new_title; /* N_() string */
  FbAddField             fields[FB_ADD_FIELDS];
  FbRecord             *(*add_record) (FbWorkspace       *workspace,
                                       const char        *owner_id,
                                       const char *const *values,
                                       GError           **error);

  /* Instead of all these: a dialog of its own, above @group. */
  void                 (*ask) (GtkWidget   *group,
                               FbWorkspace *workspace,
                               const char  *owner_id);
} FbRecordGroupType;

GtkWidget *fb_record_group_new    (FbWorkspace             *workspace,
                                   const char              *owner_id,
                                   const char              *code,
                                   const FbRecordGroupType *type);
void       fb_record_group_update (FbRecordGroup           *self);

G_END_DECLS
