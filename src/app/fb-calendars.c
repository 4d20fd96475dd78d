/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-calendars"

#include "app/fb-calendars.h"

#include "app/fb-duo-facts.h"
#include "base/fb-part.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-calendar-file.h"
#include "rules/fb-signals.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* The days that follow from the facts of a duo, kept beyond the query. */
typedef struct
{
  char *duo_id;
  char *review_on;  /* each (nullable) */
  char *mentee_on;
  char *mentor_on;
  char *ends_on;
} DuoDays;

typedef struct
{
  const char *staff_id; /* (nullable) */
  const char *today;
  GPtrArray  *duos;     /* of DuoDays */
} Collecting;

static void
duo_days_free (gpointer data)
{
  DuoDays *self = data;

  g_free (self->duo_id);
  g_free (self->review_on);
  g_free (self->mentee_on);
  g_free (self->mentor_on);
  g_free (self->ends_on);
  g_free (self);
}

/* Paused or not, it goes on; reviews and check-ins of a paused one wait. */
static void
collect_cb (const FbDuoRow *row,
            gpointer        user_data)
{
  Collecting *self = user_data;
  FbDuoFacts facts;
  DuoDays *days;

  if (g_strcmp0 (row->match_status, "agreed") != 0 ||
      (self->staff_id != NULL && g_strcmp0 (row->staff_id, self->staff_id) != 0))
    return;

  days = g_new0 (DuoDays, 1);
  days->duo_id = g_strdup (row->duo_id);
  days->ends_on = g_strdup (row->ends_on);
  if (g_strcmp0 (row->relationship_status, "active") == 0)
    {
      fb_duo_facts_fill (&facts, row);
      days->review_on = fb_duo_dup_review_due (&facts);
      days->mentee_on = fb_duo_dup_check_in_due (&facts, "mentee");
      days->mentor_on = fb_duo_dup_check_in_due (&facts, "mentor");
    }
  g_ptr_array_add (self->duos, days);
}

/* "Amina"; NULL where the name is not to be seen. */
static char *
dup_first_name (FbPerson *person)
{
  return g_strcmp0 (person->protected_identity, "yes") == 0
         ? NULL : fb_person_dup_first_name (person->given_name, person->name_used);
}

/* "Amina – Jan (BNW-1)", or the code alone. */
static char *
dup_who (FbWorkspace *workspace,
         FbDuo       *duo)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), "role", NULL);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, member->person_id, NULL);
      g_autofree char *name = NULL;

      if (member->until_date != NULL)
        continue;
      name = person != NULL ? dup_first_name (FB_PERSON (person)) : NULL;
      if (name == NULL)
        return g_strdup (duo->code);
      g_string_append_printf (names, "%s%s", names->len > 0 ? " – " : "", name);
    }

  if (names->len == 0)
    return g_strdup (duo->code);
  if (duo->code != NULL)
    g_string_append_printf (names, " (%s)", duo->code);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* A time as "14:05"; what else somebody typed stays a day. */
