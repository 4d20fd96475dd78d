/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What a person allows, purpose by purpose. Each answer is a deed of its own. */
#define FB_TYPE_CONSENT_LIST (fb_consent_list_get_type ())
G_DECLARE_FINAL_TYPE (FbConsentList, fb_consent_list, FB, CONSENT_LIST, AdwBin)

GtkWidget *fb_consent_list_new     (FbWorkspace   *workspace,
                                    const char    *person_id);
void       fb_consent_list_refresh (FbConsentList *self);

G_END_DECLS
