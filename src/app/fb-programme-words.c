/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-words"

#include "app/fb-programme-words.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* (nullable): "6", "1 to 2", "at least 10"; NULL where neither end is known */
static char *
make_range (gint64 least,
            gint64 most)
{
  if (least == FB_UNSET && most == FB_UNSET)
    return NULL;
  if (least == most)
    return g_strdup_printf ("%'d", (int) least);
  if (most == FB_UNSET)
    return g_strdup_printf (_("at least %d"), (int) least);
  if (least == FB_UNSET)
    return g_strdup_printf (_("at most %d"), (int) most);

  return g_strdup_printf (_("%d to %d"), (int) least, (int) most);
}

static void
add_range (GPtrArray  *lines,
           const char *format,
           gint64      least,
           gint64      most)
{
  g_autofree char *range = make_range (least, most);

  if (range != NULL)
    g_ptr_array_add (lines, g_strdup_printf (format, range));
}

static gboolean
is_hours (gint64 minutes)
{
  return minutes == FB_UNSET || minutes % 60 == 0;
}

static gint64
to_hours (gint64 minutes)
{
  return minutes == FB_UNSET ? FB_UNSET : minutes / 60;
}

/* In hours where they are whole, else in minutes. */
static void
add_time (GPtrArray  *lines,
          const char *in_hours,
          const char *in_minutes,
          gint64      least,
          gint64      most)
{
  if (is_hours (least) && is_hours (most))
    add_range (lines, in_hours, to_hours (least), to_hours (most));
  else
    add_range (lines, in_minutes, least, most);
}

/**
 * fb_programme_list_rhythm:
 *
 * Returns: (transfer full) (element-type utf8): how long, how often, in which
 *   form; a line for each that is known
 */
GPtrArray *
fb_programme_list_rhythm (FbProgramme *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (FB_IS_PROGRAMME (self), lines);

  /* Translators: in this and the next lines %s is a number, "6", or a range, "1 to 2" */
  add_range (lines, _("Months together: %s"), self->duration_months_min, self->duration_months_max);
  add_range (lines, _("Meetings a month: %s"), self->meetings_per_month_min,
             self->meetings_per_month_max);
  add_time (lines, _("Hours a meeting: %s"), _("Minutes a meeting: %s"),
            self->minutes_per_meeting_min, self->minutes_per_meeting_max);
  add_time (lines, _("Hours a month: %s"), _("Minutes a month: %s"),
            self->minutes_per_month, self->minutes_per_month);
  add_range (lines, _("Meetings in all: %s"), self->meetings_total_min, FB_UNSET);
  add_range (lines, _("Weeks of internship: %s"), self->internship_weeks_min,
             self->internship_weeks_max);
  if (self->mode != NULL)
    g_ptr_array_add (lines,
                     g_strdup (fb_code_list_get_label (&fb_code_participants_mode, self->mode)));

  return lines;
}

/* (transfer full): the first two of these lines as one; may be empty */
char *
fb_programme_dup_summary (FbProgramme *self)
{
  g_autoptr(GPtrArray) lines = fb_programme_list_rhythm (self);

  if (lines->len == 0)
    return g_strdup ("");
  if (lines->len == 1)
    return g_strdup (lines->pdata[0]);

  return g_strdup_printf ("%s · %s", (const char *) lines->pdata[0],
                          (const char *) lines->pdata[1]);
}

/* (transfer full): "about 110", "62 percent", or NULL where there is no number */
static char *
make_number (gint64      number,
             gboolean    is_percent,
             const char *qualifier)
{
  g_autofree char *plain = NULL;

  if (number == FB_UNSET)
    return NULL;

  plain = is_percent ? g_strdup_printf (_("%d percent"), (int) number)
                     : g_strdup_printf ("%'d", (int) number);
  if (qualifier == NULL)
    return g_steal_pointer (&plain);

  /* Translators: %s is "About", "More Than", "Almost"…, %s a number */
  return g_strdup_printf (C_("qualified number", "%s %s"),
                          fb_code_list_get_label (&fb_code_qualifier, qualifier), plain);
}

static char *
join_words (const char *what,
            const char *number,
            const char *moment)
{
  g_autofree char *said = number != NULL ? g_strdup_printf (C_("what and number", "%s: %s"), what, number)
                                         : g_strdup (what);

  return moment != NULL ? g_strdup_printf (C_("figure and moment", "%s (%s)"), said, moment)
                        : g_steal_pointer (&said);
}

/* (transfer full): a figure with its qualifier and its moment */
char *
fb_figure_dup_words (FbFigure *self)
{
  g_autofree char *number = make_number (self->number, FALSE, self->qualifier);

  return join_words (self->what, number, self->moment);
}

/* (transfer full): a result, as percent, as count, or in words alone */
char *
fb_outcome_dup_words (FbProgrammeOutcome *self)
{
  gboolean is_percent = self->percent != FB_UNSET;
  g_autofree char *number = make_number (is_percent ? self->percent : self->count, is_percent,
                                         self->qualifier);

  return join_words (self->what, number, self->moment);
}
