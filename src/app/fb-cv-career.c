/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cv"

#include "app/fb-cv-private.h"

#include "base/fb-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* Months of working life that are looked at. */
#define MONTHS (80 * 12)

const FbCvPeriod *
_fb_cv_find_current_job (const FbCvPlan *plan)
{
  for (guint i = 0; i < plan->cv->jobs->len; i++)
    {
      const FbCvPeriod *job = plan->cv->jobs->pdata[i];

      if (job->is_current && (job->country == NULL || plan->country == NULL || g_str_equal (job->country, plan->country)))
        return job;
    }

  return NULL;
}

const FbCvPeriod *
_fb_cv_find_coded_job (const FbEuropass *cv)
{
  for (guint i = 0; i < cv->jobs->len; i++)
    {
      const FbCvPeriod *job = cv->jobs->pdata[i];

      if (job->code != NULL)
        return job;
    }

  return NULL;
}

const char *
_fb_cv_get_sector (const FbEuropass *cv)
{
  for (guint i = 0; i < cv->jobs->len; i++)
    {
      const FbCvPeriod *job = cv->jobs->pdata[i];

      if (job->sector != NULL)
        return job->sector;
    }

  return NULL;
}

/* The European framework has one level for the end of upper secondary school
 * more than ISCED, and none for the years after it that are no higher education. */
const char *
_fb_cv_get_isced (const FbEuropass *cv)
{
  static const char *const levels[] = { NULL, "1", "2", "3", "3", "5", "6", "7", "8" };
  int highest = 0;

  for (guint i = 0; i < cv->studies->len; i++)
    {
      const FbCvPeriod *study = cv->studies->pdata[i];

      if (study->code != NULL && !study->is_current)
        highest = MAX (highest, *study->code - '0');
    }

  return levels[highest];
}

const char *
_fb_cv_get_origin (const FbCvPlan *plan)
{
  guint n_here = 0, n_abroad = 0;

  for (guint i = 0; plan->country != NULL && i < plan->cv->studies->len; i++)
    {
      const FbCvPeriod *study = plan->cv->studies->pdata[i];

      n_here += study->country != NULL && g_str_equal (study->country, plan->country);
      n_abroad += study->country != NULL && !g_str_equal (study->country, plan->country);
    }

  if (n_here == 0)
    return n_abroad > 0 ? "abroad" : NULL;

  return n_abroad > 0 ? "both" : "local";
}

/* Months since the year 0; a year alone is its January as a start, its December as an end. */
static int
get_month (const char *date,
           int         if_unknown)
{
  int year = atoi (date);

  return year * 12 + (strlen (date) >= strlen ("2026-01") ? atoi (date + 5) - 1 : if_unknown);
}

/* Two jobs at one time are no more years. */
guint
_fb_cv_count_years (const FbEuropass *cv,
                    const char       *today)
{
  gboolean worked[MONTHS] = { FALSE };
  int first = get_month (today, 0) - MONTHS + 1;
  guint n = 0;

  for (guint i = 0; i < cv->jobs->len; i++)
    {
      const FbCvPeriod *job = cv->jobs->pdata[i];
      const char *until = job->is_current ? today : job->until;
      int from = job->from != NULL ? get_month (job->from, 0) : 0;
      int last = until != NULL ? get_month (until, 11) : 0;

      for (int month = MAX (from, first); job->from != NULL && month <= MIN (last, first + MONTHS - 1); month++)
        worked[month - first] = TRUE;
    }
  for (guint i = 0; i < MONTHS; i++)
    n += worked[i];

  return n / 12;
}

/* "2014-09 – 2020" */
static void
append_dates (GString          *line,
              const FbCvPeriod *period)
{
  g_autofree char *from = period->from != NULL ? fb_date_dup_display (period->from) : NULL;
  g_autofree char *until = period->until != NULL ? fb_date_dup_display (period->until) : NULL;

  if (from != NULL && (until != NULL || period->is_current))
    /* Translators: the end of a job that goes on: "2014 – today" */
    g_string_append_printf (line, "%s – %s: ", from, until != NULL ? until : C_("period", "today"));
  else if (from != NULL || until != NULL)
    g_string_append_printf (line, "%s: ", from != NULL ? from : until);
}

static void
append_list (GString    *story,
             GPtrArray  *periods,
             const char *heading)
{
  if (periods->len > 0)
    g_string_append_printf (story, "%s%s", story->len > 0 ? "\n" : "", heading);

  for (guint i = 0; i < periods->len; i++)
    {
      const FbCvPeriod *period = periods->pdata[i];

      g_string_append (story, "\n");
      append_dates (story, period);
      g_string_append (story, period->title != NULL ? period->title : period->where);
      if (period->title != NULL && period->where != NULL)
        g_string_append_printf (story, ", %s", period->where);
    }
}

char *
_fb_cv_dup_story (const FbEuropass *cv)
{
  GString *story = g_string_new (NULL);

  append_list (story, cv->jobs, _("Work, as the Europass CV tells it:"));
  append_list (story, cv->studies, _("Study, as the Europass CV tells it:"));

  return g_string_free (story, story->len == 0);
}
