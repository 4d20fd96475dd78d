/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A row with a box for some lines in a form that is not saved until its verb:
 * what is typed is kept until then, see fb-kept-text.h.
 * @text (nullable): what stands there already
 * @about (nullable): nothing is kept without a record
 * @view: (out) (transfer none): the text view, for fb_kept_text_dup() and fb_kept_text_forget() */
GtkWidget *fb_kept_text_row_new (const char   *label,
                                 const char   *text,
                                 FbWorkspace  *workspace,
                                 FbRecord     *about,
                                 const char   *name,
                                 GtkWidget   **view);

G_END_DECLS
