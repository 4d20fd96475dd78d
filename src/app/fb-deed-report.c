/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-report"

#include "app/fb-reports.h"

#include "app/fb-attachments.h"
#include "app/fb-deed-private.h"
#include "app/fb-deeds.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* One report on its way in. */
typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  const char  *entered_how;
  GPtrArray   *known; /* of FbContact, with what this report added */
  int          n_taken;
} Report;

/* What a report says fills in what is not known, and changes nothing else. */
static gboolean
fill_in (Report              *self,
         const FbReportLine  *line,
         GError             **error)
{
  FbContact *contact = line->known;
  gboolean is_held = line->verdict == FB_REPORT_PLANNED;
  gboolean minutes_are_known = contact->minutes != FB_UNSET && !is_held;
  char minutes[24];
  gint64 number = minutes_are_known || line->minutes == FB_UNSET ? contact->minutes : line->minutes;

  return _fb_deed_save (self->workspace, contact, error,
                        "state", is_held ? "held" : contact->state,
                        "minutes", number != FB_UNSET ? fb_int_to_text (number, minutes) : NULL,
                        "how", contact->how == NULL || (is_held && line->how != NULL) ? line->how : contact->how,
                        "topics", contact->topics != NULL ? contact->topics : line->topics,
                        "present", is_held && contact->present == NULL ? "mentee mentor" : contact->present,
                        "remark", contact->remark != NULL ? contact->remark : line->remark,
                        "entered-how", is_held ? self->entered_how : contact->entered_how,
                        NULL);
}

static gboolean
add_contact (Report              *self,
             const FbReportLine  *line,
             const char          *on,
             gboolean             is_planned,
             GError             **error)
{
  FbContact *contact =
    fb_deed_log_contact (self->workspace,
                         &(FbNewContact) { .duo_id = fb_record_get_id (FB_RECORD (self->duo)),
                                           .held_on = on,
                                           .minutes = is_planned ? FB_UNSET : line->minutes,
                                           .how = line->how,
                                           .state = is_planned ? "planned" : "held",
                                           .topics = is_planned ? NULL : line->topics,
                                           .present = is_planned ? NULL : "mentee mentor",
                                           .remark = is_planned ? NULL : line->remark,
                                           .entered_how = self->entered_how },
                         error);

  if (contact != NULL)
    g_ptr_array_add (self->known, contact);

  return contact != NULL;
}

static gboolean
has_contact_on (Report     *self,
                const char *date)
{
  for (guint i = 0; i < self->known->len; i++)
    {
      if (g_strcmp0 (((FbContact *) self->known->pdata[i])->held_on, date) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_line (Report        *self,
           FbReportLine  *line,
           GError       **error)
{
  g_autoptr(FbNote) note = NULL;

  self->n_taken++;
  if (line->verdict == FB_REPORT_PLANNED || line->verdict == FB_REPORT_KNOWN)
    return fill_in (self, line, error);
  if (line->held_on != NULL)
    return add_contact (self, line, line->held_on, line->verdict == FB_REPORT_AHEAD, error);
  if (line->remark != NULL)
    note = fb_deed_add_note (self->workspace, FB_RECORD (self->duo), line->remark, "talk", error);

  return line->remark == NULL || note != NULL;
}

/* The next date of a line is often the date of the line below. */
static gboolean
plan_next (Report        *self,
           FbReportLine  *line,
           GError       **error)
{
  if (line->next_on == NULL || has_contact_on (self, line->next_on))
    return TRUE;

  return add_contact (self, line, line->next_on, TRUE, error);
}

/* Whoever asks to be called gets a call: whoever looks after the duo is reminded today. */
static gboolean
remind_to_call (Report   *self,
                GError  **error)
{
  g_autoptr(FbRecord) reminder = fb_record_new (&fb_reminder_kind, NULL);
  const char *staff_id = fb_workspace_get_staff_id (self->workspace);

  return _fb_deed_save (self->workspace, reminder, error,
                        "duo-id", fb_record_get_id (FB_RECORD (self->duo)),
                        "owner-id", self->duo->coordinator_id != NULL ? self->duo->coordinator_id : staff_id,
                        "text", _("Call them: they asked for it in their report."),
                        "due-on", fb_workspace_get_today (self->workspace),
                        NULL);
}

gboolean
_fb_deed_set_asked (FbWorkspace  *workspace,
                    FbDuo        *duo,
                    const char   *on,
                    const char   *how,
                    GError      **error)
{
  g_object_set (duo, "report-asked-on", on, "report-asked-how", how, NULL);

  return _fb_deed_save (workspace, duo, error, NULL);
}

/**
 * fb_deed_ask_report:
 * @how: a code of entered-how: the way the question went
 *
 * Notes that mentor or mentee were asked today how it goes, until the answer
 * comes in with fb_deed_receive_report().
 */
gboolean
fb_deed_ask_report (FbWorkspace  *workspace,
                    const char   *duo_id,
                    const char   *how,
                    GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  gboolean ok;

  if (duo == NULL || !_fb_deed_begin (workspace, "ask-report", NULL, error))
    return FALSE;

  ok = _fb_deed_set_asked (workspace, duo, fb_workspace_get_today (workspace), how, error);

  return _fb_deed_end (workspace, ok, error);
}

static gboolean
take_lines (Report     *self,
            GPtrArray  *lines,
            GError    **error)
{
  gboolean calls = FALSE;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < lines->len; i++)
    {
      FbReportLine *line = lines->pdata[i];

      if (line->is_taken && line->verdict != FB_REPORT_EMPTY)
        ok = take_line (self, line, error);
      calls |= line->calls && line->is_taken;
    }
  for (guint i = 0; ok && i < lines->len; i++)
    {
      if (((FbReportLine *) lines->pdata[i])->is_taken)
        ok = plan_next (self, lines->pdata[i], error);
    }

  return ok && (!calls || remind_to_call (self, error));
}

/**
 * fb_deed_receive_report:
 * @lines: (element-type FbReportLine): compared; those that are taken come in
 * @entered_how: a code of entered-how: the route
 * @scan: (nullable): path of a photo or scan, kept with the duo
 *
 * Takes in what mentor and mentee reported, in one step. What is known already
 * stays as it is; what it does not say is filled in.
 *
 * Returns: how many lines came in, or -1 with @error set and nothing changed
 */
int
fb_deed_receive_report (FbWorkspace  *workspace,
                        const char   *duo_id,
                        GPtrArray    *lines,
                        const char   *entered_how,
                        const char   *scan,
                        GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  g_autoptr(GPtrArray) known = duo != NULL ? fb_report_list_known (workspace, duo_id) : NULL;
  g_autoptr(FbAttachment) attachment = NULL;
  Report self = { workspace, duo, entered_how, known, 0 };
  gboolean ok;

  if (duo == NULL || !_fb_deed_begin (workspace, "receive-report", NULL, error))
    return -1;

  ok = take_lines (&self, lines, error);
  if (ok && self.n_taken == 0 && scan == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("There is nothing to take in yet."));
      ok = FALSE;
    }
  if (ok && scan != NULL)
    {
      attachment = fb_deed_attach (workspace, FB_RECORD (duo), scan, "scan", error);
      ok = attachment != NULL;
    }

  ok = ok && _fb_deed_set_asked (workspace, duo, NULL, NULL, error);

  return _fb_deed_end (workspace, ok, error) ? self.n_taken : -1;
}
