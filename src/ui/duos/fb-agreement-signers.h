/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* Who signs an agreement, and who has. */
GtkWidget *fb_agreement_signers_new   (FbWorkspace          *workspace,
                                       FbAgreement          *agreement);
/* (transfer full): "Signed 12/10/2026 · On Screen · read in Arabic" */
char      *fb_signing_party_dup_words (const FbSigningParty *party);

G_END_DECLS
