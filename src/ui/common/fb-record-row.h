/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* One record in a boxed list: two lines of words, a button that opens its
 * fields below them, and one that removes it. Follows the record. */
#define FB_TYPE_RECORD_ROW (fb_record_row_get_type ())
G_DECLARE_FINAL_TYPE (FbRecordRow, fb_record_row, FB, RECORD_ROW, AdwPreferencesRow)

/* Sets both to what is shown; the caller owns them, NULL is nothing. */
typedef void (*FbRecordWords) (FbWorkspace  *workspace,
                               FbRecord     *record,
                               char        **title,
                               char        **subtitle);

typedef struct
{
  FbRecordWords       words;
  const char *const  *fields;  /* names, ended by NULL; without one, nothing to edit */
  const char         *removed; /* N_() string of the toast: "Goal Removed" */
  const char         *title_class; /* (nullable) CSS class of the first line */
  /* (nullable): takes it away with what hangs on it; without it, the record alone */
  gboolean          (*remove) (FbWorkspace  *workspace,
                               FbRecord     *record,
                               GError      **error);
} FbRecordRowType;

GtkWidget *fb_record_row_new        (FbWorkspace           *workspace,
                                     FbRecord              *record,
                                     const FbRecordRowType *type);
void       fb_record_row_open       (FbRecordRow           *self);
FbRecord  *fb_record_row_get_record (FbRecordRow           *self);
void       fb_record_row_add_prefix (FbRecordRow           *self,
                                     GtkWidget             *widget);
void       fb_record_row_add_verb   (FbRecordRow           *self,
                                     GtkWidget             *button);

G_END_DECLS
