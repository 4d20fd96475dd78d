/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_NOTE (fb_note_get_type ())
G_DECLARE_FINAL_TYPE (FbNote, fb_note, FB, NOTE, FbRecord)

/* What staff and a person or organisation said. About exactly one record.
 * Members are read freely; they change through properties only. */
struct _FbNote
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *enrolment_id;
  char     *duo_id;
  char     *programme_id;
  char     *organisation_id;
  char     *written_on;
  char     *staff_id;
  char     *how;
  char     *kind;
  gint64    minutes;
  char     *text;
  char     *tried;
  char     *visible_to;
  char     *visible_until;
};

extern const FbKind fb_note_kind;

G_END_DECLS
