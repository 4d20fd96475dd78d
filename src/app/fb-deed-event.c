/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-event.h"

#include "app/fb-deed-private.h"
#include "app/fb-event-training.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

FbEvent *
fb_deed_add_event (FbWorkspace  *workspace,
                   const char   *programme_id,
                   const char   *title,
                   const char   *kind,
                   const char   *held_on,
                   GError      **error)
{
  g_autoptr(FbRecord) event = fb_record_new (&fb_event_kind, NULL);
  g_autofree char *clean = g_strstrip (g_strdup (title != NULL ? title : ""));
  gboolean ok;

  if (*clean == '\0')
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("What is the event called?"));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "add-event", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, event, error, "programme-id", programme_id, "title", clean,
                      "kind", kind != NULL ? kind : "other",
                      "held-on", held_on != NULL ? held_on : fb_workspace_get_today (workspace),
                      "staff-id", fb_workspace_get_staff_id (workspace), NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_EVENT (g_steal_pointer (&event)) : NULL;
}

/* --- Who is invited --- */

/* Sets @field: whether it is a contact person or a person; (nullable) (transfer full):
 * the id of the one, of whom @id is the id, or that of a place in a programme */
static char *
dup_who (FbWorkspace  *workspace,
         const char   *id,
         const char  **field,
         GError      **error)
{
  g_autoptr(FbRecord) record = fb_store_find (fb_workspace_get_store (workspace), id, error);

  if (record == NULL)
    return NULL;

  *field = FB_IS_CONTACT_PERSON (record) ? "contact-person-id" : "person-id";
  if (FB_IS_ENROLMENT (record))
    return g_strdup (FB_ENROLMENT (record)->person_id);
  if (FB_IS_PERSON (record) || FB_IS_CONTACT_PERSON (record))
    return g_strdup (fb_record_get_id (record));

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                       _("People and contact persons of organisations can be invited to an event."));
  return NULL;
}

/* (transfer full) (nullable): whoever is known at the event */
static GHashTable *
list_known (FbWorkspace  *workspace,
            const char   *event_id,
            GError      **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_attendance_kind, "event-id",
                                             event_id, NULL, error);
  GHashTable *known;

  if (all == NULL)
    return NULL;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const FbAttendance *one = all->pdata[i];

      g_hash_table_add (known, g_strdup (one->person_id != NULL ? one->person_id : one->contact_person_id));
    }

  return known;
}

static gboolean
invite (FbWorkspace  *workspace,
        const char   *event_id,
        const char   *id,
        GHashTable   *known,
        GError      **error)
{
  const char *field = NULL;
  g_autofree char *who = dup_who (workspace, id, &field, error);
  g_autoptr(FbRecord) attendance = NULL;

  if (who == NULL)
    return FALSE;
  if (!g_hash_table_add (known, g_strdup (who)))
    return TRUE;

  attendance = fb_record_new (&fb_attendance_kind, NULL);

  return _fb_deed_save (workspace, attendance, error, "event-id", event_id, field, who, "state", "invited", NULL);
}

gboolean
fb_deed_invite (FbWorkspace        *workspace,
                const char         *event_id,
                const char  *const *ids,
                guint              *n_added,
                GError            **error)
{
  g_autoptr(FbRecord) event = _fb_deed_get (workspace, &fb_event_kind, event_id, error);
  g_autoptr(GHashTable) known = event != NULL ? list_known (workspace, event_id, error) : NULL;
  gboolean ok = TRUE;
  guint n;

  if (known == NULL || !_fb_deed_begin (workspace, "invite", NULL, error))
    return FALSE;

  n = g_hash_table_size (known);
  for (guint i = 0; ok && ids[i] != NULL; i++)
    ok = invite (workspace, event_id, ids[i], known, error);
  if (n_added != NULL)
    *n_added = g_hash_table_size (known) - n;

  return _fb_deed_end (workspace, ok, error);
}

/* --- Who came --- */

static gboolean
set_state (FbWorkspace   *workspace,
           FbEvent       *event,
           FbAttendance  *attendance,
           const char    *state,
           GError       **error)
{
  return _fb_event_count_training (workspace, event, attendance, g_str_equal (state, "came"), error) &&
         _fb_deed_save (workspace, attendance, error, "state", state, NULL);
}

gboolean
fb_deed_set_attendance (FbWorkspace   *workspace,
                        FbAttendance  *attendance,
                        const char    *state,
                        GError       **error)
{
  g_autoptr(FbEvent) event = _fb_deed_get (workspace, &fb_event_kind, attendance->event_id, error);

  if (event == NULL || !_fb_deed_begin (workspace, "set-attendance", NULL, error))
    return FALSE;

  return _fb_deed_end (workspace, set_state (workspace, event, attendance, state, error), error);
}

gboolean
fb_deed_all_came (FbWorkspace  *workspace,
                  const char   *event_id,
                  guint        *n_came,
                  GError      **error)
{
  g_autoptr(FbEvent) event = _fb_deed_get (workspace, &fb_event_kind, event_id, error);
  g_autoptr(GPtrArray) all = event != NULL ? fb_store_list (fb_workspace_get_store (workspace), &fb_attendance_kind,
                                                             "event-id", event_id, NULL, error)
                                            : NULL;
  gboolean ok = TRUE;
  guint n = 0;

  if (all == NULL || !_fb_deed_begin (workspace, "set-attendance", NULL, error))
    return FALSE;

  for (guint i = 0; ok && i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];

      if (!g_str_equal (one->state, "invited"))
        continue;
      ok = set_state (workspace, event, one, "came", error);
      n++;
    }
  if (n_came != NULL)
    *n_came = n;

  return _fb_deed_end (workspace, ok, error);
}

/* Takes back what was counted. The record says it until it is gone, so that it says it again
 * where the removal is taken back. */
static gboolean
uncount (FbWorkspace   *workspace,
         FbEvent       *event,
         FbAttendance  *attendance,
         GError       **error)
{
  gint64 counted = attendance->counted_minutes;
  gboolean ok = _fb_event_count_training (workspace, event, attendance, FALSE, error);

  g_object_set (attendance, "counted-minutes", counted, NULL);
  return ok;
}

gboolean
fb_deed_remove_attendance (FbWorkspace   *workspace,
                           FbAttendance  *attendance,
                           GError       **error)
{
  g_autoptr(FbEvent) event = _fb_deed_get (workspace, &fb_event_kind, attendance->event_id, error);
  gboolean ok;

  if (event == NULL || !_fb_deed_begin (workspace, "remove", NULL, error))
    return FALSE;

  ok = uncount (workspace, event, attendance, error) &&
       fb_store_remove (fb_workspace_get_store (workspace), FB_RECORD (attendance), error);

  return _fb_deed_end (workspace, ok, error);
}

gboolean
fb_deed_remove_event (FbWorkspace  *workspace,
                      FbEvent      *event,
                      GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) all = fb_store_list (store, &fb_attendance_kind, "event-id",
                                             fb_record_get_id (FB_RECORD (event)), NULL, error);
  gboolean ok = TRUE;

  if (all == NULL || !_fb_deed_begin (workspace, "remove-event", NULL, error))
    return FALSE;

  for (guint i = 0; ok && i < all->len; i++)
    ok = uncount (workspace, event, all->pdata[i], error);
  ok = ok && fb_store_remove (store, FB_RECORD (event), error);

  return _fb_deed_end (workspace, ok, error);
}
