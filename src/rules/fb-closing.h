/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What becomes of a person when the duo ends, until somebody decides otherwise. */
typedef enum
{
  FB_AFTER_GOES_ON,   /* waits for, or is free for, another duo */
  FB_AFTER_PAUSED,    /* later, perhaps */
  FB_AFTER_COMPLETED, /* got through the programme, or found work before its end */
  FB_AFTER_STOPPED,   /* does not go on */
  FB_AFTER_N,
} FbAfterEnd;

/* How a duo ends. */
typedef struct
{
  gboolean    is_early;
  const char *reason;   /* (nullable): a code of end-reason */
  const char *ended_by; /* (nullable): a code of holder, who wanted it; of an early end */
} FbEnding;

FbAfterEnd  fb_ending_get_after     (const FbEnding *ending,
                                     const char     *role);
gboolean    fb_ending_goes_first    (const FbEnding *ending,
                                     const char     *role);
gboolean    fb_refusal_goes_first   (const char     *acceptance);
const char *fb_after_end_get_status (FbAfterEnd      after);

gboolean    fb_outcome_is_work      (const char     *kind);

G_END_DECLS
