/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/fb-agreement.h"
#include "domain/fb-agreement-text.h"
#include "domain/fb-duo.h"
#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Asks for the languages, then drafts the agreement, or drafts it again. */
void fb_draft_dialog_present       (GtkWidget       *parent,
                                    FbWorkspace     *workspace,
                                    FbDuo           *duo,
                                    FbAgreement     *draft);
/* Takes a translation that somebody else made, and who checked it. */
void fb_translation_dialog_present (GtkWidget       *parent,
                                    FbWorkspace     *workspace,
                                    FbAgreementText *text);

G_END_DECLS
