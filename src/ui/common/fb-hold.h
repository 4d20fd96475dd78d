/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What stands still in a file that is open to read. */
gboolean fb_hold_still           (GtkWidget     *within);
void     fb_hold_for_readers     (GtkWidget     *within,
                                  FbWorkspace   *workspace);
void     fb_hold_row             (GtkWidget     *row,
                                  const char    *label,
                                  const char    *held);
void     fb_hold_row_for_readers (GtkWidget     *row,
                                  FbWorkspace   *workspace,
                                  const char    *label,
                                  const char    *held);
char    *fb_hold_dup_told        (FbWorkspace   *workspace,
                                  FbRecord      *record,
                                  const FbField *field,
                                  const char    *label);

G_END_DECLS
