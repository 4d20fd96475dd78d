/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-signal.h"

#include "app/fb-deed-private.h"
#include "app/fb-signal-facts.h"
#include "app/fb-signals-taken.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>

static const char *
get_about_field (FbRecord *about)
{
  if (fb_record_get_kind (about) == &fb_duo_kind)
    return "duo-id";

  return fb_record_get_kind (about) == &fb_enrolment_kind ? "enrolment-id" : "programme-id";
}

/* (transfer full) (nullable): fails only with @error set */
FbSignalRecord *
fb_signal_find_taken (FbWorkspace  *workspace,
                      FbRecord     *about,
                      const char   *kind,
                      GError      **error)
{
  g_autoptr(FbSignalsTaken) all = fb_signals_taken_new (workspace, error);
  const FbSignalTaken *taken;

  if (all == NULL)
    return NULL;

  taken = fb_signals_taken_find (all, fb_record_get_id (about), fb_signal_find_code (kind));

  return taken != NULL ? _fb_deed_get (workspace, &fb_signal_record_kind, taken->id, error) : NULL;
}

/* What is stored about it already, else a new one. */
static FbRecord *
find_or_make (FbWorkspace  *workspace,
              FbRecord     *about,
              const char   *kind,
              GError      **error)
{
  g_autoptr(GError) failed = NULL;
  FbSignalRecord *signal = fb_signal_find_taken (workspace, about, kind, &failed);
  FbRecord *made;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (signal != NULL)
    return FB_RECORD (signal);

  made = fb_record_new (&fb_signal_record_kind, NULL);
  g_object_set (made, get_about_field (about), fb_record_get_id (about), "kind", kind, NULL);

  return made;
}

gboolean
fb_signal_find_since (FbWorkspace  *workspace,
                      FbRecord     *about,
                      const char   *kind,
                      char        **since,
                      GError      **error)
{
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  FbSignalCode code = fb_signal_find_code (kind);
  g_autofree char *name = NULL;

  if (!fb_signals_of_record (workspace, fb_record_get_kind (about)->name, fb_record_get_id (about), signals, error))
    return FALSE;

  for (guint i = 0; i < signals->len; i++)
    {
      FbSignal *signal = &g_array_index (signals, FbSignal, i);

      if (signal->code != code)
        continue;

      *since = *signal->since != '\0' ? g_strdup (signal->since) : NULL;
      return TRUE;
    }

  name = fb_workspace_dup_name (workspace, about);
  /* Translators: the code of a signal, then the name of a duo, a person or a programme */
  g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no signal “%s” of %s now."), kind, name);
  return FALSE;
}

static const char *
get_staff_id (FbWorkspace *workspace)
{
  FbStaff *staff = fb_workspace_get_staff (workspace);

  return staff != NULL ? fb_record_get_id (FB_RECORD (staff)) : NULL;
}

/**
 * fb_deed_take_up_signal:
 *
 * Somebody takes it up, with a day and what was tried (R194).
 *
 * Returns: (transfer full): the stored signal
 */
FbSignalRecord *
fb_deed_take_up_signal (FbWorkspace     *workspace,
                        FbRecord        *about,
                        const FbTakeUp  *values,
                        GError         **error)
{
  g_autoptr(FbRecord) signal = NULL;
  const char *owner = values->owner_id != NULL ? values->owner_id : get_staff_id (workspace);
  const char *today = fb_workspace_get_today (workspace);
  gboolean ok = FALSE;

  if (!_fb_deed_begin (workspace, "take-up-signal", NULL, error))
    return NULL;

  signal = find_or_make (workspace, about, values->kind, error);
  if (signal != NULL)
    {
      g_object_set (signal, "all-right-reason", NULL, NULL); /* it is not all right after all */
      ok = _fb_deed_save (workspace, signal, error,
                          "since", values->since,
                          "state", "taken-up",
                          "taken-on", FB_SIGNAL_RECORD (signal)->taken_on == NULL ? today : NULL,
                          "owner-id", owner,
                          "due-on", values->due_on != NULL ? values->due_on : today,
                          "tried", values->tried,
                          NULL);
    }

  return _fb_deed_end (workspace, ok, error) ? FB_SIGNAL_RECORD (g_steal_pointer (&signal)) : NULL;
}

/**
 * fb_deed_signal_all_right:
 * @reason: why nothing needs to be done; asked for
 *
 * Returns: (transfer full): the stored signal
 */
FbSignalRecord *
fb_deed_signal_all_right (FbWorkspace  *workspace,
                          FbRecord     *about,
                          const char   *kind,
                          const char   *since,
                          const char   *reason,
                          GError      **error)
{
  g_autoptr(FbRecord) signal = NULL;
  g_autofree char *clean = NULL;
  gboolean ok = FALSE;

  if (!fb_text_clean (reason != NULL ? reason : "", &clean, error))
    return NULL;
  if (clean == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Say why it is all right."));
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "signal-all-right", NULL, error))
    return NULL;

  signal = find_or_make (workspace, about, kind, error);
  if (signal != NULL)
    {
      g_object_set (signal, "due-on", NULL, NULL);
      ok = _fb_deed_save (workspace, signal, error,
                          "since", since,
                          "state", "all-right",
                          "owner-id", get_staff_id (workspace),
                          "taken-on", fb_workspace_get_today (workspace),
                          "all-right-reason", clean,
                          NULL);
    }

  return _fb_deed_end (workspace, ok, error) ? FB_SIGNAL_RECORD (g_steal_pointer (&signal)) : NULL;
}
