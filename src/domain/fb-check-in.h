/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_CHECK_IN (fb_check_in_get_type ())
G_DECLARE_FINAL_TYPE (FbCheckIn, fb_check_in, FB, CHECK_IN, FbRecord)

/* What a side said that needs a look; kept with the facts of its duo. */
typedef enum
{
  FB_CHECK_NOT_IN_TOUCH = 1 << 0,
  FB_CHECK_NEEDS = 1 << 1,
  FB_CHECK_EXPECTATIONS = 1 << 2,
  FB_CHECK_TIME = 1 << 3,
  FB_CHECK_TRAVEL = 1 << 4,
  FB_CHECK_NO_HELP = 1 << 5,
  FB_CHECK_NETWORK = 1 << 6,
  FB_CHECK_OTHER_SECTOR = 1 << 7,
} FbCheckFlags;

/* The organisation asks one side how it goes (R184-R188, R197).
 * Members are read freely; they change through properties only. */
struct _FbCheckIn
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *held_on;
  char     *party;
  char     *staff_id;
  char     *how;
  char     *in_touch;
  char     *needs_met;
  char     *expectations_met;
  char     *time_enough;
  char     *travel_fine;
  char     *helps_objective;
  char     *network_used;
  char     *network_obstacle;
  char     *staff_note;
};

extern const FbKind fb_check_in_kind;

G_END_DECLS
