/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_PROGRAMME_OUTCOME (fb_programme_outcome_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeOutcome, fb_programme_outcome, FB, PROGRAMME_OUTCOME, FbRecord)

/* A result that the source reports; neither percent nor count means it is told
 * in words. Members are read freely; they change through properties only. */
struct _FbProgrammeOutcome
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *what;
  char     *qualifier;
  gint64    percent;
  gint64    count;
  char     *moment;
};

extern const FbKind fb_programme_outcome_kind;

G_END_DECLS
