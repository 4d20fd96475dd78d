/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "exchange/fb-mentions.h"
#include "store/fb-store-exchange.h"

G_BEGIN_DECLS

/* What is said of a file that came in or went out. All (transfer full). */

/* "Duo: Amina and Jan" */
char *fb_exchange_dup_about  (FbWorkspace      *workspace,
                              const FbExchange *exchange);
/* "Came in on 22 Nov 2026, 10:15 · Anna" */
char *fb_exchange_dup_when   (FbWorkspace      *workspace,
                              const FbExchange *exchange);
/* (nullable): "File 3 about this, up to change 812" */
char *fb_exchange_dup_number (const FbExchange *exchange);
/* (nullable): "Protected by six words"; of a file that came in, NULL */
char *fb_exchange_dup_protection (const FbExchange *exchange);
/* (nullable): "2 people who did not say yes are not in it" */
char *fb_exchange_dup_left_out (const FbExchange *exchange);
/* "From Brug vzw: harbour – lemon – seven – bridge" */
char *fb_exchange_dup_proof  (const FbExchange *exchange);

/* "Duo: Amina and Jan · Goal: Zelda", where a protected name stands */
char *fb_mention_dup_place   (FbWorkspace      *workspace,
                              const FbMention  *mention);
/* Before a list of such places. */
char *fb_mentions_dup_warning (guint            n_mentions);

G_END_DECLS
