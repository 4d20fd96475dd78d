/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-facts"

#include "app/fb-signal-facts.h"

#include "app/fb-duo-facts.h"
#include "app/fb-funding-signals.h"

/* Which threshold each setting of a programme stands for. */
static const struct
{
  const char *field;  /* of the programme */
  gsize       offset; /* in FbSignalThresholds */
} settings_of[FB_SIGNAL_SETTING_N] = {
  [FB_SIGNAL_SETTING_NEVER_STARTED] = { "signal-never-started", G_STRUCT_OFFSET (FbSignalThresholds, never_started) },
  [FB_SIGNAL_SETTING_FADING] = { "signal-fading", G_STRUCT_OFFSET (FbSignalThresholds, fading) },
  [FB_SIGNAL_SETTING_SPORADIC] = { "signal-sporadic", G_STRUCT_OFFSET (FbSignalThresholds, sporadic_percent) },
  [FB_SIGNAL_SETTING_MISSED] = { "signal-missed", G_STRUCT_OFFSET (FbSignalThresholds, missed_in_row) },
  [FB_SIGNAL_SETTING_APPLICATION] = { "signal-application", G_STRUCT_OFFSET (FbSignalThresholds, application_only) },
  [FB_SIGNAL_SETTING_UNSIGNED] = { "signal-unsigned", G_STRUCT_OFFSET (FbSignalThresholds, unsigned_agreement) },
  [FB_SIGNAL_SETTING_UNANSWERED] = { "signal-unanswered", G_STRUCT_OFFSET (FbSignalThresholds, unanswered_proposal) },
  [FB_SIGNAL_SETTING_NO_WORD] = { "signal-no-word", G_STRUCT_OFFSET (FbSignalThresholds, no_word) },
  [FB_SIGNAL_SETTING_ENDING] = { "signal-ending", G_STRUCT_OFFSET (FbSignalThresholds, ending_within) },
  [FB_SIGNAL_SETTING_PLANNED] = { "signal-planned", G_STRUCT_OFFSET (FbSignalThresholds, planned_passed) },
  [FB_SIGNAL_SETTING_PLANNED_WITHIN] = { "signal-planned-within", G_STRUCT_OFFSET (FbSignalThresholds, planned_within) },
  [FB_SIGNAL_SETTING_REPORT] = { "signal-report", G_STRUCT_OFFSET (FbSignalThresholds, report_awaited) },
  [FB_SIGNAL_SETTING_SHEET] = { "signal-sheet", G_STRUCT_OFFSET (FbSignalThresholds, sheet_awaited) },
  [FB_SIGNAL_SETTING_INTAKE] = { "signal-intake", G_STRUCT_OFFSET (FbSignalThresholds, unfinished_intake) },
  [FB_SIGNAL_SETTING_SPORADIC_AFTER] = { "signal-sporadic-after", G_STRUCT_OFFSET (FbSignalThresholds, sporadic_after) },
  [FB_SIGNAL_SETTING_ACTIONS] = { "signal-actions", G_STRUCT_OFFSET (FbSignalThresholds, actions_least) },
  [FB_SIGNAL_SETTING_DUE] = { "signal-due", G_STRUCT_OFFSET (FbSignalThresholds, due_within) },
  [FB_SIGNAL_SETTING_TRAINING] = { "signal-training", G_STRUCT_OFFSET (FbSignalThresholds, training_after) },
  [FB_SIGNAL_SETTING_FUNDING] = { "signal-funding", G_STRUCT_OFFSET (FbSignalThresholds, funding_within) },
};

static FbSignalThresholds
get_thresholds (const FbSignalSettings *settings)
{
  FbSignalThresholds thresholds = fb_signal_thresholds_default;

  for (guint i = 0; i < FB_SIGNAL_SETTING_N; i++)
    {
      if (settings->of[i] != FB_UNSET)
        G_STRUCT_MEMBER (int, &thresholds, settings_of[i].offset) = (int) settings->of[i];
    }

  return thresholds;
}

FbSignalThresholds
fb_signal_thresholds_of (FbWorkspace *workspace,
                         const char  *programme_id)
{
  FbSignalSettings settings;

  return programme_id != NULL &&
             fb_store_get_signal_settings (fb_workspace_get_store (workspace), programme_id, &settings, NULL)
           ? get_thresholds (&settings) : fb_signal_thresholds_default;
}

int
fb_signal_get_default (const char *field)
{
  for (guint i = 0; i < FB_SIGNAL_SETTING_N; i++)
    {
      if (g_str_equal (settings_of[i].field, field))
        return G_STRUCT_MEMBER (int, &fb_signal_thresholds_default, settings_of[i].offset);
    }

  g_return_val_if_reached (0);
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

FbEnrolmentFacts
fb_enrolment_facts_of (const FbEnrolmentRow *row)
{
  return (FbEnrolmentFacts) {
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
    .attended = row->attended,
    .asked_on = row->asked_on,
    .follow_ups = row->follow_ups,
    .n_follow_ups = row->n_follow_ups,
  };
}

void
fb_signals_of_enrolment (const FbEnrolmentRow *row,
                         const char           *today,
                         GArray               *signals)
{
  FbSignalThresholds thresholds = get_thresholds (row->settings);
  FbEnrolmentFacts facts = fb_enrolment_facts_of (row);

  g_array_set_size (signals, 0);
  fb_enrolment_find_signals (&facts, &thresholds, today, signals);
}

/* ---- of one record ---- */

typedef struct
{
  GArray     *signals;
  const char *today;
} Look;

/* Words belong to the query. They are codes and names of funders, so there are few. */
static void
keep_texts (GArray *signals)
{
  for (guint i = 0; i < signals->len; i++)
    {
      FbSignal *signal = &g_array_index (signals, FbSignal, i);

      signal->what = g_intern_string (signal->what);
    }
}

static void
look_at_duo (const FbDuoRow *row,
             gpointer        data)
{
  Look *look = data;

  fb_signals_of_duo (row, look->today, look->signals);
  keep_texts (look->signals);
}

static void
look_at_enrolment (const FbEnrolmentRow *row,
                   gpointer              data)
{
  Look *look = data;

  fb_signals_of_enrolment (row, look->today, look->signals);
  keep_texts (look->signals);
}

static void
look_at_funding (const char     *programme_id,
                 const FbSignal *signal,
                 gpointer        data)
{
  Look *look = data;

  g_array_append_val (look->signals, *signal);
  keep_texts (look->signals);
}

gboolean
fb_signals_of_record (FbWorkspace  *workspace,
                      const char   *kind,
                      const char   *id,
                      GArray       *signals,
                      GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  Look look = { signals, fb_workspace_get_today (workspace) };

  g_array_set_size (signals, 0);
  if (g_str_equal (kind, "programme"))
    return fb_funding_each_signal (workspace, id, look_at_funding, &look, error);
  if (g_str_equal (kind, "duo"))
    return fb_store_each_duo_by_id (store, id, look.today, look_at_duo, &look, error);
  if (g_str_equal (kind, "enrolment"))
    return fb_store_each_enrolment_by_id (store, id, look_at_enrolment, &look, error);

  return TRUE;
}
