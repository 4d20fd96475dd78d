/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-facts"

#include "app/fb-signal-facts.h"

#include "app/fb-duo-facts.h"

/* What the programme set, else what holds until it does. */
static FbSignalThresholds
get_thresholds (const FbSignalSettings *settings)
{
  FbSignalThresholds thresholds = fb_signal_thresholds_default;
  const struct
  {
    gint64 set;
    int   *into;
  } all[] = {
    { settings->never_started, &thresholds.never_started },
    { settings->fading, &thresholds.fading },
    { settings->sporadic, &thresholds.sporadic_percent },
    { settings->missed, &thresholds.missed_in_row },
    { settings->application, &thresholds.application_only },
    { settings->unsigned_days, &thresholds.unsigned_agreement },
    { settings->unanswered, &thresholds.unanswered_proposal },
    { settings->no_word, &thresholds.no_word },
    { settings->ending, &thresholds.ending_within },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (all[i].set != FB_UNSET)
        *all[i].into = (int) all[i].set;
    }

  return thresholds;
}

void
fb_signals_of_duo (const FbDuoRow *row,
                   const char     *today,
                   GArray         *signals)
{
  FbSignalThresholds thresholds = get_thresholds (row->settings);
  FbDuoFacts facts;

  fb_duo_facts_fill (&facts, row);
  g_array_set_size (signals, 0);
  fb_duo_find_signals (&facts, &thresholds, today, signals);
}

void
fb_signals_of_enrolment (const FbEnrolmentRow *row,
                         const char           *today,
                         GArray               *signals)
{
  FbSignalThresholds thresholds = get_thresholds (row->settings);
  FbEnrolmentFacts facts = {
    .role = row->role,
    .status = row->status,
    .status_since = row->status_since,
    .applied_on = row->applied_on,
    .n_duos = row->n_duos,
    .n_proposed = row->n_proposed,
    .capacity = FB_UNSET,
    .last_word_on = row->last_word_on,
    .next_word_on = row->next_word_on,
    .training_needed = row->training_needed,
    .training_on = row->training_on,
  };

  g_array_set_size (signals, 0);
  fb_enrolment_find_signals (&facts, &thresholds, today, signals);
}
