/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rhythm-words"

#include "app/fb-rhythm-words.h"

#include "base/fb-date.h"

#include <glib/gi18n.h>

/* (transfer full): "May 2026" */
char *
fb_rhythm_dup_month (const FbRhythmPeriod *period)
{
  GDate day;
  char month[64];

  if (!fb_date_to_gdate (period->from, &day) || g_date_strftime (month, sizeof month, "%B %Y", &day) == 0)
    return g_strdup (period->from);

  return g_strdup (month);
}

static char *
dup_meetings (int n)
{
  return g_strdup_printf (ngettext ("%d meeting", "%d meetings", (gulong) n), n);
}

static char *
dup_of_agreed (const FbRhythmPeriod *period)
{
  if (period->n_expected == 0 && period->minutes_expected > 0)
    return g_strdup_printf (_("%d of %d minutes"), period->held.minutes, period->minutes_expected);

  return g_strdup_printf (ngettext ("%d of %d meeting", "%d of %d meetings", (gulong) period->n_expected),
                          period->held.n_meetings, period->n_expected);
}

static char *
dup_verdict (const FbRhythmPeriod *period)
{
  int n = period->held.n_meetings;
  g_autofree char *compared = dup_of_agreed (period);

  switch (period->verdict)
    {
    case FB_RHYTHM_AS_AGREED:
      return g_strdup_printf (ngettext ("%d meeting, as agreed", "%d meetings, as agreed", (gulong) n), n);
    case FB_RHYTHM_LESS:
      return g_strdup_printf (_("%s, less than agreed"), compared);
    case FB_RHYTHM_NONE:
      return g_strdup (_("No meeting"));
    case FB_RHYTHM_RUNNING:
      return g_strdup_printf (_("%s so far"), compared);
    case FB_RHYTHM_FUTURE:
      return g_strdup (_("Still to come"));
    case FB_RHYTHM_NOT_EXPECTED:
      return g_strdup (_("None agreed"));
    case FB_RHYTHM_BEFORE:
    case FB_RHYTHM_HELD:
    case FB_RHYTHM_N_VERDICTS:
    default:
      return dup_meetings (n);
    }
}

/* (transfer full): "3 of 4 meetings, less than agreed · 1 missed" */
char *
fb_rhythm_dup_words (const FbRhythmPeriod *period)
{
  g_autofree char *verdict = dup_verdict (period);
  g_autofree char *missed = NULL;

  if (period->held.n_missed == 0)
    return g_steal_pointer (&verdict);

  missed = g_strdup_printf (ngettext ("%d missed", "%d missed", (gulong) period->held.n_missed),
                            period->held.n_missed);

  return g_strdup_printf ("%s · %s", verdict, missed);
}

/* (transfer full): "12 of at least 20 meetings · 9 face to face, 5 at a distance · 1 missed" */
char *
fb_rhythm_dup_summary (const FbRhythm *rhythm)
{
  const FbRhythmCount *held = &rhythm->held;
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *meetings = dup_meetings (held->n_meetings);

  if (rhythm->n_least > 0)
    g_string_printf (words, ngettext ("%d of at least %d meeting", "%d of at least %d meetings",
                                      (gulong) rhythm->n_least), held->n_meetings, rhythm->n_least);
  else
    g_string_append (words, meetings);

  if (held->n_face_to_face + held->n_remote > 0)
    g_string_append_printf (words, _(" · %d face to face, %d at a distance"), held->n_face_to_face,
                            held->n_remote);
  if (held->n_missed > 0)
    g_string_append_printf (words, ngettext (" · %d missed", " · %d missed", (gulong) held->n_missed),
                            held->n_missed);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* (transfer full): the whole strip, for who cannot see it */
char *
fb_rhythm_dup_account (const FbRhythm *rhythm)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < rhythm->periods->len; i++)
    {
      const FbRhythmPeriod *period = &g_array_index (rhythm->periods, FbRhythmPeriod, i);
      g_autofree char *month = fb_rhythm_dup_month (period);
      g_autofree char *one = fb_rhythm_dup_words (period);

      if (period->verdict == FB_RHYTHM_FUTURE)
        break;
      g_string_append_printf (words, "%s%s: %s", words->len > 0 ? ". " : "", month, one);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
