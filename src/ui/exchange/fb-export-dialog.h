/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "exchange/fb-export.h"
#include "ui/common/fb-dialog.h"

G_BEGIN_DECLS

/* What the file is to hold: everything, one programme, or one duo. */

/* @programme_id, @duo_id: (nullable): those that are chosen or show now. When
 * "done" is emitted, get tells what was chosen. */
GtkWidget *fb_export_dialog_new       (GtkWidget   *parent,
                                       FbWorkspace *workspace,
                                       const char  *programme_id,
                                       const char  *duo_id);
FbScope    fb_export_dialog_get_scope (GtkWidget   *dialog,
                                       const char **subject_id);
/* (transfer full) (nullable): why it is to leave without protection; NULL: it is protected */
char      *fb_export_dialog_dup_reason (GtkWidget *dialog);
/* (transfer full) (nullable): who gets it, as somebody typed it */
char      *fb_export_dialog_dup_recipient (GtkWidget *dialog);
/* Whether also those go along who did not say yes to that. */
gboolean   fb_export_dialog_takes_everybody (GtkWidget *dialog);

G_END_DECLS
