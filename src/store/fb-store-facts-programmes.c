/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts-private.h"

#include "base/fb-date.h"
#include "domain/fb-programme.h"

static void
programme_free (gpointer data)
{
  FbFactsProgramme *programme = data;

  g_free (programme->agreement_needed);
  g_free (programme->review_unit);
  g_free (programme->training_needed);
  g_clear_pointer (&programme->follow_ups, g_array_unref);
  g_free (programme);
}

static FbFactsProgramme *
read_programme (sqlite3_stmt *stmt)
{
  FbFactsProgramme *programme = g_new0 (FbFactsProgramme, 1);
  int column = 1;

  programme->agreement_needed = g_strdup (next_text (stmt, &column));
  programme->review_unit = g_strdup (next_text (stmt, &column));
  programme->training_needed = g_strdup (next_text (stmt, &column));
  programme->with_video = g_strcmp0 (next_text (stmt, &column), "no") != 0;
  programme->review_every = next_number (stmt, &column);
  programme->meetings_per_month_min = next_number (stmt, &column);
  programme->meetings_per_month_max = next_number (stmt, &column);
  programme->minutes_per_meeting_min = next_number (stmt, &column);
  programme->minutes_per_meeting_max = next_number (stmt, &column);
  programme->minutes_per_month = next_number (stmt, &column);
  programme->meetings_total_min = next_number (stmt, &column);
  programme->months = next_number (stmt, &column);
  programme->check_in_first = next_number (stmt, &column);
  programme->check_in_every = next_number (stmt, &column);
  for (guint i = 0; i < FB_SIGNAL_SETTING_N; i++)
    programme->settings.of[i] = next_number (stmt, &column);

  return programme;
}

const FbFactsProgramme *
_fb_facts_find_programme (GHashTable *programmes,
                          const char *id)
{
  static const FbFactsProgramme unknown = {
    .review_every = FB_UNSET, .meetings_per_month_min = FB_UNSET, .meetings_per_month_max = FB_UNSET,
    .minutes_per_meeting_min = FB_UNSET, .minutes_per_meeting_max = FB_UNSET,
    .minutes_per_month = FB_UNSET, .meetings_total_min = FB_UNSET, .months = FB_UNSET,
    .check_in_first = FB_UNSET, .check_in_every = FB_UNSET,
    .settings = { { [0 ... FB_SIGNAL_SETTING_N - 1] = FB_UNSET } },
  };
  const FbFactsProgramme *programme = g_hash_table_lookup (programmes, id);

  return programme != NULL ? programme : &unknown;
}

/* The line has one of the points in time, or none. */
static void
take_follow_up (FbFactsProgramme *programme,
                sqlite3_stmt     *stmt,
                int               column)
{
  const FbFollowUpTime time = { sqlite3_column_int (stmt, column),
                                g_intern_string ((const char *) sqlite3_column_text (stmt, column + 1)) };

  if (time.months == 0)
    return;

  if (programme->follow_ups == NULL)
    programme->follow_ups = g_array_new (FALSE, FALSE, sizeof time);
  g_array_append_val (programme->follow_ups, time);
}

/* (transfer full) (nullable): id to FbFactsProgramme */
static GHashTable *
read_programmes (FbStore  *self,
                 GError  **error)
{
  g_autoptr(GHashTable) programmes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                            programme_free);
  sqlite3_stmt *stmt = _fb_store_statement (
    self,
    "SELECT programme.id, agreement_needed, review_unit, mentor_training_needed, remote_counts,"
    " review_every, meetings_per_month_min, meetings_per_month_max, minutes_per_meeting_min,"
    " minutes_per_meeting_max, minutes_per_month, meetings_total_min, duration_months_max,"
    " check_in_first_days, check_in_every_days, signal_never_started, signal_fading,"
    " signal_sporadic, signal_missed, signal_application, signal_unsigned, signal_unanswered,"
    " signal_no_word, signal_ending, signal_planned, signal_planned_within, signal_report,"
    " signal_sheet, signal_intake, signal_sporadic_after, signal_actions, signal_due,"
    " signal_training, signal_funding, point.months, point.anchor"
    " FROM programme LEFT JOIN follow_up_point AS point"
    "  ON point.programme_id = programme.id AND point.months > 0"
    " ORDER BY point.months",
    error);
  int rc;

  if (stmt == NULL)
    return NULL;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *id = _fb_column_text (stmt, 0);
      FbFactsProgramme *programme = g_hash_table_lookup (programmes, id);

      if (programme == NULL)
        {
          programme = read_programme (stmt);
          g_hash_table_insert (programmes, g_strdup (id), programme);
        }
      take_follow_up (programme, stmt, sqlite3_column_count (stmt) - 2);
    }

  if (rc != SQLITE_DONE)
    _fb_store_fail (self, error);
  sqlite3_reset (stmt);

  return rc == SQLITE_DONE ? g_steal_pointer (&programmes) : NULL;
}

GHashTable *
_fb_facts_ref_programmes (FbStore  *self,
                          GError  **error)
{
  int n_written = sqlite3_total_changes (self->db);

  if (self->programmes == NULL || self->programmes_at != n_written)
    {
      g_clear_pointer (&self->programmes, g_hash_table_unref);
      self->programmes = read_programmes (self, error);
      self->programmes_at = n_written;
    }

  return self->programmes != NULL ? g_hash_table_ref (self->programmes) : NULL;
}

gboolean
fb_store_get_signal_settings (FbStore           *self,
                              const char        *programme_id,
                              FbSignalSettings  *settings,
                              GError           **error)
{
  g_autoptr(GHashTable) programmes = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (programme_id != NULL && settings != NULL, FALSE);

  programmes = _fb_facts_ref_programmes (self, error);
  if (programmes == NULL)
    return FALSE;

  *settings = _fb_facts_find_programme (programmes, programme_id)->settings;

  return TRUE;
}

char *
_fb_facts_dup_until (GHashTable *programmes,
                     const char *today)
{
  gint64 days = FB_PROGRAMME_DUE_DAYS;
  GHashTableIter iter;
  gpointer programme;

  g_hash_table_iter_init (&iter, programmes);
  while (g_hash_table_iter_next (&iter, NULL, &programme))
    days = MAX (days, ((FbFactsProgramme *) programme)->settings.of[FB_SIGNAL_SETTING_DUE]);

  return fb_date_add_days (today, (int) days + 3);
}
