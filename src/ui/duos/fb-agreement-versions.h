/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* (transfer floating) (nullable): the versions that @agreement replaces, with
 * the signatures they were given; NULL where it is the first */
GtkWidget *fb_agreement_versions_new (FbWorkspace *workspace,
                                      FbAgreement *agreement);

G_END_DECLS
