/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* A signal that somebody took up, or found to be all right, and that is not
 * closed. Text is there for the call only. */
typedef struct
{
  const char *signal_id;
  const char *about_kind; /* duo, enrolment, programme */
  const char *about_id;
  const char *kind;       /* code of signal-kind */
  const char *state;      /* code of signal-state */
  const char *owner_id;   /* (nullable) */
  const char *due_on;     /* (nullable) */
} FbSignalRow;

typedef void (*FbSignalRowFunc) (const FbSignalRow *row,
                                 gpointer           data);

gboolean  fb_store_each_signal    (FbStore          *self,
                                   FbSignalRowFunc   func,
                                   gpointer          data,
                                   GError          **error);
/* Within a group: what is kept about duos and people is brought up to date now,
 * and not only with the commit. @touched: (out) (nullable) (transfer full): a
 * set of ids, of duos and enrolments that what was written so far concerns;
 * NULL where that may be all. */
gboolean  fb_store_settle_touched (FbStore          *self,
                                   GHashTable      **touched,
                                   GError          **error);

G_END_DECLS
