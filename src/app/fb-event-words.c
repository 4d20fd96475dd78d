/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event-words"

#include "app/fb-event-words.h"

#include "base/fb-date.h"
#include "domain/fb-contact-person.h"

#include <glib/gi18n.h>
#include <string.h>

void
fb_event_count_add (FbEventCount *self,
                    const char   *state)
{
  self->n++;
  self->n_invited += g_str_equal (state, "invited");
  self->n_came += g_str_equal (state, "came");
  self->n_excused += g_str_equal (state, "excused");
  self->n_absent += g_str_equal (state, "absent");
}

void
fb_event_count_all (FbEventCount *self,
                    GPtrArray    *all)
{
  *self = (FbEventCount){ 0 };
  for (guint i = 0; i < all->len; i++)
    fb_event_count_add (self, FB_ATTENDANCE (all->pdata[i])->state);
}

guint
fb_event_count_get_taken (const FbEventCount *self)
{
  return self->n_invited + self->n_came;
}

char *
fb_event_dup_when (const char *held_on,
                   const char *until_date,
                   const char *at_time,
                   gint64      minutes)
{
  g_autofree char *first = fb_date_dup_display (held_on);
  g_autofree char *last = until_date != NULL && strcmp (until_date, held_on) > 0 ? fb_date_dup_display (until_date) : NULL;
  g_autoptr(GString) line = g_string_new (first);

  if (last != NULL)
    g_string_append_printf (line, " – %s", last);
  if (at_time != NULL)
    g_string_append_printf (line, ", %s", at_time);
  if (minutes != FB_UNSET)
    {
      g_string_append (line, " · ");
      /* Translators: hours and minutes, such as 1:30 h */
      g_string_append_printf (line, _("%d:%02d h"), (int) (minutes / 60), (int) (minutes % 60));
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
fb_event_dup_places (guint  n_taken,
                     gint64 places_max)
{
  if (places_max == FB_UNSET)
    /* Translators: how many people are to come to an event */
    return g_strdup_printf (ngettext ("%u person", "%u people", n_taken), n_taken);

  /* Translators: how many places of an event are taken, such as "12 of 15 places" */
  return g_strdup_printf (ngettext ("%u of %u place", "%u of %u places", (gulong) places_max), n_taken,
                          (guint) places_max);
}

char *
fb_event_dup_warning (FbEvent            *event,
                      const FbEventCount *count,
                      const char         *today)
{
  gint64 taken = fb_event_count_get_taken (count);
  gboolean is_ahead = strcmp (event->held_on, today) >= 0;

  if (event->places_max != FB_UNSET && taken > event->places_max)
    {
      guint n = (guint) (taken - event->places_max);

      return g_strdup_printf (ngettext ("%u person more than there are places.", "%u people more than there are places.",
                                        n),
                              n);
    }
  if (is_ahead && event->places_min != FB_UNSET && taken < event->places_min)
    {
      guint n = (guint) (event->places_min - taken);

      return g_strdup_printf (ngettext ("%u person more is needed for the group.",
                                        "%u people more are needed for the group.", n),
                              n);
    }

  return NULL;
}

static void
append_number (GString    *line,
               const char *format,
               guint       n)
{
  g_autofree char *words = g_strdup_printf (format, n);

  if (n > 0)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", words);
}

char *
fb_event_count_dup_words (const FbEventCount *self)
{
  g_autoptr(GString) line = g_string_new (NULL);

  append_number (line, ngettext ("%u invited", "%u invited", self->n_invited), self->n_invited);
  append_number (line, ngettext ("%u came", "%u came", self->n_came), self->n_came);
  append_number (line, ngettext ("%u said they could not come", "%u said they could not come", self->n_excused),
                 self->n_excused);
  append_number (line, ngettext ("%u did not come", "%u did not come", self->n_absent), self->n_absent);
  if (line->len == 0)
    g_string_append (line, _("Nobody is invited yet."));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* (transfer full): "Tomorrow", "In 4 days" */
static char *
dup_in_days (int days)
{
  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Tomorrow"));

  return g_strdup_printf (ngettext ("In %d day", "In %d days", (gulong) days), days);
}

char *
fb_event_row_dup_words (const FbEventRow *row,
                        const char       *today)
{
  int days = fb_date_days_between (today, row->held_on);
  g_autofree char *when = NULL;
  g_autofree char *places = NULL;

  if (days < 0)
    return g_strdup_printf (ngettext ("Is over, and of %d person it is not noted whether they came",
                                      "Is over, and of %d people it is not noted whether they came",
                                      (gulong) row->n_invited), row->n_invited);

  when = dup_in_days (days);
  places = fb_event_dup_places ((guint) (row->n_invited + row->n_came), row->places_max);

  return row->at_time != NULL ? g_strdup_printf ("%s, %s · %s", when, row->at_time, places)
                              : g_strdup_printf ("%s · %s", when, places);
}

char *
fb_event_dup_carried (FbWorkspace *workspace,
                      FbEvent     *event)
{
  guint n_came, n_in_duo;

  if (!fb_store_count_carried (fb_workspace_get_store (workspace), fb_record_get_id (FB_RECORD (event)), &n_came,
                               &n_in_duo, NULL) || n_came == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u of %u mentee who came is or was in a duo.",
                                    "%u of %u mentees who came are or were in a duo.", n_came), n_in_duo, n_came);
}

char *
fb_attendance_dup_who (FbWorkspace  *workspace,
                       FbAttendance *attendance)
{
  g_autoptr(FbRecord) contact = NULL;
  g_autofree char *organisation = NULL;
  char *name;

  if (attendance->person_id != NULL)
    {
      name = fb_workspace_dup_name_of (workspace, "person", attendance->person_id);
      return name != NULL ? name : g_strdup ("—");
    }

  contact = fb_store_get (fb_workspace_get_store (workspace), &fb_contact_person_kind, attendance->contact_person_id, NULL);
  if (contact == NULL)
    return g_strdup ("—");
  organisation = fb_workspace_dup_name_of (workspace, "organisation", FB_CONTACT_PERSON (contact)->organisation_id);

  /* Translators: a contact person, and the organisation */
  return g_strdup_printf (_("%s (%s)"), FB_CONTACT_PERSON (contact)->name, organisation != NULL ? organisation : "—");
}
