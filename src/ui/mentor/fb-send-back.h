/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* At a mentor's: says what goes back, asks where to, makes the file, and says
 * what to do with it. */
void     fb_send_back_async  (GtkWidget            *parent,
                              FbWorkspace          *workspace,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
/* Whether the file was made. */
gboolean fb_send_back_finish (GAsyncResult         *result);

G_END_DECLS
