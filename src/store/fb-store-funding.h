/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* A duo that goes on longer than its money. Text is there for the call only. */
typedef struct
{
  const char *duo_id;
  const char *code;
  const char *mentees; /* (nullable) */
  const char *mentors; /* (nullable) */
  const char *ends_on; /* extended until, else planned end */
} FbDuoBeyondRow;

typedef void (*FbDuoBeyondFunc) (const FbDuoBeyondRow *row,
                                 gpointer              data);

/* The duos of a programme that both sides agreed to, that are not over, and whose end as
 * planned lies after @day: the nearest end first. One without a planned end is none of them. */
gboolean fb_store_each_duo_beyond (FbStore          *self,
                                   const char       *programme_id,
                                   const char       *day,
                                   FbDuoBeyondFunc   func,
                                   gpointer          data,
                                   GError          **error);

G_END_DECLS
