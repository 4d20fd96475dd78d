/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* A menu with the saved filters of a list: to look at it so, to save how it is
 * looked at now, to rename and delete. */
GtkWidget *fb_list_filters_new (FbListPage *page);

G_END_DECLS
