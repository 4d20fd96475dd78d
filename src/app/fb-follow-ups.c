/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-follow-ups"

#include "app/fb-follow-ups.h"

#include "app/fb-deed-private.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* Half a year after the end first, then each half year. */
#define STEP_MONTHS 6

/**
 * fb_deed_add_follow_up:
 *
 * Adds a point in time at which people are asked again how they are doing, half
 * a year after the last one.
 *
 * Returns: (transfer full): the point; its fields can then be changed
 */
FbFollowUpPoint *
fb_deed_add_follow_up (FbWorkspace  *workspace,
                       const char   *programme_id,
                       GError      **error)
{
  g_autoptr(GPtrArray) points = fb_store_list (fb_workspace_get_store (workspace), &fb_follow_up_point_kind,
                                               "programme-id", programme_id, "months", error);
  g_autoptr(FbRecord) point = fb_record_new (&fb_follow_up_point_kind, NULL);
  gint64 last = 0;
  char months[24];
  gboolean ok;

  if (points == NULL || !_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  for (guint i = 0; i < points->len; i++)
    {
      gint64 other = FB_FOLLOW_UP_POINT (points->pdata[i])->months;

      last = other != FB_UNSET ? MAX (last, other) : last;
    }
  ok = _fb_deed_save (workspace, point, error,
                      "programme-id", programme_id,
                      "months", fb_int_to_text (last + STEP_MONTHS, months),
                      "anchor", "end",
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_FOLLOW_UP_POINT (g_steal_pointer (&point)) : NULL;
}

/* (transfer full): "6 months, counted from: End" */
char *
fb_follow_up_dup_words (FbFollowUpPoint *self)
{
  const char *anchor = fb_code_list_get_label (&fb_code_follow_up_anchor, self->anchor);

  if (self->months == FB_UNSET)
    return g_strdup (anchor != NULL ? anchor : "—");
  if (anchor == NULL)
    return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) self->months), (int) self->months);

  /* Translators: %d months, and from when they are counted: "End", "Start of a Job" */
  return g_strdup_printf (ngettext ("%d month, counted from: %s", "%d months, counted from: %s",
                                    (gulong) self->months), (int) self->months, anchor);
}
