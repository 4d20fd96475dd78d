/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-mentor.h"

#include "app/fb-deed-private.h"

#include "base/fb-text.h"

#include <glib/gi18n.h>

/**
 * fb_deed_record_screening:
 *
 * Keeps the result of a mentor's screening, with day, staff and note (R116,
 * R117). A new result replaces the last one as a whole.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED where someone suitable is overruled
 */
gboolean
fb_deed_record_screening (FbWorkspace        *workspace,
                          FbEnrolment        *enrolment,
                          const FbScreening  *screening,
                          GError            **error)
{
  gboolean ok;

  if (screening->overruled != NULL && g_str_equal (screening->result, "suitable"))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("Who is suitable needs no reason to go on."));
      return FALSE;
    }

  if (!_fb_deed_begin (workspace, "record-screening", NULL, error))
    return FALSE;

  g_object_set (enrolment, "screening-note", NULL, "screening-overruled", NULL, NULL);
  ok = _fb_deed_save (workspace, enrolment, error,
                      "screening-result", screening->result,
                      "screening-on", screening->on != NULL ? screening->on
                                                            : fb_workspace_get_today (workspace),
                      "screening-staff-id", fb_workspace_get_staff_id (workspace),
                      "screening-note", screening->note,
                      "screening-overruled", screening->overruled,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

/**
 * fb_deed_record_training:
 * @minutes: of training in all; %FB_UNSET where nobody counted
 * @on: (nullable): the day on which it was done; %NULL is today
 *
 * Keeps that a mentor is trained (R119).
 */
gboolean
fb_deed_record_training (FbWorkspace  *workspace,
                         FbEnrolment  *enrolment,
                         gint64        minutes,
                         const char   *on,
                         GError      **error)
{
  char digits[24];
  gboolean ok;

  if (!_fb_deed_begin (workspace, "record-training", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, enrolment, error,
                      "training-minutes", minutes != FB_UNSET ? fb_int_to_text (minutes, digits) : NULL,
                      "training-on", on != NULL ? on : fb_workspace_get_today (workspace),
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}
