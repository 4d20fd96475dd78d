/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* The agreement of a duo: none yet, a draft to write in, or what was signed. */
#define FB_TYPE_AGREEMENT_VIEW (fb_agreement_view_get_type ())
G_DECLARE_FINAL_TYPE (FbAgreementView, fb_agreement_view, FB, AGREEMENT_VIEW, AdwBin)

GtkWidget *fb_agreement_view_new   (FbWorkspace     *workspace,
                                    FbDuo           *duo);
void       fb_agreement_view_show  (FbAgreementView *self,
                                    const FbDuoCase *whole);
/* The next step: drafts, or signs. */
void       fb_agreement_view_step  (FbAgreementView *self);

G_END_DECLS
