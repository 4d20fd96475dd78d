/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Lists of any length: the ids in order by one query, and what one line shows
 * by another when it comes on screen. */

typedef enum
{
  FB_LIST_MENTEES,       /* enrolments */
  FB_LIST_MENTORS,       /* enrolments */
  FB_LIST_DUOS,          /* duos, proposed ones too */
  FB_LIST_PLANS,         /* duos that are agreed on, or have goals */
  FB_LIST_AGREEMENTS,    /* agreements, each version */
  FB_LIST_PROGRAMMES,
  FB_LIST_ORGANISATIONS,
  FB_LIST_VACANCIES,     /* of all organisations, or of the partners of a programme */
  FB_LIST_EVENTS,
  FB_LIST_N,
} FbListKind;

/* Filters, sorts and columns of each list (values as in records; numbers as
 * digits; lists of names are separated by ", "):
 *
 * mentees, mentors
 *   filter: applied, in-intake, waiting (mentees), available (mentors),
 *           proposed, in-a-duo, paused, completed, stopped, declined,
 *           not-admitted; current: all but the last four; free (mentors):
 *           ready, with room for another duo
 *   sort:   name, status, since, next-word
 *   column: name, programme, status, since, languages, next-word, occupation,
 *           n-duos, n-free (mentors), person-id, programme-id
 * duos
 *   filter: proposed, accepted, declined, not-started, active, paused,
 *           completed, ended-early; current: those that go on;
 *           unsigned: agreed on, without a signed agreement;
 *           beyond-funding: agreed on, and to go on after a funding of the
 *           programme that ends as soon as it wants to be told
 *   sort:   code, name, status, last-contact (longest ago first), ends
 *   column: code, mentees, mentors, programme, programme-name, status,
 *           last-contact, next-planned, n-held, agreement, n-signed, n-signers, ends,
 *           next-review, n-open-actions, programme-id
 * plans
 *   filter: current, no-goal (no final objective), review-due (until today),
 *           open-actions
 *   sort:   code, name, next-review, open-actions
 *   column: code, mentees, mentors, status, final-objective, n-goals,
 *           n-open-actions, n-open-mentee, n-open-mentor, last-review,
 *           next-review, programme-id
 * agreements
 *   filter: draft, partly-signed, signed, ended, replaced; to-sign: the first
 *           two
 *   sort:   code, name, status, until
 *   column: code, mentees, mentors, version, kind, status, n-signed,
 *           n-signers, from, until, duo-id, programme-id
 * programmes
 *   filter: codes of programme-status
 *   sort:   code, name, status
 *   column: code, name, status, country, n-mentees, n-mentors, n-duos (going on)
 * organisations
 *   filter: codes of organisation-kind
 *   sort:   name, kind, place
 *   column: name, kind, place, sector, phone, n-programmes
 * vacancies
 *   filter: codes of vacancy-kind; open; job, internship: those that are open;
 *           filled (somebody got it); over (nobody did)
 *   sort:   until, title, organisation, kind
 *   column: title, kind, organisation, organisation-id, sector, occupation,
 *           weeks, from, until, person, person-id
 * events
 *   filter: codes of event-kind; coming; unmarked (was, and of somebody it is
 *           not known whether they came); over; full
 *   sort:   date, latest (the other way round), title, kind, programme
 *   column: title, kind, date, time, until, minutes, programme, programme-id,
 *           place, organisation, places, n-invited, n-came, n-excused, n-absent
 */
typedef struct
{
  FbListKind  list;
  const char *programme_id; /* (nullable) */
  const char *filter;       /* (nullable) */
  const char *words;        /* (nullable): each begins a word that is searched */
  const char *sort;         /* (nullable): the first one */
  gboolean    descending;   /* lines without a value come last either way */
  const char *today;        /* (nullable): needed by review-due, beyond-funding, of vacancies and events */
} FbStoreQuery;

#define FB_PACKED_ID 16

/* What one line shows. */
typedef struct
{
  guint        n_columns;
  const char **columns;
  char       **values; /* (nullable) each */
} FbListRow;

const char *fb_list_kind_get_code (FbListKind           list);
FbListKind  fb_list_kind_find     (const char          *code);
GBytes     *fb_store_list_ids     (FbStore             *self,
                                   const FbStoreQuery  *query,
                                   GError             **error);
gint64      fb_store_count_list   (FbStore             *self,
                                   FbListKind           list,
                                   const char          *programme_id,
                                   GError             **error);
FbListRow  *fb_store_get_list_row (FbStore             *self,
                                   FbListKind           list,
                                   const char          *id,
                                   GError             **error);
const char *fb_list_row_get       (FbListRow           *self,
                                   const char          *column);
void        fb_list_row_free      (FbListRow           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbListRow, fb_list_row_free)

void        fb_id_pack            (const char          *id,
                                   guint8               packed[FB_PACKED_ID]);
void        fb_id_unpack          (const guint8         packed[FB_PACKED_ID],
                                   char                 id[37]);

G_END_DECLS
