/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_DUO_MEMBER (fb_duo_member_get_type ())
G_DECLARE_FINAL_TYPE (FbDuoMember, fb_duo_member, FB, DUO_MEMBER, FbRecord)

/* A person in a duo. Members are read freely; they change through properties
 * only. */
struct _FbDuoMember
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *person_id;
  char     *role;
  char     *acceptance;
  char     *accepted_on;
  char     *from_date;
  char     *until_date;
};

extern const FbKind fb_duo_member_kind;

G_END_DECLS
