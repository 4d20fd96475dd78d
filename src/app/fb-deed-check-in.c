/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-check-in.h"

#include "app/fb-deed-private.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *field;
  const char *question;
  const char *to_mentor; /* as a mentor reads it who answers alone */
} asked[FB_N_ASKED] = {
  [FB_ASK_IN_TOUCH] = { "in-touch", N_("Are they in touch?"), N_("Are you in touch?") },
  [FB_ASK_NEEDS] = { "needs-met", N_("Are the needs met?"), N_("Do you get what you need?") },
  [FB_ASK_EXPECTATIONS] = { "expectations-met", N_("Are the expectations met?"), N_("Is it as you expected?") },
  [FB_ASK_TIME] = { "time-enough", N_("Is there enough time face to face?"),
                    N_("Do you have enough time face to face?") },
  [FB_ASK_TRAVEL] = { "travel-fine", N_("Is the travel all right?"), N_("Is the travel all right for you?") },
  [FB_ASK_HELPS] = { "helps-objective", N_("Does it help the objective?"), N_("Does it help your mentee’s objective?") },
  [FB_ASK_NETWORK] = { "network-used", N_("Is the mentor’s network used?"), N_("Do you use your network for it?") },
};

const char *
fb_asked_get_field (FbAsked which)
{
  g_return_val_if_fail (which < FB_N_ASKED, NULL);

  return asked[which].field;
}

const char *
fb_asked_get_question (FbAsked which)
{
  g_return_val_if_fail (which < FB_N_ASKED, NULL);

  return _(asked[which].question);
}

const char *
fb_asked_get_question_to_mentor (FbAsked which)
{
  g_return_val_if_fail (which < FB_N_ASKED, NULL);

  return _(asked[which].to_mentor);
}

static gboolean
check (const FbNewCheckIn  *values,
       const char          *held_on,
       const char          *today,
       GError             **error)
{
  gboolean is_empty = values->note == NULL;

  for (guint i = 0; i < FB_N_ASKED; i++)
    is_empty &= values->answers[i] == NULL;

  if (is_empty)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("Nothing is answered yet. Answer at least one question."));
  else if (strcmp (held_on, today) > 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("This day lies ahead. A check-in is kept once it was held."));
  else
    return TRUE;

  return FALSE;
}

/**
 * fb_deed_check_in:
 *
 * Keeps what one side said (R184-R188, R197), whole or not at all. Signals
 * that were taken up and are answered by it are closed with it.
 *
 * Returns: (transfer full): the check-in
 */
FbCheckIn *
fb_deed_check_in (FbWorkspace         *workspace,
                  const FbNewCheckIn  *values,
                  GError             **error)
{
  const char *today = fb_workspace_get_today (workspace);
  const char *held_on = values->held_on != NULL ? values->held_on : today;
  g_autoptr(FbRecord) record = fb_record_new (&fb_check_in_kind, NULL);
  FbStaff *staff = fb_workspace_get_staff (workspace);
  gboolean network_used = g_strcmp0 (values->answers[FB_ASK_NETWORK], "yes") == 0;
  gboolean ok = TRUE;

  if (!check (values, held_on, today, error) ||
      !_fb_deed_begin (workspace, "check-in", NULL, error))
    return NULL;

  for (guint i = 0; ok && i < FB_N_ASKED; i++)
    ok = _fb_deed_fill (record, error, asked[i].field, values->answers[i], NULL);

  ok = ok && _fb_deed_save (workspace, record, error,
                            "duo-id", values->duo_id,
                            "held-on", held_on,
                            "party", values->party,
                            "staff-id", staff != NULL ? fb_record_get_id (FB_RECORD (staff)) : NULL,
                            "how", values->how,
                            "network-obstacle", network_used ? NULL : values->obstacle,
                            "staff-note", values->note,
                            NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_CHECK_IN (g_steal_pointer (&record)) : NULL;
}

FbCheckIn *
fb_check_in_find_latest (FbWorkspace *workspace,
                         const char  *duo_id,
                         const char  *party)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_check_in_kind,
                                            "duo-id", duo_id, "held_on", NULL);
  FbCheckIn *latest = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbCheckIn *one = all->pdata[i];

      if (g_strcmp0 (one->party, party) == 0)
        latest = one;
    }

  return latest != NULL ? g_object_ref (latest) : NULL;
}

/* Who was asked longest ago, or never; the mentee where both are alike. */
char *
fb_check_in_dup_next_party (FbWorkspace *workspace,
                            const char  *duo_id)
{
  g_autoptr(FbCheckIn) mentee = fb_check_in_find_latest (workspace, duo_id, "mentee");
  g_autoptr(FbCheckIn) mentor = fb_check_in_find_latest (workspace, duo_id, "mentor");
  const char *mentee_on = mentee != NULL ? mentee->held_on : "";
  const char *mentor_on = mentor != NULL ? mentor->held_on : "";

  return g_strdup (strcmp (mentor_on, mentee_on) < 0 ? "mentor" : "mentee");
}

/**
 * fb_deed_add_introduction:
 *
 * A door that was opened (R178).
 *
 * Returns: (transfer full): the introduction
 */
FbIntroduction *
fb_deed_add_introduction (FbWorkspace              *workspace,
                          const FbNewIntroduction  *values,
                          GError                  **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_introduction_kind, NULL);
  gboolean ok;

  if (!_fb_deed_begin (workspace, "add-introduction", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, record, error,
                      "duo-id", values->duo_id,
                      "made-on", values->made_on != NULL ? values->made_on
                                                         : fb_workspace_get_today (workspace),
                      "made-by", values->made_by,
                      "to-whom", values->to_whom,
                      "kind", values->kind,
                      "result", values->result,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_INTRODUCTION (g_steal_pointer (&record)) : NULL;
}
