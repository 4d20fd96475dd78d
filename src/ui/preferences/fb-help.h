/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/fb-store.h"

G_BEGIN_DECLS

GtkWidget *fb_help_new (GtkWindow *parent,
                        FbStore   *store);

G_END_DECLS
