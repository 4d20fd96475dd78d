/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* The files kept with an agreement, such as the scan of what was signed on
 * paper: to open, and to add. */
GtkWidget *fb_agreement_scans_new (FbWorkspace *workspace,
                                   FbAgreement *agreement);

G_END_DECLS
