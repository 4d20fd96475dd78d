/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GtkWidget *fb_contact_row_new (FbWorkspace *workspace,
                               FbRecord    *contact);

G_END_DECLS
