/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-deed-match.h"
#include "ui/common/fb-shown.h"
#include "ui/matching/fb-match-compare.h"
#include "ui/matching/fb-match-list.h"
#include "ui/matching/fb-match-pool-list.h"
#include "ui/matching/fb-matching-page.h"

G_BEGIN_DECLS

struct _FbMatchingPage
{
  FbPage           parent_instance;

  char            *programme_id; /* (nullable) */
  GPtrArray       *programmes;   /* of FbProgramme, to choose from */
  FbMatching      *matching;     /* (nullable) */
  gboolean         has_new_pool; /* more than marks changed since it was read */
  gboolean         is_solving;
  gboolean         is_filling;
  gsize            most_at_once; /* pairs; a larger pool is solved in a thread */

  GtkWidget       *programme;
  GtkWidget       *objective;
  GtkWidget       *other_sectors;
  GtkWidget       *weights;
  GtkWidget       *by_hand;
  GtkWidget       *meeting;
  AdwViewStack    *stack;
  GtkWidget       *switcher;
  FbMatchList     *list;
  GtkWidget       *list_stack;   /* "list", "empty", "stopped" */
  FbMatchCompare  *compare;
  FbMatchPoolList *pools[2];
  AdwBin          *shortage;
  GtkWidget       *summary;
  GtkWidget       *choose;
  GtkWidget       *propose;
};

/* A larger pool is solved in a thread: it may take longer than a blink. */
#define FB_MATCHING_AT_ONCE 250000

/* Shows the matching, or without one that it was stopped. */
void      _fb_matching_page_show  (FbMatchingPage *self);
/* Nothing of the matching is looked at any more. */
void      _fb_matching_page_drop  (FbMatchingPage *self);
/* Reads the pool and solves it, here or in a thread; in fb-matching-solve.c. */
void      _fb_matching_page_solve (FbMatchingPage *self);
/* For tests: how many pairs are still solved without a thread. */
void      _fb_matching_page_set_most_at_once (FbMatchingPage *self,
                                              gsize           most);

/* What a person does with proposals, in fb-matching-verbs.c. */
void      _fb_matching_page_add_actions (FbMatchingPage *self);
void      _fb_matching_page_propose     (FbMatchingPage *self);
void      _fb_matching_page_open_weights (FbMatchingPage *self);
void      _fb_matching_page_open_areas   (FbMatchingPage *self);
void      _fb_matching_page_open_by_hand (FbMatchingPage *self);
void      _fb_matching_page_act         (FbMatchingPage *self,
                                         const char     *verb);
void      _fb_matching_page_leave_out   (FbMatchingPage *self,
                                         const char     *enrolment_id,
                                         gboolean        is_left_out);

/* For Write To and Save This List, in fb-matching-shown.c. */
FbShownTable *_fb_matching_page_dup_table (FbShown     *shown);
void      _fb_matching_page_list_whom   (FbPage         *page,
                                         FbWhom         *whom);

G_END_DECLS
