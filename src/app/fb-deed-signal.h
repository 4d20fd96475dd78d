/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-signal-record.h"

G_BEGIN_DECLS

/* What to do about a signal (R194). It is stored once somebody says so. */
typedef struct
{
  const char *kind;     /* code of signal-kind */
  const char *since;    /* (nullable): the day of what was seen */
  const char *owner_id; /* (nullable): who works */
  const char *due_on;   /* (nullable): today */
  const char *tried;    /* (nullable): what was tried so far */
} FbTakeUp;

/* @about: the duo, enrolment or programme. Somebody takes it up, or changes what was said. */
FbSignalRecord *fb_deed_take_up_signal  (FbWorkspace    *workspace,
                                         FbRecord       *about,
                                         const FbTakeUp *values,
                                         GError        **error);
/* All right because @reason, until what was seen is gone. */
FbSignalRecord *fb_deed_signal_all_right (FbWorkspace   *workspace,
                                         FbRecord       *about,
                                         const char     *kind,
                                         const char     *since,
                                         const char     *reason,
                                         GError        **error);
/* (transfer full) (nullable): what is stored about it and not closed */
FbSignalRecord *fb_signal_find_taken    (FbWorkspace    *workspace,
                                         FbRecord       *about,
                                         const char     *kind,
                                         GError        **error);

/* @since: (out) (nullable): since when it is seen. FB_ERROR_NOT_FOUND where it is not. */
gboolean        fb_signal_find_since    (FbWorkspace    *workspace,
                                         FbRecord       *about,
                                         const char     *kind,
                                         char          **since,
                                         GError        **error);

/* Closes every stored signal whose reason went away with time. */
gboolean        fb_deed_close_gone_signals (FbWorkspace *workspace,
                                            GError     **error);

G_END_DECLS
