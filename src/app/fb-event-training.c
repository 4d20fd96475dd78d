/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-event-training.h"

#include "app/fb-deed-event.h"
#include "app/fb-deed-mentor.h"
#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

gboolean
fb_event_is_mentor_training (FbEvent *event)
{
  if (event->counts_as_training != NULL)
    return g_str_equal (event->counts_as_training, "yes");

  return g_strcmp0 (event->kind, "training") == 0;
}

/* (transfer full) (nullable): the place as a mentor in the programme of the event */
static FbEnrolment *
find_mentor (FbWorkspace *workspace,
             FbEvent     *event,
             const char  *person_id)
{
  const char *const persons[] = { person_id, NULL };
  g_autoptr(GPtrArray) found = person_id != NULL
                                  ? _fb_deed_list_enrolments (workspace, event->programme_id, persons, "mentor")
                                  : NULL;

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

static gint64
get_minutes (FbEvent      *event,
             FbAttendance *attendance)
{
  gint64 minutes = attendance->minutes != FB_UNSET ? attendance->minutes : event->minutes;

  return minutes != FB_UNSET ? minutes : 0;
}

/* A day that was noted by hand, without minutes, says that all of it is done: then there
 * is nothing to add to. */
static gboolean
is_done_uncounted (FbEnrolment *mentor)
{
  return mentor->training_on != NULL && mentor->training_minutes == FB_UNSET;
}

/* Gives or takes minutes of training; the day on which it was done comes and goes with
 * them, and a day that holds anyway stays. */
static gboolean
move_training (FbWorkspace  *workspace,
               FbEvent      *event,
               FbEnrolment  *mentor,
               gint64        minutes,
               GError      **error)
{
  gint64 before = mentor->training_minutes != FB_UNSET ? mentor->training_minutes : 0;
  gint64 total = MAX (before + minutes, 0);
  g_autofree char *on = g_strdup (minutes > 0 && mentor->training_on == NULL ? event->held_on : mentor->training_on);

  if (total == 0)
    {
      g_object_set (mentor, "training-minutes", FB_UNSET, "training-on", NULL, NULL);
      return fb_store_save (fb_workspace_get_store (workspace), FB_RECORD (mentor), error);
    }

  return fb_deed_record_training (workspace, mentor, total, on, error);
}

gboolean
_fb_event_count_training (FbWorkspace   *workspace,
                          FbEvent       *event,
                          FbAttendance  *attendance,
                          gboolean       comes,
                          GError       **error)
{
  gint64 before = attendance->counted_minutes != FB_UNSET ? attendance->counted_minutes : 0;
  gint64 after = comes && fb_event_is_mentor_training (event) ? get_minutes (event, attendance) : 0;
  g_autoptr(FbEnrolment) mentor = NULL;

  if (after == before)
    return TRUE;

  mentor = find_mentor (workspace, event, attendance->person_id);
  if (mentor == NULL || (after > before && is_done_uncounted (mentor)))
    return TRUE;

  g_object_set (attendance, "counted-minutes", after > 0 ? after : FB_UNSET, NULL);
  return move_training (workspace, event, mentor, after - before, error);
}

gint64
fb_enrolment_count_training (FbWorkspace *workspace,
                             FbEnrolment *mentor)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) all = fb_store_list (store, &fb_attendance_kind, "person-id", mentor->person_id, NULL, NULL);
  gint64 sum = 0;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FbAttendance *one = all->pdata[i];
      g_autoptr(FbRecord) event = NULL;

      if (one->counted_minutes == FB_UNSET)
        continue;
      event = fb_store_get (store, &fb_event_kind, one->event_id, NULL);
      if (event != NULL && g_strcmp0 (FB_EVENT (event)->programme_id, mentor->programme_id) == 0)
        sum += one->counted_minutes;
    }

  return sum;
}

/* --- Set one by one --- */

/* @one, @other: (nullable) */
static FbCounted
make_counted (const char *one,
              const char *other,
              const char *state,
              gint64      minutes)
{
  FbCounted self = { FB_UNSET, "", "" };

  g_snprintf (self.part_of, sizeof self.part_of, "%s %s", one != NULL ? one : "", other != NULL ? other : "");
  g_snprintf (self.how, sizeof self.how, "%s %" G_GINT64_FORMAT, state != NULL ? state : "", minutes);

  return self;
}

FbCounted
fb_counted_look (FbRecord *record)
{
  FbCounted counted = { FB_UNSET, "", "" };

  if (FB_IS_ATTENDANCE (record))
    {
      FbAttendance *attendance = FB_ATTENDANCE (record);

      counted = make_counted (attendance->event_id, attendance->person_id, attendance->state, attendance->minutes);
      counted.minutes = attendance->counted_minutes;
    }
  else if (FB_IS_EVENT (record))
    {
      FbEvent *event = FB_EVENT (record);

      counted = make_counted (event->programme_id, NULL, fb_event_is_mentor_training (event) ? "training" : "", event->minutes);
    }

  return counted;
}

/* What is counted is counted for one mentor, in one programme. */
static gboolean
refuse_move (GError **error)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                       _("Minutes are counted as training by it. Note first that nobody came, then count anew."));
  return FALSE;
}

static gboolean
recount (FbWorkspace   *workspace,
         FbEvent       *event,
         FbAttendance  *attendance,
         GError       **error)
{
  gint64 before = attendance->counted_minutes;

  return _fb_event_count_training (workspace, event, attendance, g_strcmp0 (attendance->state, "came") == 0, error) &&
         (attendance->counted_minutes == before ||
          fb_store_save (fb_workspace_get_store (workspace), FB_RECORD (attendance), error));
}

static gboolean
follow_attendance (FbWorkspace      *workspace,
                   FbAttendance     *attendance,
                   const FbCounted  *before,
                   const FbCounted  *now,
                   GError          **error)
{
  g_autoptr(FbEvent) event = NULL;

  if (now->minutes != before->minutes)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("Minutes counted as training follow from who came, and are not set by hand."));
      return FALSE;
    }
  if (before->minutes != FB_UNSET && !g_str_equal (before->part_of, now->part_of))
    return refuse_move (error);

  event = _fb_deed_get (workspace, &fb_event_kind, attendance->event_id, error);
  return event != NULL && recount (workspace, event, attendance, error);
}

static gboolean
follow_event (FbWorkspace      *workspace,
              FbEvent          *event,
              const FbCounted  *before,
              const FbCounted  *now,
              GError          **error)
{
  gboolean is_moved = !g_str_equal (before->part_of, now->part_of);
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_attendance_kind, "event-id",
                                            fb_record_get_id (FB_RECORD (event)), NULL, error);
  gboolean ok = all != NULL;

  for (guint i = 0; ok && i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];

      ok = is_moved && one->counted_minutes != FB_UNSET ? refuse_move (error) : recount (workspace, event, one, error);
    }

  return ok;
}

gboolean
fb_counted_follow (FbWorkspace      *workspace,
                   FbRecord         *record,
                   const FbCounted  *before,
                   GError          **error)
{
  const FbCounted now = fb_counted_look (record);

  if (now.minutes == before->minutes && g_str_equal (now.part_of, before->part_of) &&
      g_str_equal (now.how, before->how))
    return TRUE;

  return FB_IS_ATTENDANCE (record) ? follow_attendance (workspace, FB_ATTENDANCE (record), before, &now, error)
                                   : follow_event (workspace, FB_EVENT (record), before, &now, error);
}
