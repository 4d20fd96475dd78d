/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_CONTACT_PERSON (fb_contact_person_get_type ())
G_DECLARE_FINAL_TYPE (FbContactPerson, fb_contact_person, FB, CONTACT_PERSON, FbRecord)

/* A person at an organisation. Members are read freely; they change through
 * properties only. */
struct _FbContactPerson
{
  FbRecord  parent_instance;

  char     *organisation_id;
  char     *name;
  char     *role;
  char     *phone;
  char     *email;
  char     *works_for_id;
};

extern const FbKind fb_contact_person_kind;

G_END_DECLS
