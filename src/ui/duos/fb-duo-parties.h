/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* The three parties of a duo side by side: mentee, mentor, organisation. Each
 * opens its page: signal "open" (const char *page, const char *id). */
#define FB_TYPE_DUO_PARTIES (fb_duo_parties_get_type ())
G_DECLARE_FINAL_TYPE (FbDuoParties, fb_duo_parties, FB, DUO_PARTIES, AdwBin)

GtkWidget *fb_duo_parties_new  (void);
void       fb_duo_parties_show (FbDuoParties    *self,
                                const FbDuoCase *whole);

G_END_DECLS
