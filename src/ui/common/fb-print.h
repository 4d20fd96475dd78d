/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "documents/fb-document.h"

G_BEGIN_DECLS

/* Both tell what went wrong by a toast. */
void fb_print_document (GtkWidget  *parent,
                        FbDocument *document,
                        const char *title);
void fb_save_pdf       (GtkWidget  *parent,
                        FbDocument *document,
                        const char *name);

G_END_DECLS
