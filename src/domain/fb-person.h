/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_PERSON (fb_person_get_type ())
G_DECLARE_FINAL_TYPE (FbPerson, fb_person, FB, PERSON, FbRecord)

/* A human being, once, whatever the roles. Members are read freely; they
 * change through properties only. */
struct _FbPerson
{
  FbRecord  parent_instance;

  char     *name_used;
  char     *given_name;
  char     *family_name;
  char     *own_script_name;
  char     *birth_date;
  char     *birth_basis;
  char     *gender;
  char     *phone;
  char     *email;
  char     *channel;
  char     *channel_through;
  char     *message_safe;
  char     *call_not_before;
  char     *call_not_after;
  char     *street;
  char     *postcode;
  char     *place;
  char     *place_until;
  char     *letter_language;
  char     *letter_script;
  char     *reads_comfortably;
  char     *interpreter_language;
  char     *interpreter_preference;
  char     *guardian_name;
  char     *guardian_phone;
  char     *protected_identity;
  char     *citizenship;
  char     *birth_country;
  gint64    arrival_year;
  char     *refugee_status;
  char     *migrant_background;
  char     *disability;
  char     *minority;
  char     *housing_exclusion;
  char     *household;
};

extern const FbKind fb_person_kind;

char *fb_person_dup_first_name (const char *given_name,
                                const char *name_used);

G_END_DECLS
