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

GPtrArray *
fb_flow_lines_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

void
fb_flow_lines_add (GPtrArray  *lines,
                   const char *title,
                   const char *words)
{
  FbFlowLine *line = g_new0 (FbFlowLine, 1);

  line->title = g_strdup (title);
  line->words = g_strdup (words);
  g_ptr_array_add (lines, line);
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
dup_minutes (const Row *row)
{
  /* Translators: %d hours, %d minutes */
  return g_strdup_printf (_("%d h %02d min"), row->minutes / 60, row->minutes % 60);
}

static char *
dup_effort (const Row *row)
{
  g_autofree char *notes = g_strdup_printf (ngettext ("%d note", "%d notes", (gulong) row->n_notes), row->n_notes);
  g_autofree char *minutes = row->minutes > 0 ? dup_minutes (row) : NULL;

  if (minutes == NULL)
    return g_steal_pointer (&notes);

  /* Translators: how long, such as "2 h 05 min", and in how many notes */
  return g_strdup_printf (_("%s in %s"), minutes, notes);
}

static char *
dup_year (const Row *row)
{
  g_autofree char *minutes = dup_minutes (row);

  /* Translators: how long, such as "2 h 05 min"; how many mentees of how many */
  return g_strdup_printf (ngettext ("%s of outreach · %d of %d mentee came unasked",
                                    "%s of outreach · %d of %d mentees came unasked", (gulong) row->n_mentors),
                          minutes, row->n_mentees, row->n_mentors);
}

static char *
dup_hours (const Row *row)
{
  g_autofree char *minutes = dup_minutes (row);

  /* Translators: how long, such as "2 h 05 min"; how many volunteers, and how many mentors there are */
  return g_strdup_printf (ngettext ("%s by %d volunteer; mentors in all: %d", "%s by %d volunteers; mentors in all: %d",
                                    (gulong) row->n_mentors), minutes, row->n_mentors, row->n_mentees);
}

/* (transfer full): what is counted */
static char *
dup_words (const Row *row,
           FbFlow     flow,
           int        all_mentees,
           int        all_mentors)
{
  switch (flow)
    {
    case FB_FLOW_EFFORT:
    case FB_FLOW_NETWORK:
      return dup_effort (row);
    case FB_FLOW_YEARS:
      return dup_year (row);
    case FB_FLOW_HOURS:
      return dup_hours (row);
    case FB_FLOW_CHANNELS:
    case FB_FLOW_REASONS:
    default:
      return dup_people (row, all_mentees, all_mentors);
    }
}

static const FbCodeList *
get_list (FbFlow flow)
{
  static const FbCodeList *const lists[] = {
    [FB_FLOW_CHANNELS] = &fb_code_referral_channel,
    [FB_FLOW_REASONS] = &fb_code_enrolment_reason,
    [FB_FLOW_EFFORT] = &fb_code_note_kind,
    [FB_FLOW_YEARS] = NULL,
    [FB_FLOW_NETWORK] = &fb_code_note_kind,
    [FB_FLOW_HOURS] = &fb_code_hours_time,
  };

  return lists[flow];
}

static char *
dup_title (const Row *row,
           FbFlow     flow)
{
  const FbCodeList *list = get_list (flow);
  const char *label = list != NULL && row->code != NULL ? fb_code_list_get_label (list, row->code) : _("Not noted");
  const char *part = flow == FB_FLOW_REASONS ? fb_code_list_get_label (&fb_code_enrolment_status, row->part) : row->part;

  if (list == NULL)
    return g_strdup (part);
  if (part != NULL)
    /* Translators: how an enrolment ended, and why: "Stopped by Them: Health"; or a year, and what was in it */
    return g_strdup_printf (C_("end and reason", "%s: %s"), part, label);

  return g_strdup (label);
}

GPtrArray *
fb_programme_list_flow (FbWorkspace *workspace,
                        const char  *programme_id,
                        FbFlow       flow)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  GPtrArray *lines = fb_flow_lines_new ();
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
      g_autofree char *title = dup_title (row, flow);
      g_autofree char *words = dup_words (row, flow, all_mentees, all_mentors);

      fb_flow_lines_add (lines, title, words);
    }

  return lines;
}
