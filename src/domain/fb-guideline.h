/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_GUIDELINE (fb_guideline_get_type ())
G_DECLARE_FINAL_TYPE (FbGuideline, fb_guideline, FB, GUIDELINE, FbRecord)

/* What one side gets to read before it starts, in one language (R149, R150).
 * Members are read freely; they change through properties only. */
struct _FbGuideline
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *role;
  char     *language;
  gint64    version;
  char     *title;
  char     *body;
  char     *issued_on;
};

extern const FbKind fb_guideline_kind;

G_END_DECLS
