/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_REMINDER (fb_reminder_get_type ())
G_DECLARE_FINAL_TYPE (FbReminder, fb_reminder, FB, REMINDER, FbRecord)

/* A promise with a day, or a translation that is asked for (R304). About exactly one record. Members are read freely;
 * they change through properties only. */
struct _FbReminder
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *enrolment_id;
  char     *duo_id;
  char     *programme_id;
  char     *organisation_id;
  char     *text;
  char     *owner_id;
  char     *due_on;
  char     *done_on;
  char     *language;
  char     *asked_of;
};

extern const FbKind fb_reminder_kind;

G_END_DECLS
