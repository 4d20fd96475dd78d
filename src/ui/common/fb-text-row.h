/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-field-row.h"

G_BEGIN_DECLS

/* One line of text; numbers and dates are read from one too. */
#define FB_TYPE_TEXT_ROW (fb_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbTextRow, fb_text_row, FB, TEXT_ROW, FbFieldRow)

struct _FbTextRowClass
{
  FbFieldRowClass parent_class;

  gboolean waits_for_leaving; /* half a date or number is no reason to complain */
  /* (transfer full) The stored value as it is typed. */
  char  *(*dup_editable) (FbTextRow  *self,
                          const char *text);
};

#define FB_TYPE_NUMBER_ROW (fb_number_row_get_type ())
G_DECLARE_FINAL_TYPE (FbNumberRow, fb_number_row, FB, NUMBER_ROW, FbTextRow)

GtkWidget *fb_text_row_get_entry (FbTextRow *self);

G_END_DECLS
