/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-choice.h"
#include "ui/common/fb-field-row.h"

G_BEGIN_DECLS

/* One code, or several, of a long list, such as languages or occupations. */
#define FB_TYPE_PICK_ROW (fb_pick_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbPickRow, fb_pick_row, FB, PICK_ROW, FbFieldRow)

struct _FbPickRowClass
{
  FbFieldRowClass parent_class;

  /* (transfer full) (element-type FbChoice): see FbPickerSearch */
  GPtrArray *(*search)    (FbPickRow  *self,
                           const char *words);
  /* (transfer full): what stands on the button for a stored value */
  char      *(*dup_shown) (FbPickRow  *self,
                           const char *text);
};

/* A record that another one points to: staff, an organisation, a person. */
#define FB_TYPE_REF_ROW (fb_ref_row_get_type ())
G_DECLARE_FINAL_TYPE (FbRefRow, fb_ref_row, FB, REF_ROW, FbPickRow)

G_END_DECLS
