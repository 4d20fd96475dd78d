/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Text that waits for a verb: a note that is being written, the words of a
 * review. It is kept a second after the last key and comes back, so that
 * neither a closed window nor a power cut loses it. */
void  fb_kept_text_attach (GtkWidget   *text,
                           FbWorkspace *workspace,
                           FbRecord    *about,
                           const char  *name);
void  fb_kept_text_forget (GtkWidget   *text);

char *fb_kept_text_dup    (GtkWidget   *text);

G_END_DECLS
