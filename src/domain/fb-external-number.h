/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_EXTERNAL_NUMBER (fb_external_number_get_type ())
G_DECLARE_FINAL_TYPE (FbExternalNumber, fb_external_number, FB, EXTERNAL_NUMBER, FbRecord)

/* The number that another system gives a person. Members are read freely; they
 * change through properties only. */
struct _FbExternalNumber
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *system;
  char     *number;
};

extern const FbKind fb_external_number_kind;

G_END_DECLS
