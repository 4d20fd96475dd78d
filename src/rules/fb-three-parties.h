/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who takes part in a programme, by the three parties that together work best: civil
 * society, government and the private sector (R290). Schools and services stand
 * beside them (R291). */
typedef enum
{
  FB_PARTY_CIVIL_SOCIETY,
  FB_PARTY_GOVERNMENT,
  FB_PARTY_PRIVATE_SECTOR,
  FB_PARTY_BESIDE,
  FB_PARTY_N,
} FbParty;

#define FB_PARTIES_ASKED FB_PARTY_BESIDE

/* @kind: (nullable): a code of organisation-kind */
FbParty fb_party_of_kind           (const char  *kind);
/* @counts: how many organisations of each party. How many of the three are missing. */
guint   fb_three_parties_n_missing (const guint  counts[FB_PARTY_N]);

G_END_DECLS
