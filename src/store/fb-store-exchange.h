/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* The log of files that left this copy of the workspace and that came in. It
 * belongs to the copy and is never exported. */

typedef enum
{
  FB_EXCHANGE_OUT,
  FB_EXCHANGE_IN,
} FbExchangeDirection;

/* What "changed" of the store names where the log has a line more; it has no id. */
#define FB_EXCHANGE_LOG "exchange"

/* One file. Strings may be NULL but scope. */
typedef struct
{
  gint64               id;
  FbExchangeDirection  direction;
  char                *at;
  char                *staff_id;
  char                *file;       /* its name, without folder */
  char                *scope;      /* as in the header: "workspace", "duo", … */
  char                *subject_id;
  char                *replica;    /* the copy that wrote it */
  gint64               seq;        /* the last change of that copy */
  gint64               number;     /* of its files about this subject; 0: not told */
  char                *written;
  char                *seal;       /* "none", "intact" */
  char                *key;        /* SHA-256 of the key that sealed it */
  char                *sealed_by;
  gint64               group;      /* the changes that it brought about; 0: none */
  gboolean             is_protected; /* by words */
  char                *reason;     /* why not */
  char                *recipient;  /* who got it, where no record is meant */
  char                *recipient_id; /* a person or an organisation */
  char                *left_out;   /* ids of people who did not say yes, a space between */
  char                *ticket;     /* with which it is to come back, or came back */
  char                *words;      /* that protect it, where a ticket is out */
} FbExchange;

/* How a file that comes in goes with those of the same copy before it. */
typedef enum
{
  FB_ORDER_FIRST,   /* none came before, or the file does not say from where it is */
  FB_ORDER_NEXT,
  FB_ORDER_REPEATED, /* this very file came before */
  FB_ORDER_OLDER,   /* a later one came before */
  FB_ORDER_GAP,     /* others were written in between that did not come */
} FbExchangeOrder;

typedef struct
{
  FbExchangeOrder order;
  gint64          n_missing; /* FB_ORDER_GAP */
  char           *at;        /* FB_ORDER_REPEATED, FB_ORDER_OLDER: when that one came */
} FbExchangePlace;

/* Writes the log, in the open group if there is one. @exchange: id, at,
 * staff_id and group are filled by the store. */
gboolean    fb_store_log_exchange         (FbStore           *self,
                                           const FbExchange  *exchange,
                                           GError           **error);
/* Tells who listens that the log has a line more, where another connection wrote it. */
void        fb_store_tell_exchange        (FbStore           *self);
/* (transfer full) (element-type FbExchange): newest first */
GPtrArray  *fb_store_list_exchanges       (FbStore           *self,
                                           GError           **error);
/* The number of the next file that this copy writes about the subject. */
gint64      fb_store_next_exchange_number (FbStore           *self,
                                           const char        *scope,
                                           const char        *subject_id);
/* Before the file is logged. Clear @place with fb_exchange_place_clear(). */
void        fb_store_place_exchange       (FbStore           *self,
                                           const FbExchange  *exchange,
                                           FbExchangePlace   *place);
/* Whether a file went out from this copy with the ticket. */
gboolean    fb_store_gave_ticket          (FbStore           *self,
                                           const char        *ticket);
/* Whether a file with this key came in before. */
gboolean    fb_store_knows_key            (FbStore           *self,
                                           const char        *key);

/* Whether a file of this copy came in before that a key had signed. */
gboolean    fb_store_expects_key          (FbStore           *self,
                                           const char        *replica);

void        fb_exchange_free              (FbExchange        *self);
void        fb_exchange_place_clear       (FbExchangePlace   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbExchange, fb_exchange_free)

G_END_DECLS
