/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_SOURCE_NOTE (fb_source_note_get_type ())
G_DECLARE_FINAL_TYPE (FbSourceNote, fb_source_note, FB, SOURCE_NOTE, FbRecord)

/* Where a programme is described, and what to check before use. Members are
 * read freely; they change through properties only. */
struct _FbSourceNote
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *kind;
  char     *text;
  char     *document;
  gint64    position;
};

extern const FbKind fb_source_note_kind;

G_END_DECLS
