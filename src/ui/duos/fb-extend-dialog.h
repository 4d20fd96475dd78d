/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* Asks until when a signed agreement goes on, and drafts that version (R157). */
void fb_extend_dialog_present (GtkWidget   *parent,
                               FbWorkspace *workspace,
                               FbAgreement *agreement);

G_END_DECLS
