/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/fb-europass.h"

G_BEGIN_DECLS

/* Asks for a Europass CV and reads it in a thread; what is wrong with it is told. */
void        fb_cv_pick_async  (GtkWidget           *parent,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
/* (transfer full) (nullable) */
FbEuropass *fb_cv_pick_finish (GAsyncResult        *result);

G_END_DECLS
