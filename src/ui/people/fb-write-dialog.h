/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-whom.h"

G_BEGIN_DECLS

/* Write To: a draft in the e-mail program for each, their addresses, or letters;
 * and a note with each. @whom: not nobody. */
void fb_write_dialog_present (GtkWidget   *parent,
                              FbWorkspace *workspace,
                              FbWhom      *whom);

G_END_DECLS
