/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-private.h"

#include "base/fb-text.h"

#include <glib/gi18n.h>

/**
 * fb_deed_log_contact:
 *
 * Logs a contact of a duo, or plans one (R171).
 *
 * Returns: (transfer full): the contact
 */
FbContact *
fb_deed_log_contact (FbWorkspace         *workspace,
                     const FbNewContact  *values,
                     GError             **error)
{
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);
  const char *state = values->state != NULL ? values->state : "held";
  const char *deed = g_str_equal (state, "planned") ? "plan-contact" : "log-contact";
  char minutes[24];
  gboolean ok;

  if (!_fb_deed_begin (workspace, deed, NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, contact, error,
                      "duo-id", values->duo_id,
                      "held-on", values->held_on != NULL ? values->held_on
                                                         : fb_workspace_get_today (workspace),
                      "at-time", values->at_time,
                      "minutes", values->minutes != FB_UNSET
                                   ? fb_int_to_text (values->minutes, minutes) : NULL,
                      "how", values->how != NULL ? values->how : "face-to-face",
                      "state", state,
                      "missed-by", values->missed_by,
                      "present", values->present,
                      "topics", values->topics,
                      "remark", values->remark,
                      "entered-how", values->entered_how != NULL ? values->entered_how : "typed",
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_CONTACT (g_steal_pointer (&contact)) : NULL;
}

/**
 * fb_deed_hold_contact:
 *
 * What was planned took place, with both there unless something else is said.
 */
gboolean
fb_deed_hold_contact (FbWorkspace  *workspace,
                      FbContact    *contact,
                      GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "hold-contact", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, contact, error,
                      "state", "held",
                      "present", contact->present != NULL ? contact->present : "mentee mentor",
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

/**
 * fb_deed_miss_contact:
 * @by: a code of the list holder: who did not come
 */
gboolean
fb_deed_miss_contact (FbWorkspace  *workspace,
                      FbContact    *contact,
                      const char   *by,
                      GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "miss-contact", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, contact, error, "state", "missed", "missed-by", by, NULL);

  return _fb_deed_end (workspace, ok, error);
}

/**
 * fb_deed_move_contact:
 * @to: the new day
 *
 * Keeps that @contact was moved, and plans it for the new day.
 *
 * Returns: (transfer full) (nullable): the contact on the new day; %NULL with
 *   %FB_ERROR_REFUSED where @to is the day on which it is planned
 */
FbContact *
fb_deed_move_contact (FbWorkspace  *workspace,
                      FbContact    *contact,
                      const char   *to,
                      GError      **error)
{
  g_autoptr(FbRecord) next = NULL;
  char minutes[24];
  gboolean ok;

  if (g_strcmp0 (contact->held_on, to) == 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("It is planned for that day already."));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "move-contact", NULL, error))
    return NULL;

  next = fb_record_new (&fb_contact_kind, NULL);
  ok = _fb_deed_save (workspace, next, error,
                      "duo-id", contact->duo_id,
                      "held-on", to,
                      "at-time", contact->at_time,
                      "minutes", contact->minutes != FB_UNSET ? fb_int_to_text (contact->minutes, minutes) : NULL,
                      "how", contact->how,
                      "state", "planned",
                      "place-kind", contact->place_kind,
                      "topics", contact->topics,
                      "entered-how", "typed",
                      NULL) &&
       _fb_deed_save (workspace, contact, error, "state", "moved", "moved-to", to, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_CONTACT (g_steal_pointer (&next)) : NULL;
}

/* Notes, reminders and concerns have one reference for each kind they can be about. */
const char *
_fb_deed_get_about_field (FbRecord *about)
{
  static const char *const names[] = {
    "person-id", "enrolment-id", "duo-id", "programme-id", "organisation-id"
  };
  const char *kind = fb_record_get_kind (about)->name;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const FbField *field = fb_kind_find_field (&fb_note_kind, names[i]);

      if (g_str_equal (fb_field_get_ref_kind (field), kind))
        return names[i];
    }

  g_return_val_if_reached (NULL);
}

/* (transfer full): a note about @about; @readers: a code of note-reader */
FbNote *
fb_deed_add_note_for (FbWorkspace  *workspace,
                      FbRecord     *about,
                      const char   *text,
                      const char   *kind,
                      const char   *readers,
                      GError      **error)
{
  g_autoptr(FbRecord) note = fb_record_new (&fb_note_kind, NULL);
  gboolean ok;

  if (!_fb_deed_begin (workspace, "add-note", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, note, error,
                      _fb_deed_get_about_field (about), fb_record_get_id (about),
                      "written-on", fb_workspace_get_today (workspace),
                      "staff-id", fb_workspace_get_staff_id (workspace),
                      "kind", kind,
                      "text", text,
                      "visible-to", readers,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_NOTE (g_steal_pointer (&note)) : NULL;
}

/* (transfer full): the same, seen by staff */
FbNote *
fb_deed_add_note (FbWorkspace  *workspace,
                  FbRecord     *about,
                  const char   *text,
                  const char   *kind,
                  GError      **error)
{
  return fb_deed_add_note_for (workspace, about, text, kind, "staff", error);
}

/* (transfer full): a promise about @about, mine */
FbReminder *
fb_deed_add_reminder (FbWorkspace  *workspace,
                      FbRecord     *about,
                      const char   *text,
                      const char   *due_on,
                      GError      **error)
{
  g_autoptr(FbRecord) reminder = fb_record_new (&fb_reminder_kind, NULL);
  gboolean ok;

  if (!_fb_deed_begin (workspace, "add-reminder", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, reminder, error,
                      _fb_deed_get_about_field (about), fb_record_get_id (about),
                      "owner-id", fb_workspace_get_staff_id (workspace),
                      "text", text,
                      "due-on", due_on,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_REMINDER (g_steal_pointer (&reminder)) : NULL;
}

gboolean
fb_deed_finish_reminder (FbWorkspace  *workspace,
                         FbReminder   *reminder,
                         GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "finish-reminder", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, reminder, error,
                      "done-on", fb_workspace_get_today (workspace), NULL);

  return _fb_deed_end (workspace, ok, error);
}