static char *
dup_time (const char *text)
{
  int hour = 0;
  int minute = 0;
  int end = 0;

  if (text == NULL || sscanf (text, "%2d:%2d%n", &hour, &minute, &end) != 2 || text[end] != '\0' ||
      hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return NULL;

  return g_strdup_printf ("%02d:%02d", hour, minute);
}

/* @format: with one %s, for the duo; @matter: tells apart what is about the same record */
static FbCalendarEvent *
add_event (GPtrArray  *events,
           FbRecord   *about,
           const char *matter,
           const char *day,
           const char *format,
           const char *who)
{
  FbCalendarEvent *event = g_new0 (FbCalendarEvent, 1);

  event->uid = g_strdup_printf ("%s%s@footbridge", matter, fb_record_get_id (about));
  event->day = g_strdup (day);
  event->minutes = FB_UNSET;
  event->title = g_strdup_printf (format, who);
  event->stamp = g_strdup (fb_record_get_modified (about));
  event->changes = fb_record_get_revision (about);
  g_ptr_array_add (events, event);

  return event;
}

/* Where a contact is to be: its day, or the one it was moved to. */
static const char *
get_day_ahead (FbContact  *contact,
               const char *today)
{
  const char *day = NULL;

  if (g_strcmp0 (contact->state, "planned") == 0)
    day = contact->held_on;
  else if (g_strcmp0 (contact->state, "moved") == 0)
    day = contact->moved_to;

  return day != NULL && strcmp (day, today) >= 0 ? day : NULL;
}

static gboolean
add_contacts (FbWorkspace  *workspace,
              FbRecord     *duo,
              const char   *who,
              GPtrArray    *events,
              GError      **error)
{
  g_autoptr(GPtrArray) contacts = fb_store_list (fb_workspace_get_store (workspace), &fb_contact_kind,
                                                 "duo-id", fb_record_get_id (duo), "held_on", error);

  if (contacts == NULL)
    return FALSE;

  for (guint i = 0; i < contacts->len; i++)
    {
      FbContact *contact = contacts->pdata[i];
      const char *day = get_day_ahead (contact, fb_workspace_get_today (workspace));
      const char *how = fb_code_list_get_label (&fb_code_contact_how, contact->how);
      const char *place = fb_code_list_get_label (&fb_code_place_kind, contact->place_kind);
      FbCalendarEvent *event;

      if (day == NULL)
        continue;
      /* Translators: an entry in a calendar; %s is a duo */
      event = add_event (events, FB_RECORD (contact), "", day, _("Meeting: %s"), who);
      event->time = dup_time (contact->at_time);
      event->minutes = contact->minutes;
      event->place = g_strdup (place != NULL ? place : how);
    }

  return TRUE;
}

static gboolean
is_ahead (const char *day,
          const char *today)
{
  return day != NULL && strcmp (day, today) >= 0;
}

/* What is overdue is not moved to a day that nobody agreed on: Today tells of it. */
static gboolean
add_duo (FbWorkspace    *workspace,
         const DuoDays  *days,
         GPtrArray      *events,
         GError        **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, days->duo_id, error);
  g_autofree char *who = NULL;
  FbCalendarEvent *first;

  if (duo == NULL)
    return FALSE;

  who = dup_who (workspace, FB_DUO (duo));
  if (is_ahead (FB_DUO (duo)->first_meeting_on, today))
    {
      /* Translators: an entry in a calendar; %s is a duo */
      first = add_event (events, duo, "first-meeting-", FB_DUO (duo)->first_meeting_on, _("First meeting: %s"), who);
      first->place = g_strdup (FB_DUO (duo)->first_meeting_place);
    }
  if (is_ahead (days->review_on, today))
    /* Translators: an entry in a calendar; %s is a duo */
    add_event (events, duo, "review-", days->review_on, _("Plan review: %s"), who);
  if (is_ahead (days->mentee_on, today))
    /* Translators: an entry in a calendar; %s is a duo */
    add_event (events, duo, "check-in-mentee-", days->mentee_on, _("Check-in with the mentee: %s"), who);
  if (is_ahead (days->mentor_on, today))
    /* Translators: an entry in a calendar; %s is a duo */
    add_event (events, duo, "check-in-mentor-", days->mentor_on, _("Check-in with the mentor: %s"), who);
  if (is_ahead (days->ends_on, today))
    /* Translators: an entry in a calendar; %s is a duo */
    add_event (events, duo, "end-", days->ends_on, _("The agreement ends: %s"), who);

  return add_contacts (workspace, duo, who, events, error);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const FbCalendarEvent *one = *(FbCalendarEvent **) a, *other = *(FbCalendarEvent **) b;
  int order = strcmp (one->day, other->day);

  if (order == 0)
    order = g_strcmp0 (one->time, other->time);

  return order != 0 ? order : strcmp (one->uid, other->uid);
}

