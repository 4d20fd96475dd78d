/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* The pages went to the printer. */
typedef void (*FbPrintedFunc) (GtkWidget *parent,
                               gpointer   user_data);

/* They tell what went wrong by a toast. */
void fb_print_document (GtkWidget  *parent,
                        FbDocument *document,
                        const char *title);
void fb_print_document_then (GtkWidget      *parent,
                             FbDocument     *document,
                             const char     *title,
                             FbPrintedFunc   printed,
                             gpointer        user_data,
                             GDestroyNotify  destroy);
void fb_save_pdf       (GtkWidget  *parent,
                        FbDocument *document,
                        const char *name);

/* The sheet that says what we keep and why. */
void fb_print_information (GtkWidget   *parent,
                           FbWorkspace *workspace,
                           const char  *programme_id,
                           const char  *language);

G_END_DECLS
