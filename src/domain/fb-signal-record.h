/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_SIGNAL_RECORD (fb_signal_record_get_type ())
G_DECLARE_FINAL_TYPE (FbSignalRecord, fb_signal_record, FB, SIGNAL_RECORD, FbRecord)

/* Something that needs a person, once somebody took it up (R189-R194).
 * Members are read freely; they change through properties only. */
struct _FbSignalRecord
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *enrolment_id;
  char     *programme_id;
  char     *kind;
  char     *since;
  char     *state;
  char     *taken_on;
  char     *owner_id;
  char     *due_on;
  char     *tried;
  char     *all_right_reason;
  char     *closed_on;
};

extern const FbKind fb_signal_record_kind;

G_END_DECLS
