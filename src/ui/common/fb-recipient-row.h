/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A line that asks who gets a file: a name is typed, or an organisation chosen. It may
 * stay empty. */
GtkWidget *fb_recipient_row_new (FbWorkspace *workspace,
                                 const char  *programme_id,
                                 const char  *title);
/* (transfer none): where it is typed; "changed" as of it */
GtkWidget *fb_recipient_row_get_entry (GtkWidget *row);
/* (transfer full) (nullable): what stands there; NULL for nothing */
char      *fb_recipient_row_dup (GtkWidget   *row);

/* A line that asks whether also those go along who did not say yes to sharing.
 * @button: (out) (transfer none): its switch */
GtkWidget *fb_everybody_row_new (GtkWidget  **button);

G_END_DECLS
