/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_MATCH_MARK (fb_match_mark_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchMark, fb_match_mark, FB, MATCH_MARK, FbRecord)

/* What staff said beforehand about matching: these two belong together, these
 * two do not, this one is left out, this one joins those two (R137-R139). The
 * enrolment is the mentee's where there are two. Members are read freely; they
 * change through properties only. */
struct _FbMatchMark
{
  FbRecord  parent_instance;

  char     *enrolment_id;
  char     *other_id;
  char     *added_id;
  char     *mark;
};

extern const FbKind fb_match_mark_kind;

G_END_DECLS
