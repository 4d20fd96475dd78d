/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_RULE (fb_rule_get_type ())
G_DECLARE_FINAL_TYPE (FbRule, fb_rule, FB, RULE, FbRecord)

/* One condition or target of a programme for mentees or mentors (R69-R86).
 * Lists in the value are separated by "|". Members are read freely; they
 * change through properties only. */
struct _FbRule
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *side;
  char     *field;
  char     *operator;
  char     *value;
  char     *strength;
  char     *valid_from;
  char     *valid_until;
  char     *source;
};

extern const FbKind fb_rule_kind;

G_END_DECLS
