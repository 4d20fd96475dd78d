/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"

G_BEGIN_DECLS

typedef enum
{
  FB_MARK_NONE,
  FB_MARK_LOCK,
  FB_MARK_FORBID,
} FbMark;

/* Staff said that this one joins those two. */
typedef struct
{
  guint  mentee;
  guint  mentor;
  FbSide side;
  guint  added;
} FbJoin;

struct _FbMatching
{
  char           *programme_id;
  GPtrArray      *people[2];     /* of FbPoolPerson */
  GArray         *facts[2];      /* of FbMatchPerson, in the same order */
  GHashTable     *by_enrolment;  /* id to index and side: index * 2 + side + 1 */
  FbMatchSetup    setup;
  gboolean        counts_sector; /* a pair outside it is an exception */
  gint16         *minutes;
  GHashTable     *bars;          /* pair to FbHindrance: kept away */
  GHashTable     *marks;         /* pair to FbMark */
  GArray         *joins;         /* of FbJoin; their pairs are locked */
  FbObjective     objective;
  FbAssignment   *assignment;    /* NULL: to be solved from the start */
  GArray         *proposals;
  FbMatchingChange change;
};

/* One key for two people, for a hash table by gint64. */
static inline gint64
fb_matching_pair (FbMatching *self,
                  guint       mentee,
                  guint       mentor)
{
  return (gint64) mentee * MAX (self->people[FB_SIDE_MENTOR]->len, 1) + mentor;
}

FbMark      _fb_matching_get_mark   (FbMatching   *self,
                                     guint         mentee,
                                     guint         mentor);
gboolean    _fb_matching_read       (FbMatching   *self,
                                     FbWorkspace  *workspace,
                                     GError      **error);
/* (transfer full) (nullable): the marks of the pool; sets who is left out and who joins */
GHashTable *_fb_matching_read_marks (FbMatching   *self,
                                     FbWorkspace  *workspace,
                                     GError      **error);

G_END_DECLS
