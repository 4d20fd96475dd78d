/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-today.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

GtkWidget *fb_today_row_new       (FbPage           *page,
                                   const FbTodayRow *row);
FbRecord  *fb_today_row_dup_about (GtkWidget        *widget);

G_END_DECLS
