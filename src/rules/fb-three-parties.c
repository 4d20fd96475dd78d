/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-three-parties"

#include "rules/fb-three-parties.h"

FbParty
fb_party_of_kind (const char *kind)
{
  static const char *const civil[] = { "ngo", "foundation", "migrant-organisation", "social-enterprise", NULL };
  static const char *const government[] = { "government", "local-authority", "public-employment-service", NULL };
  static const char *const private_sector[] = { "employer", "business-network", NULL };

  if (kind == NULL)
    return FB_PARTY_BESIDE;
  if (g_strv_contains (civil, kind))
    return FB_PARTY_CIVIL_SOCIETY;
  if (g_strv_contains (government, kind))
    return FB_PARTY_GOVERNMENT;

  return g_strv_contains (private_sector, kind) ? FB_PARTY_PRIVATE_SECTOR : FB_PARTY_BESIDE;
}

guint
fb_three_parties_n_missing (const guint counts[FB_PARTY_N])
{
  guint n = 0;

  for (guint i = 0; i < FB_PARTIES_ASKED; i++)
    n += counts[i] == 0;

  return n;
}
