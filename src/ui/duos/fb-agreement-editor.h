/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* The texts of a draft to write in, side by side. */
GtkWidget *fb_agreement_editor_new (FbWorkspace *workspace,
                                    FbAgreement *agreement);

G_END_DECLS
