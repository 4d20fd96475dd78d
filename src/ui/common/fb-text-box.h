/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box for some lines in a form that is not saved until its verb; Tab leaves it.
 * @view: (out) (transfer none): the text view, for fb_kept_text_attach() */
GtkWidget *fb_text_box_new (const char  *label,
                            GtkWidget  **view);

G_END_DECLS
