/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-contact.h"

G_BEGIN_DECLS

GtkWidget *fb_contact_steps_list_new (FbWorkspace *workspace,
                                      FbContact   *contact);

G_END_DECLS
