/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rhythm"

#include "rules/fb-rhythm.h"

#include "base/fb-date.h"

#include <string.h>

/* A mistyped year must not make a strip of thousands of months. */
#define MOST_MONTHS 240
#define MOST_MONTHS_BEFORE 12

typedef struct
{
  const FbCadence *cadence;
  const char      *remote_counts;
  const char      *starts_on; /* NULL: not agreed; then the first contact */
  const char      *ends_on;   /* NULL: open */
  const char      *today;
  int              first;     /* months, counted from year 0 */
  int              last;
} Frame;

static const char *const verdict_codes[FB_RHYTHM_N_VERDICTS] = {
  [FB_RHYTHM_BEFORE] = "before",
  [FB_RHYTHM_AS_AGREED] = "as-agreed",
  [FB_RHYTHM_LESS] = "less",
  [FB_RHYTHM_NONE] = "none",
  [FB_RHYTHM_HELD] = "held",
  [FB_RHYTHM_NOT_EXPECTED] = "not-expected",
  [FB_RHYTHM_RUNNING] = "running",
  [FB_RHYTHM_FUTURE] = "future",
};

static int
get_month (const char *date)
{
  return (int) (g_ascii_strtoll (date, NULL, 10) * 12 + g_ascii_strtoll (date + 5, NULL, 10) - 1);
}

static gboolean
is_held (const FbRhythmContact *contact)
{
  return g_strcmp0 (contact->state, "held") == 0;
}

static gboolean
is_shown (const FbRhythmContact *contact)
{
  return contact->held_on != NULL && fb_date_is_valid (contact->held_on, FALSE) &&
         (is_held (contact) || g_strcmp0 (contact->state, "missed") == 0);
}

/* From the agreed start, or an earlier contact, to the agreed end, or today, or
 * a later contact. Without a start: from the first contact. */
static gboolean
find_months (Frame                 *frame,
             const FbRhythmContact *contacts,
             guint                  n_contacts)
{
  const char *first = NULL;
  const char *last = frame->ends_on != NULL ? frame->ends_on : frame->today;

  for (guint i = 0; i < n_contacts; i++)
    {
      if (!is_shown (&contacts[i]))
        continue;
      if (first == NULL || strcmp (contacts[i].held_on, first) < 0)
        first = contacts[i].held_on;
      if (strcmp (contacts[i].held_on, last) > 0)
        last = contacts[i].held_on;
    }

  if (frame->starts_on == NULL)
    frame->starts_on = first;
  if (frame->starts_on == NULL)
    return FALSE;
  if (first == NULL || strcmp (frame->starts_on, first) < 0)
    first = frame->starts_on;

  frame->first = MAX (get_month (first), get_month (frame->starts_on) - MOST_MONTHS_BEFORE);
  frame->last = CLAMP (get_month (last), frame->first, frame->first + MOST_MONTHS - 1);

  return TRUE;
}

static void
count_contact (FbRhythmCount         *count,
               const FbRhythmContact *contact,
               const Frame           *frame)
{
  gboolean is_meeting = fb_contact_counts (contact->how, frame->remote_counts);
  gint64 least = frame->cadence->minutes_per_meeting_min;

  if (!is_held (contact))
    {
      count->n_missed++;
      return;
    }

  if (contact->how == NULL || g_str_equal (contact->how, "face-to-face"))
    count->n_face_to_face++;
  else
    count->n_remote++;

  if (is_meeting)
    count->n_meetings++;
  if (contact->minutes != FB_UNSET)
    count->minutes += (int) contact->minutes;
  else if (is_meeting)
    count->n_without_minutes++;
  if (is_meeting && contact->minutes != FB_UNSET && least != FB_UNSET && contact->minutes < least)
    count->n_short++;
}

static gboolean
is_in_term (const Frame *frame,
            int          month)
{
  return month >= get_month (frame->starts_on) &&
         (frame->ends_on == NULL || month <= get_month (frame->ends_on));
}

/* First and last day of the month within the agreed term. */
static void
set_days (FbRhythmPeriod *period,
          const Frame    *frame,
          int             month,
          int             days_in_month)
{
  GDateYear year = (GDateYear) (month / 12);
  GDateMonth month_of_year = (GDateMonth) (month % 12 + 1);

  g_snprintf (period->from, sizeof period->from, "%04d-%02d-01", year, month_of_year);
  g_snprintf (period->until, sizeof period->until, "%04d-%02d-%02d", year, month_of_year,
              days_in_month);

  if (month == get_month (frame->starts_on))
    g_strlcpy (period->from, frame->starts_on, sizeof period->from);
  if (frame->ends_on != NULL && month == get_month (frame->ends_on) &&
      strcmp (frame->ends_on, period->from) >= 0)
    g_strlcpy (period->until, frame->ends_on, sizeof period->until);
}

/* What was agreed for a month, in proportion to its days in the term. */
static int
get_share (gint64 agreed,
           int    days,
           int    days_in_month)
{
  return agreed != FB_UNSET && agreed > 0 ? (int) (agreed * days / days_in_month) : 0;
}

