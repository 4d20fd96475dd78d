/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-consent.h"

G_BEGIN_DECLS

FbConsent *fb_consents_find      (FbWorkspace  *workspace,
                                  const char   *person_id,
                                  const char   *purpose,
                                  GError      **error);
gboolean   fb_deed_set_consent   (FbWorkspace  *workspace,
                                  const char   *person_id,
                                  const char   *purpose,
                                  const char   *state,
                                  GError      **error);

G_END_DECLS
