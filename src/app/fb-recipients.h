/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "store/fb-store-exchange.h"

G_BEGIN_DECLS

/* Who gets a file, and of whom it tells. */

/* Sets @id to the person or organisation that is called @typed here, or has that
 * id; else @words to what was typed. Both (out) (transfer full) (nullable). */
void       fb_recipient_read         (FbWorkspace      *workspace,
                                      const char       *typed,
                                      char            **id,
                                      char            **words);
/* Whether it is the organisation whose workspace this is. */
gboolean   fb_recipient_is_us        (FbWorkspace      *workspace,
                                      const char       *id);
/* (transfer full) (element-type utf8): names of organisations that may get a file,
 * first those that do something in the programme (nullable) */
GPtrArray *fb_recipients_list_likely (FbWorkspace      *workspace,
                                      const char       *programme_id);
/* (transfer full) (nullable): the id under which somebody of that id is here: of two records that
 * were joined the one that stays. @id: (nullable) */
char      *fb_recipient_dup_kept     (FbWorkspace      *workspace,
                                      const char       *id);
/* (transfer full) (nullable): who got it, by name */
char      *fb_exchange_dup_recipient (FbWorkspace      *workspace,
                                      const FbExchange *exchange);
/* (transfer full): "To Brug vzw"; or that nobody noted it */
char      *fb_exchange_dup_to        (FbWorkspace      *workspace,
                                      const FbExchange *exchange);
/* Whether the file went out and holds something about that person. */
gboolean   fb_exchange_tells_of      (FbWorkspace      *workspace,
                                      const FbExchange *exchange,
                                      const char       *person_id);
/* Whether it belongs in the history of that record: it is about it, or went to it. */
gboolean   fb_exchange_concerns      (FbWorkspace      *workspace,
                                      const FbExchange *exchange,
                                      const FbKind     *kind,
                                      const char       *id);

G_END_DECLS
