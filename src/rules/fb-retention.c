/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-retention"

#include "rules/fb-retention.h"

#include "base/fb-date.h"

#include <string.h>

gboolean
fb_retention_is_over (const char *status)
{
  return g_strv_contains ((const char *const[]) { "completed", "stopped", "declined", "not-admitted", NULL }, status);
}

char *
fb_retention_dup_until (const char *status,
                        const char *since,
                        gint64      months,
                        const char *hold)
{
  char *until;

  if (since == NULL || months == FB_UNSET || !fb_retention_is_over (status))
    return NULL;

  until = fb_date_add_months (since, (int) months);
  if (until != NULL && hold != NULL && strcmp (hold, until) > 0)
    {
      g_free (until);
      until = g_strdup (hold);
    }

  return until;
}
