/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_CONCERN (fb_concern_get_type ())
G_DECLARE_FINAL_TYPE (FbConcern, fb_concern, FB, CONCERN, FbRecord)

/* Something about safety, boundaries or exploitation that somebody looks after
 * until it is closed. About exactly one record; read by the staff named in it,
 * in no duo file or report. Members are read freely; they change through
 * properties only. */
struct _FbConcern
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *enrolment_id;
  char     *duo_id;
  char     *programme_id;
  char     *organisation_id;
  char     *kind;
  char     *since;
  char     *source;
  char     *text;
  char     *tried;
  char     *owner_id;
  char     *reader_id;
  char     *closed_on;
};

extern const FbKind fb_concern_kind;

G_END_DECLS
