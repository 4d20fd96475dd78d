/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Criteria that a programme is held against, each a row that opens: state,
 * evidence, and the day on which somebody looked. A record is stored when the
 * first of these is. */
#define FB_TYPE_CRITERION_ROWS (fb_criterion_rows_get_type ())
G_DECLARE_FINAL_TYPE (FbCriterionRows, fb_criterion_rows, FB, CRITERION_ROWS, AdwBin)

/* (transfer full): what is known of a criterion; a new record where nothing is */
typedef FbRecord *(*FbFindCriterion) (FbWorkspace *workspace,
                                      const char  *programme_id,
                                      const char  *code);

GtkWidget *fb_criterion_rows_new       (FbWorkspace      *workspace,
                                        const char       *programme_id,
                                        const FbCodeList *list,
                                        GPtrArray        *codes,
                                        FbFindCriterion   find);
void       fb_criterion_rows_set_title (FbCriterionRows  *self,
                                        const char       *title,
                                        const char       *sentence);
void       fb_criterion_rows_update    (FbCriterionRows  *self);

G_END_DECLS
