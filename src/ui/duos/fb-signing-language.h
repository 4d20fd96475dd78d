/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/fb-agreement.h"

G_BEGIN_DECLS

/* A choice of the languages that an agreement is written in. */
GtkWidget  *fb_signing_language_new (FbAgreement *agreement,
                                     const char  *language);
const char *fb_signing_language_get (GtkWidget   *drop_down);

G_END_DECLS
