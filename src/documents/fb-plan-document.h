/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* What stands in an action plan. Codes are those of the lists in
 * domain/fb-codes.h; dates as stored; everything is borrowed. What is NULL
 * becomes a line or a cell to write in. */

typedef struct
{
  const char *text;
  const char *holder;  /* holder */
  const char *due_on;
  const char *done_on;
} FbPlanAction;

typedef struct
{
  const char         *number;  /* (nullable) "2.1": its place, where goals stand under others */
  const char         *kind;    /* goal-kind */
  const char         *text;    /* as written, in any language */
  const char         *due_on;
  const char         *state;   /* goal-state */
  const char         *waiting; /* (nullable) holder: who has not agreed yet (R169) */
  const FbPlanAction *actions;
  guint               n_actions;
} FbPlanGoal;

typedef struct
{
  const char        *languages[2]; /* ISO 639-3; the second may be NULL */
  const char        *id;
  const char        *organisation;
  const char        *programme;
  const char        *mentee;
  const char        *mentor;
  const char        *final_objective;
  const char        *final_due_on;
  const char        *final_waiting; /* as of a goal */
  const char        *steps;         /* (nullable) plan-steps (R160) */
  const FbPlanGoal  *goals;        /* intermediate ones, in order */
  guint              n_goals;
  gboolean           leans_on_mentor; /* most open steps are with the mentor (R168) */
  guint              n_blank_rows; /* empty rows for actions, after those of each goal */
  const char *const *reviews;      /* (nullable): days of reviews, NULL at the end */
  const char        *next_meeting; /* a day */
} FbPlanContent;

FbDocument *fb_plan_document_new (const FbPlanContent   *content,
                                  const FbDocumentWords *words,
                                  const char            *today);

G_END_DECLS
