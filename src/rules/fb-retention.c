/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-retention"

#include "rules/fb-retention.h"

#include "base/fb-date.h"

gboolean
fb_retention_is_over (const char *status)
{
  return g_strv_contains ((const char *const[]) { "completed", "stopped", "declined", "not-admitted", NULL }, status);
}

char *
fb_retention_dup_until (const char *status,
                        const char *since,
                        gint64      months)
{
  if (since == NULL || months == FB_UNSET || !fb_retention_is_over (status))
    return NULL;

  return fb_date_add_months (since, (int) months);
}
