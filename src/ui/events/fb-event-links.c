/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event-links"

#include "ui/events/fb-event-links.h"

#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "store/fb-store-events.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-link-row.h"

#include <glib/gi18n.h>

/* The latest ones; who was at more of them is looked for in the list of events. */
#define MOST_ROWS 8

/* (nullable): what became of the invitation of that person */
static const char *
get_state (FbPage     *page,
           FbEvent    *event,
           const char *person_id)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_page_get_store (page), &fb_attendance_kind, "person-id", person_id, NULL,
                                            NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];

      if (g_str_equal (one->event_id, fb_record_get_id (FB_RECORD (event))))
        return fb_code_list_get_label (&fb_code_attendance_state, one->state);
    }

  return NULL;
}

static GtkWidget *
make_row (FbPage     *page,
          FbEvent    *event,
          const char *person_id)
{
  g_autofree char *when = fb_event_dup_when (event->held_on, event->until_date, event->at_time, FB_UNSET);
  const char *state = person_id != NULL ? get_state (page, event, person_id) : NULL;
  const char *kind = fb_code_list_get_label (&fb_code_event_kind, event->kind);
  g_autofree char *line = state != NULL ? g_strdup_printf ("%s · %s · %s", state, when, kind)
                                        : g_strdup_printf ("%s · %s", when, kind);

  return fb_link_row_new (page, event->title, line, "event", fb_record_get_id (FB_RECORD (event)), NULL);
}

GtkWidget *
fb_event_links_new (FbPage     *page,
                    const char *kind,
                    const char *id)
{
  g_autoptr(GPtrArray) events = fb_store_list_events_of (fb_page_get_store (page), kind, id, NULL);
  g_autofree char *more = NULL;
  GtkWidget *group;

  if (events == NULL || events->len == 0)
    return NULL;

  group = adw_preferences_group_new ();
  if (events->len > MOST_ROWS)
    more = g_strdup_printf (_("The latest %u of %u."), MOST_ROWS, events->len);
  fb_form_set_title (group, _("Events"), more);
  for (guint i = 0; i < MIN (events->len, MOST_ROWS); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (page, events->pdata[i], g_str_equal (kind, "person") ? id : NULL));

  return group;
}
