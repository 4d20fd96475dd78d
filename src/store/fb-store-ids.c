/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-lists.h"

#include <string.h>

/* Ids of lists are kept in sixteen bytes each: a list of any length holds nothing else. */

static int
to_digit (char letter)
{
  return letter <= '9' ? letter - '0' : letter - 'a' + 10;
}

/* @id: (nullable): a lower-case UUID; of any other text what there is of it, for
 * a damaged workspace holds anything */
void
fb_id_pack (const char *id,
            guint8      packed[FB_PACKED_ID])
{
  memset (packed, 0, FB_PACKED_ID);
  for (guint i = 0; i < FB_PACKED_ID && id != NULL; i++)
    {
      id += *id == '-';
      if (id[0] == '\0' || id[1] == '\0')
        return;
      packed[i] = (guint8) (to_digit (id[0]) * 16 + to_digit (id[1]));
      id += 2;
    }
}

void
fb_id_unpack (const guint8 packed[FB_PACKED_ID],
              char         id[37])
{
  static const char digits[] = "0123456789abcdef";

  for (guint i = 0; i < FB_PACKED_ID; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *id++ = '-';
      *id++ = digits[packed[i] >> 4];
      *id++ = digits[packed[i] & 15];
    }

  *id = '\0';
}
