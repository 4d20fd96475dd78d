/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-enrolment.h"

G_BEGIN_DECLS

/* Since when something is in the way of meeting every week (R53, R90): kept by
 * itself with the four answers to that, and open to a better day. */

typedef struct
{
  int  n_unmet;
  char on[11]; /* "" where none */
} FbConditions;

/* How it stands in a record, before something is set. Of other kinds: nothing. */
FbConditions fb_conditions_look    (FbRecord           *record);
void         fb_conditions_follow  (FbRecord           *record,
                                    const FbConditions *before,
                                    const char         *today);
/* Takes back what followed. */
void         fb_conditions_restore (FbRecord           *record,
                                    const FbConditions *before);

G_END_DECLS
