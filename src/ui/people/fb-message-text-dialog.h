/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Asks for the words that a programme has of its own for one kind of message in one
 * language. @kept: (nullable): called with @data once they are kept. */
GtkWidget *fb_message_text_present (GtkWidget   *parent,
                                    FbWorkspace *workspace,
                                    const char  *programme_id,
                                    const char  *kind,
                                    const char  *language,
                                    GCallback    kept,
                                    gpointer     data);

G_END_DECLS
