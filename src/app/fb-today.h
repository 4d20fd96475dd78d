/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-signals.h"

G_BEGIN_DECLS

/* One row of Today: a duo, a person or a reminder, with the most important
 * fact first. Signals are computed when asked for, never stored. */
typedef struct
{
  FbSignalGroup group;
  char         *kind;           /* "duo", "enrolment", "reminder" */
  char         *id;
  char         *name;           /* "Amina – Jan" */
  char         *code;           /* (nullable) of the duo */
  char         *coordinator_id; /* (nullable) */
  char         *fact;           /* what was seen, in words */
  char         *since;          /* (nullable) the day, as stored */
  char         *signal;         /* its code; "reminder" for a reminder */
  char         *about_kind;     /* (nullable) of a reminder: the record it is about */
  char         *about_id;
  int           days;
  guint         n_more;         /* further facts about the same */
  char         *more;           /* (nullable) these in words, a line each */
} FbTodayRow;

void       fb_today_row_free   (FbTodayRow   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbTodayRow, fb_today_row_free)

GPtrArray *fb_today_list       (FbWorkspace  *workspace,
                                const char   *programme_id,
                                const char   *staff_id,
                                GError      **error);
/* The signals of one duo, for its page. */
GPtrArray *fb_today_list_duo   (FbWorkspace  *workspace,
                                const char   *duo_id,
                                GError      **error);
int        fb_today_count_done (FbWorkspace  *workspace);

/* fb-signal-words.c: what a signal says, the one place where it is said. */
char       *fb_signal_dup_words      (const FbSignal *signal);
const char *fb_signal_group_get_title (FbSignalGroup  group);
const char *fb_signal_get_verb       (FbSignalCode    code);

G_END_DECLS
