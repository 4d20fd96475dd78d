/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_CONTACT (fb_contact_get_type ())
G_DECLARE_FINAL_TYPE (FbContact, fb_contact, FB, CONTACT, FbRecord)

/* A planned or held meeting, call or message of a duo (R171-R183). Members are
 * read freely; they change through properties only. */
struct _FbContact
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *held_on;
  char     *at_time;
  gint64    minutes;
  char     *how;
  char     *state;
  char     *missed_by;
  char     *moved_to;
  char     *present;
  char     *place_kind;
  char     *topics;
  char     *agenda_by;
  char     *mentee_brought;
  char     *mentor_brought;
  char     *mentee_learned;
  char     *mentor_learned;
  char     *remark;
  char     *staff_note;
  char     *entered_how;
};

extern const FbKind fb_contact_kind;

G_END_DECLS
