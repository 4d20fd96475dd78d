/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-report"

#include "app/fb-reports.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

GPtrArray *
fb_report_list_known (FbWorkspace *workspace,
                      const char  *duo_id)
{
  GPtrArray *contacts = fb_store_list (fb_workspace_get_store (workspace), &fb_contact_kind, "duo-id", duo_id,
                                       "held_on", NULL);

  return contacts != NULL ? contacts : g_ptr_array_new_with_free_func (g_object_unref);
}

/* (nullable): the contact of that day in that state. Two calls on one day are
 * two, so what was held must be the same way; what was planned may have become
 * something else. */
static FbContact *
find (const FbReportLine *line,
      GPtrArray          *contacts,
      const char         *state)
{
  gboolean is_held = g_str_equal (state, "held");

  for (guint i = 0; i < contacts->len; i++)
    {
      FbContact *contact = contacts->pdata[i];

      if (g_strcmp0 (contact->state, state) != 0 || g_strcmp0 (contact->held_on, line->held_on) != 0)
        continue;
      if (!is_held || line->how == NULL || contact->how == NULL || g_str_equal (line->how, contact->how))
        return contact;
    }

  return NULL;
}

/**
 * fb_report_line_compare:
 * @contacts: (element-type FbContact): see fb_report_list_known()
 *
 * Sets a line beside what is known, and proposes whether to take it in.
 */
void
fb_report_line_compare (FbReportLine *self,
                        GPtrArray    *contacts,
                        const char   *today)
{
  FbContact *held, *planned;

  g_clear_object (&self->known);
  if (self->held_on == NULL)
    {
      self->verdict = self->next_on != NULL || self->calls || self->remark != NULL ? FB_REPORT_AHEAD : FB_REPORT_EMPTY;
      self->is_taken = self->verdict == FB_REPORT_AHEAD;
      return;
    }

  held = find (self, contacts, "held");
  planned = find (self, contacts, "planned");
  if (strcmp (self->held_on, today) > 0)
    self->verdict = planned != NULL ? FB_REPORT_KNOWN : FB_REPORT_AHEAD;
  else if (held != NULL)
    self->verdict = FB_REPORT_KNOWN;
  else
    self->verdict = planned != NULL ? FB_REPORT_PLANNED : FB_REPORT_NEW;

  if (self->verdict == FB_REPORT_KNOWN || self->verdict == FB_REPORT_PLANNED)
    self->known = g_object_ref (held != NULL ? held : planned);
  self->is_taken = self->verdict != FB_REPORT_KNOWN;
}

static void
append (GString    *line,
        const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static void
append_contact (GString    *line,
                const char *how,
                gint64      minutes,
                const char *topics)
{
  g_autofree char *labels = topics != NULL ? fb_code_list_dup_labels (&fb_code_topic, topics) : NULL;
  /* Translators: minutes, short */
  g_autofree char *time = minutes != FB_UNSET ? g_strdup_printf (_("%d min"), (int) minutes) : NULL;

  append (line, how != NULL ? fb_code_list_get_label (&fb_code_contact_how, how) : NULL);
  append (line, time);
  append (line, labels);
}

static const char *
get_verdict (FbReportVerdict verdict)
{
  switch (verdict)
    {
    case FB_REPORT_NEW:
      return C_("report", "New");
    case FB_REPORT_PLANNED:
      return C_("report", "Was planned for that day");
    case FB_REPORT_KNOWN:
      return C_("report", "Known");
    case FB_REPORT_AHEAD:
      return C_("report", "Still to come");
    case FB_REPORT_EMPTY:
    default:
      return NULL;
    }
}

/* (transfer full) (nullable): what was understood, or what is known of it
 * already: "New · Face to Face · 60 min · CV" */
char *
fb_report_line_dup_words (FbReportLine *self)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *date = self->held_on != NULL ? fb_date_dup_display (self->held_on) : NULL;
  g_autofree char *next = self->next_on != NULL ? fb_date_dup_display (self->next_on) : NULL;

  append (line, get_verdict (self->verdict));
  append (line, date);
  if (self->verdict == FB_REPORT_KNOWN)
    append_contact (line, self->known->how, self->known->minutes, self->known->topics);
  else
    append_contact (line, self->how, self->minutes, self->topics);
  if (next != NULL)
    {
      /* Translators: %s is a date */
      g_autofree char *words = g_strdup_printf (_("next on %s"), next);

      append (line, words);
    }

  if (self->remark != NULL)
    {
      /* Translators: quotation marks around what somebody wrote */
      g_autofree char *words = g_strdup_printf (_("“%s”"), self->remark);

      append (line, words);
    }

  return line->len > 0 ? g_string_free (g_steal_pointer (&line), FALSE) : NULL;
}
