/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Under which numbers others know a person: a boxed list that follows the store. */
GtkWidget *fb_numbers_group_new (FbWorkspace *workspace,
                                 const char  *person_id);

G_END_DECLS
