/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* Prints what has the sheet of a duo in it; the sheet is awaited from then on. */
void fb_print_sheet (GtkWidget   *parent,
                     FbWorkspace *workspace,
                     const char  *duo_id,
                     FbDocument  *document,
                     const char  *title);

G_END_DECLS