/* What several people do together; who they are is in no calendar. */
static void
add_gathering (FbEvent    *event,
               const char *today,
               GPtrArray  *events)
{
  FbCalendarEvent *entry;

  if (!is_ahead (event->held_on, today))
    return;

  entry = add_event (events, FB_RECORD (event), "event-", event->held_on, "%s", event->title);
  entry->time = dup_time (event->at_time);
  entry->minutes = event->minutes;
  entry->place = g_strdup (event->place);
}

static gboolean
add_gatherings (FbWorkspace  *workspace,
                const char   *staff_id,
                GPtrArray    *events,
                GError      **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_event_kind,
                                            staff_id != NULL ? "staff-id" : NULL, staff_id, "held_on", error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    add_gathering (all->pdata[i], fb_workspace_get_today (workspace), events);

  return all != NULL;
}

/* (transfer full): in the order of the days */
static GPtrArray *
list_events (FbWorkspace  *workspace,
             const char   *about_id,
             const char   *staff_id,
             GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) duos = g_ptr_array_new_with_free_func (duo_days_free);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_calendar_event_free);
  Collecting self = { staff_id, fb_workspace_get_today (workspace), duos };
  g_autoptr(FbRecord) event = about_id != NULL ? fb_store_get (store, &fb_event_kind, about_id, NULL) : NULL;
  gboolean ok;

  if (event != NULL)
    {
      add_gathering (FB_EVENT (event), self.today, events);
      return g_steal_pointer (&events);
    }

  ok = about_id != NULL ? fb_store_each_duo_by_id (store, about_id, self.today, collect_cb, &self, error)
                        : fb_store_each_duo (store, NULL, self.today, collect_cb, &self, error) &&
                            add_gatherings (workspace, staff_id, events, error);

  for (guint i = 0; ok && i < duos->len; i++)
    ok = add_duo (workspace, duos->pdata[i], events, error);
  if (!ok)
    return NULL;

  g_ptr_array_sort (events, compare_events);

  return g_steal_pointer (&events);
}

static char *
write_events (FbWorkspace *workspace,
              const char  *about_id,
              const char  *staff_id,
              GPtrArray   *events)
{
  /* a duo goes by its code: the name of the calendar travels too */
  const char *id = about_id != NULL ? about_id : staff_id;
  g_autoptr(FbRecord) about = id != NULL ? fb_store_find (fb_workspace_get_store (workspace), id, NULL) : NULL;
  const char *name = about == NULL            ? NULL
                     : FB_IS_DUO (about)   ? FB_DUO (about)->code
                     : FB_IS_EVENT (about) ? FB_EVENT (about)->title
                     : FB_IS_STAFF (about) ? FB_STAFF (about)->name
                                           : NULL;

  return fb_calendar_write (events, name != NULL ? name : "Footbridge");
}

/**
 * fb_calendar_dup_text:
 * @about_id: (nullable): of a duo or an event
 * @staff_id: (nullable)
 *
 * Returns: (transfer full) (nullable): with @error set
 */
char *
fb_calendar_dup_text (FbWorkspace  *workspace,
                      const char   *about_id,
                      const char   *staff_id,
                      GError      **error)
{
  g_autoptr(GPtrArray) events = list_events (workspace, about_id, staff_id, error);

  return events != NULL ? write_events (workspace, about_id, staff_id, events) : NULL;
}

/**
 * fb_calendar_save:
 * @path: an existing file is replaced
 *
 * Writes it whole or not at all.
 */
gboolean
fb_calendar_save (FbWorkspace  *workspace,
                  const char   *about_id,
                  const char   *staff_id,
                  const char   *path,
                  guint        *n_events,
                  GError      **error)
{
  g_autoptr(GPtrArray) events = list_events (workspace, about_id, staff_id, error);
  g_autofree char *text = events != NULL ? write_events (workspace, about_id, staff_id, events) : NULL;

  if (text != NULL && n_events != NULL)
    *n_events = events->len;

  return text != NULL && fb_part_write (path, text, strlen (text), error);
}
