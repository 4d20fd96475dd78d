/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-facts.h"
#include "store/fb-store-private.h"

G_BEGIN_DECLS

/* What programmes say, read once: there are few of them. */
typedef struct
{
  char     *agreement_needed;
  char     *review_unit;
  char     *training_needed;
  gboolean  with_video; /* video is a meeting */
  gint64    review_every;
  gint64    meetings_per_month_min;
  gint64    meetings_per_month_max;
  gint64    minutes_per_meeting_min;
  gint64    minutes_per_meeting_max;
  gint64    minutes_per_month;
  gint64    meetings_total_min;
  gint64    months;
  gint64    check_in_first;
  gint64    check_in_every;
  FbSignalSettings settings;
  GArray   *follow_ups; /* (nullable) of FbFollowUpTime */
} FbFactsProgramme;

/* (transfer full) (nullable): id to FbFactsProgramme, which the lines of a list
 * share until something is written */
GHashTable             *_fb_facts_ref_programmes (FbStore    *self,
                                                  GError    **error);
/* In a damaged workspace a programme may be gone; nothing is known of it. */
const FbFactsProgramme *_fb_facts_find_programme (GHashTable *programmes,
                                                  const char *id);
/* (transfer full): the last day of a follow-up that somebody may want to be told
 * of today; and see FB_SQL_FOLLOW_UP_ON. */
char                   *_fb_facts_dup_until      (GHashTable *programmes,
                                                  const char *today);

/* The values of a row, one after the other. */

static inline const char *
next_text (sqlite3_stmt *stmt,
           int          *column)
{
  return (const char *) sqlite3_column_text (stmt, (*column)++);
}

/* Of what every row has. */
static inline const char *
next_needed (sqlite3_stmt *stmt,
             int          *column)
{
  return _fb_column_text (stmt, (*column)++);
}

static inline int
next_int (sqlite3_stmt *stmt,
          int          *column)
{
  return sqlite3_column_int (stmt, (*column)++);
}

static inline gint64
next_number (sqlite3_stmt *stmt,
             int          *column)
{
  int index = (*column)++;

  return sqlite3_column_type (stmt, index) != SQLITE_NULL ? sqlite3_column_int64 (stmt, index)
                                                          : FB_UNSET;
}

G_END_DECLS
