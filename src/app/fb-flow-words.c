/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-flow-words"

#include "app/fb-flow-words.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

typedef struct
{
  char *code;
  char *part;
  int   n_mentees;
  int   n_mentors;
  int   n_notes;
  int   minutes;
} Row;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_free (self->code);
  g_free (self->part);
  g_free (self);
}

static void
line_free (gpointer data)
{
  FbFlowLine *self = data;

  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

static void
keep_row (const FbFlowRow *row,
          gpointer         data)
{
  Row *kept = g_new0 (Row, 1);

  kept->code = g_strdup (row->code);
  kept->part = g_strdup (row->part);
  kept->n_mentees = row->n_mentees;
  kept->n_mentors = row->n_mentors;
  kept->n_notes = row->n_notes;
  kept->minutes = row->minutes;
  g_ptr_array_add (data, kept);
}

/* "12 of 40 mentees, 3 of 11 mentors": who nobody came as is left out. */
static char *
dup_people (const Row *row,
            int        all_mentees,
            int        all_mentors)
{
  g_autofree char *mentees =
    g_strdup_printf (ngettext ("%d of %d mentee", "%d of %d mentees", (gulong) all_mentees), row->n_mentees, all_mentees);
  g_autofree char *mentors =
    g_strdup_printf (ngettext ("%d of %d mentor", "%d of %d mentors", (gulong) all_mentors), row->n_mentors, all_mentors);

  if (row->n_mentors == 0)
    return g_steal_pointer (&mentees);
  if (row->n_mentees == 0)
    return g_steal_pointer (&mentors);

  return g_strdup_printf ("%s%s%s", mentees, C_("list", ", "), mentors);
}

static char *
dup_effort (const Row *row)
{
  g_autofree char *notes = g_strdup_printf (ngettext ("%d note", "%d notes", (gulong) row->n_notes), row->n_notes);

  /* Translators: %d hours, %d minutes, and in how many notes */
  return g_strdup_printf (_("%d h %02d min in %s"), row->minutes / 60, row->minutes % 60, notes);
}

static char *
dup_title (const Row *row,
           FbFlow     flow)
{
  const FbCodeList *list = flow == FB_FLOW_CHANNELS ? &fb_code_referral_channel
                           : flow == FB_FLOW_REASONS ? &fb_code_enrolment_reason
                                                     : &fb_code_note_kind;
  const char *label = row->code != NULL ? fb_code_list_get_label (list, row->code) : _("Not noted");

  if (row->part != NULL)
    /* Translators: how an enrolment ended, and why: "Stopped by Them: Health" */
    return g_strdup_printf (C_("end and reason", "%s: %s"),
                            fb_code_list_get_label (&fb_code_enrolment_status, row->part), label);

  return g_strdup (label);
}

GPtrArray *
fb_programme_list_flow (FbWorkspace *workspace,
                        const char  *programme_id,
                        FbFlow       flow)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  int all_mentees = 0;
  int all_mentors = 0;

  fb_store_each_flow (fb_workspace_get_store (workspace), programme_id, flow, keep_row, rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      all_mentees += ((Row *) rows->pdata[i])->n_mentees;
      all_mentors += ((Row *) rows->pdata[i])->n_mentors;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];
      FbFlowLine *line = g_new0 (FbFlowLine, 1);

      line->title = dup_title (row, flow);
      line->words = flow == FB_FLOW_EFFORT ? dup_effort (row) : dup_people (row, all_mentees, all_mentors);
      g_ptr_array_add (lines, line);
    }

  return lines;
}
