/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* Of one sector, or of one occupation: who waits, and what places there are. */
typedef struct
{
  char  *label;
  guint  n_waiting;  /* mentees who wish for it */
  guint  n_places;   /* free places of mentors in it */
} FbBalance;

void       fb_balance_free         (FbBalance  *self);
/* Shortage first (R122), surplus last (R123). */
GPtrArray *fb_matching_list_balance (FbMatching *self,
                                     gboolean    by_occupation);

G_END_DECLS