static FbRhythmVerdict
judge_held (const FbRhythmPeriod *period)
{
  const FbRhythmCount *held = &period->held;
  gboolean is_any = held->n_face_to_face + held->n_remote > 0;
  gboolean lacks_meetings = held->n_meetings < period->n_expected;
  gboolean lacks_minutes = held->minutes < period->minutes_expected;

  if (period->n_expected == 0 && period->minutes_expected == 0)
    return is_any ? FB_RHYTHM_HELD : FB_RHYTHM_NOT_EXPECTED;
  if (!lacks_meetings && !lacks_minutes)
    return FB_RHYTHM_AS_AGREED;
  if (!is_any)
    return FB_RHYTHM_NONE;
  /* meetings of unknown length may well have been long enough */
  if (!lacks_meetings && held->n_without_minutes > 0)
    return FB_RHYTHM_HELD;

  return FB_RHYTHM_LESS;
}

/* A month without any agreed number is still worth a look when it is empty. */
static gboolean
has_monthly_number (const FbCadence *cadence)
{
  return (cadence->meetings_per_month_min != FB_UNSET && cadence->meetings_per_month_min > 0) ||
         (cadence->minutes_per_month != FB_UNSET && cadence->minutes_per_month > 0);
}

static FbRhythmVerdict
judge_period (const FbRhythmPeriod *period,
              const Frame          *frame,
              int                   month)
{
  int this_month = get_month (frame->today);
  gboolean is_over = month < this_month ||
                     (frame->ends_on != NULL && strcmp (frame->ends_on, frame->today) < 0);
  FbRhythmVerdict verdict = judge_held (period);

  if (month < get_month (frame->starts_on))
    return FB_RHYTHM_BEFORE;
  if (month > this_month)
    return FB_RHYTHM_FUTURE;
  if (verdict == FB_RHYTHM_NOT_EXPECTED && is_in_term (frame, month) &&
      !has_monthly_number (frame->cadence))
    verdict = FB_RHYTHM_NONE;
  if (!is_over && (verdict == FB_RHYTHM_NONE || verdict == FB_RHYTHM_LESS))
    return FB_RHYTHM_RUNNING;

  return verdict;
}

static void
add_period (GArray      *periods,
            const Frame *frame,
            int          month)
{
  FbRhythmPeriod period = { 0 };
  int days_in_month = g_date_get_days_in_month ((GDateMonth) (month % 12 + 1),
                                                (GDateYear) (month / 12));
  int days = 0;

  set_days (&period, frame, month, days_in_month);
  if (is_in_term (frame, month))
    days = fb_date_days_between (period.from, period.until) + 1;

  period.n_expected = get_share (frame->cadence->meetings_per_month_min, days, days_in_month);
  period.minutes_expected = get_share (frame->cadence->minutes_per_month, days, days_in_month);
  g_array_append_val (periods, period);
}

/**
 * fb_rhythm_new:
 * @cadence: what was agreed, in any form (R27-R28)
 * @remote_counts: (nullable): whether the programme counts video as a meeting
 * @starts_on: (nullable): the agreed start
 * @ends_on: (nullable): the end: as it was, else extended, else planned
 * @contacts: (array length=n_contacts): in any order
 * @today: the day on which the question is asked
 *
 * Compares what was held with what was agreed, by calendar months. The first
 * and the last month count by their days within the term; the running month is
 * never blamed. A contact that counts as no meeting is shown all the same.
 *
 * Returns: (transfer full): the strip; without periods where there is neither
 *   a start nor a contact
 */
FbRhythm *
fb_rhythm_new (const FbCadence       *cadence,
               const char            *remote_counts,
               const char            *starts_on,
               const char            *ends_on,
               const FbRhythmContact *contacts,
               guint                  n_contacts,
               const char            *today)
{
  FbRhythm *self;
  Frame frame = { cadence, remote_counts, starts_on, ends_on, today, 0, 0 };

  g_return_val_if_fail (cadence != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_new0 (FbRhythm, 1);
  self->periods = g_array_new (FALSE, FALSE, sizeof (FbRhythmPeriod));

  if (find_months (&frame, contacts, n_contacts))
    {
      for (int month = frame.first; month <= frame.last; month++)
        add_period (self->periods, &frame, month);
    }

  for (guint i = 0; i < n_contacts; i++)
    {
      guint place;

      if (!is_shown (&contacts[i]))
        continue;

      count_contact (&self->held, &contacts[i], &frame);
      place = (guint) (get_month (contacts[i].held_on) - frame.first);
      if (place < self->periods->len)
        count_contact (&g_array_index (self->periods, FbRhythmPeriod, place).held, &contacts[i],
                       &frame);
    }

  for (guint i = 0; i < self->periods->len; i++)
    {
      FbRhythmPeriod *period = &g_array_index (self->periods, FbRhythmPeriod, i);

      period->verdict = judge_period (period, &frame, frame.first + (int) i);
    }

  if (cadence->meetings_total_min != FB_UNSET)
    self->n_least = (int) cadence->meetings_total_min;
  self->n_to_go = MAX (0, self->n_least - self->held.n_meetings);

  return self;
}

void
fb_rhythm_free (FbRhythm *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->periods);
  g_free (self);
}

const char *
fb_rhythm_verdict_get_code (FbRhythmVerdict verdict)
{
  g_return_val_if_fail (verdict < FB_RHYTHM_N_VERDICTS, NULL);

  return verdict_codes[verdict];
}
