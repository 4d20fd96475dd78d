/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event-list"

#include "app/fb-event-list.h"

#include "app/fb-event-words.h"
#include "domain/fb-enrolment.h"
#include "store/fb-search-key.h"

#include <string.h>

/* Somebody invited, and the key of who that is. */
typedef struct
{
  FbAttendance *attendance;
  char         *key;
} Named;

static void
named_clear (gpointer data)
{
  Named *self = data;

  g_object_unref (self->attendance);
  g_free (self->key);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Named *one = a, *other = b;
  int order = strcmp (one->key, other->key);

  return order != 0 ? order : strcmp (fb_record_get_id (FB_RECORD (one->attendance)),
                                      fb_record_get_id (FB_RECORD (other->attendance)));
}

GPtrArray *
fb_event_list_attendance (FbWorkspace  *workspace,
                          const char   *event_id,
                          GStrv        *keys)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_attendance_kind, "event-id", event_id,
                                             NULL, NULL);
  g_autoptr(GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  g_autoptr(GStrvBuilder) found_by = g_strv_builder_new ();
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_set_clear_func (named, named_clear);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      g_autofree char *who = fb_attendance_dup_who (workspace, all->pdata[i]);
      const Named one = { g_object_ref (all->pdata[i]), fb_search_key_dup (who) };

      g_array_append_val (named, one);
    }
  g_array_sort (named, compare_names);
  for (guint i = 0; i < named->len; i++)
    {
      const Named *one = &g_array_index (named, Named, i);

      g_ptr_array_add (sorted, g_object_ref (one->attendance));
      g_strv_builder_add (found_by, one->key);
    }
  if (keys != NULL)
    *keys = g_strv_builder_end (found_by);

  return sorted;
}

char *
fb_attendance_dup_enrolment_id (FbWorkspace  *workspace,
                                FbEvent      *event,
                                FbAttendance *attendance)
{
  g_autoptr(GPtrArray) all = attendance->person_id != NULL
                               ? fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "person-id",
                                                attendance->person_id, "created", NULL)
                               : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (g_str_equal (FB_ENROLMENT (all->pdata[i])->programme_id, event->programme_id))
        return g_strdup (fb_record_get_id (all->pdata[i]));
    }

  return all != NULL && all->len > 0 ? g_strdup (fb_record_get_id (all->pdata[0])) : NULL;
}

void
fb_event_list_whom (FbWorkspace *workspace,
                    FbEvent     *event,
                    FbWhom      *whom)
{
  g_autoptr(GPtrArray) all = fb_event_list_attendance (workspace, fb_record_get_id (FB_RECORD (event)), NULL);

  for (guint i = 0; i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];
      g_autofree char *enrolment = fb_attendance_dup_enrolment_id (workspace, event, one);

      if (enrolment != NULL)
        fb_whom_add (whom, "enrolment", enrolment);
      else if (one->contact_person_id != NULL)
        fb_whom_add (whom, "contact-person", one->contact_person_id);
    }
  fb_whom_set_event (whom, event);
}
