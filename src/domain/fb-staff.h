/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_STAFF (fb_staff_get_type ())
G_DECLARE_FINAL_TYPE (FbStaff, fb_staff, FB, STAFF, FbRecord)

/* Somebody who works with the program on this workspace; every change carries
 * one. Members are read freely; they change through properties only. */
struct _FbStaff
{
  FbRecord  parent_instance;

  char     *code;
  char     *name;
  char     *role;
  char     *initials;
  char     *languages;
  char     *area_ties;
  char     *strengths;
  gint64    caseload_limit;
  char     *screen_code;
  char     *active;
};

extern const FbKind fb_staff_kind;

G_END_DECLS
