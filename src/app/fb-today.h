/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-signals.h"

G_BEGIN_DECLS

/* One row of Today: a duo, a person, a reminder or a concern, with the most important
 * fact first. Signals are computed when asked for, never stored. */
typedef struct
{
  FbSignalGroup  group;
  int            days;
  const char    *kind;       /* "duo", "enrolment", "programme", "reminder", "concern", "event", "protection", "backup" */
  char           id[37];
  char          *name;       /* "Amina – Jan" */
  char          *code;       /* (nullable) of the duo */
  const char    *since;      /* (nullable) the day, as stored */
  const char    *signal;     /* its code; "reminder", "concern" */
  const char    *about_kind; /* (nullable) of a reminder or concern: the record it is about */
  char          *about_id;
  char           since_on[11]; /* of a concern */
  char           due_on[11]; /* of a reminder, or of what was taken up; "" where none */
  guint          n_more;     /* further facts about the same */

  /* What the words are made from when they are asked for: a network has
   * thousands of rows and shows a few. */
  char          *text;       /* (nullable) of a reminder, or of a concern what it is about */
  GPtrArray     *more_facts; /* (nullable) FbTodayFact: further reminders and concerns */
  FbSignal       first;      /* its code FB_SIGNAL_N where none */
  FbSignal      *more;
  guint          n_more_signals;
} FbTodayRow;

void       fb_today_row_free     (FbTodayRow       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbTodayRow, fb_today_row_free)
char      *fb_today_row_dup_fact (const FbTodayRow *self);
char      *fb_today_row_dup_more (const FbTodayRow *self);

/* One of the facts of a row: a signal, a reminder or a concern. */
typedef struct
{
  const char *signal;    /* its code; "reminder", "concern" */
  char        since[11]; /* "" where none */
  char       *text;      /* in words */
} FbTodayFact;

void       fb_today_fact_free    (FbTodayFact      *self);
/* (transfer full) (element-type FbTodayFact): all of them, the most important first */
GPtrArray *fb_today_row_list_facts (const FbTodayRow *self);

GPtrArray *fb_today_list       (FbWorkspace  *workspace,
                                const char   *programme_id,
                                const char   *staff_id,
                                GError      **error);
guint      fb_today_count      (FbWorkspace  *workspace,
                                const char   *programme_id,
                                const char   *staff_id);
/* The same in a thread, for a window that is not to wait. */
void       fb_today_list_async   (FbWorkspace          *workspace,
                                  const char           *programme_id,
                                  const char           *staff_id,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
GPtrArray *fb_today_list_finish  (GAsyncResult         *result,
                                  GError              **error);
void       fb_today_count_async  (FbWorkspace          *workspace,
                                  const char           *programme_id,
                                  const char           *staff_id,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
int        fb_today_count_finish (GAsyncResult         *result);
/* The signals of one duo, for its page. */
GPtrArray *fb_today_list_duo   (FbWorkspace  *workspace,
                                const char   *duo_id,
                                GError      **error);
int        fb_today_count_done (FbWorkspace  *workspace);

/* fb-signal-words.c: what a signal says, the one place where it is said. */
char       *fb_signal_dup_words      (const FbSignal *signal);
/* The same of a duo, with what has to be looked up for it: who has still to sign. */
char       *fb_signal_dup_words_of   (FbWorkspace    *workspace,
                                      const char     *duo_id,
                                      const FbSignal *signal);
const char *fb_signal_group_get_title (FbSignalGroup  group);
const char *fb_signal_get_verb       (FbSignalCode    code);

G_END_DECLS
