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
 * fb_training_get_missing:
 * @minutes: of training so far; %FB_UNSET where nobody counted
 *
 * Returns: the minutes that the programme asks for beside these; 0 where it
 *   asks for none, where it names no number, and where nobody counted
 */
gint64
fb_training_get_missing (FbProgramme *programme,
                         gint64       minutes)
{
  if (g_strcmp0 (programme->mentor_training_needed, "yes") != 0 || programme->mentor_training_minutes == FB_UNSET ||
      minutes == FB_UNSET)
    return 0;

  return MAX (programme->mentor_training_minutes - minutes, 0);
}

/**
 * fb_deed_record_training:
 * @minutes: of training in all; %FB_UNSET where nobody counted
 * @on: (nullable): the day on which it was done; %NULL is today
 *
 * Keeps how much training a mentor has had. Where the programme asks for more
 * than that, it is not done yet and has no day: the first match waits (R119).
 */
gboolean
fb_deed_record_training (FbWorkspace  *workspace,
                         FbEnrolment  *enrolment,
                         gint64        minutes,
                         const char   *on,
                         GError      **error)
{
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, enrolment->programme_id, error);
  char digits[24];
  gboolean is_done;
  gboolean ok;

  if (programme == NULL)
    return FALSE;

  is_done = fb_training_get_missing (programme, minutes) == 0;
  if (!_fb_deed_begin (workspace, "record-training", NULL, error))
    return FALSE;

  if (!is_done)
    g_object_set (enrolment, "training-on", NULL, NULL);
  ok = _fb_deed_save (workspace, enrolment, error,
                      "training-minutes", minutes != FB_UNSET ? fb_int_to_text (minutes, digits) : NULL,
                      is_done ? "training-on" : NULL, on != NULL ? on : fb_workspace_get_today (workspace),
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}
