/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/duos/fb-signing-case.h"

G_BEGIN_DECLS

/* Asks whether those who have still to sign do it on the screen, on paper, or
 * some of each; then goes on with that. @aims (nullable): the form where
 * objectives that are missing can be written. */
void fb_signing_start         (GtkWidget     *parent,
                               FbWorkspace   *workspace,
                               FbAgreement   *agreement,
                               GtkWidget     *aims);
/* Takes what was signed on paper: who, when, and the scan. @whole: (transfer full) */
void fb_paper_signing_present (GtkWidget     *parent,
                               FbSigningCase *whole);

G_END_DECLS
