/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-duo.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-interview.h"
#include "domain/fb-outcome.h"
#include "rules/fb-closing.h"
#include "rules/fb-follow-up.h"

G_BEGIN_DECLS

/* The end of a duo, what both sides say of it, and what came of it. */

typedef struct
{
  FbEnrolment *enrolment;
  FbAfterEnd   after;
} FbAfterOne;

typedef struct
{
  FbEnding           ending;
  const char        *ended_on; /* (nullable): today */
  const char        *remark;   /* (nullable): about the reason */
  GPtrArray         *said;     /* (nullable) of FbInterview: new ones, of their last day */
  const FbAfterOne  *after;    /* what becomes of whom; the others stay as they are */
  guint              n_after;
} FbClosing;

gboolean   fb_deed_end_duo           (FbWorkspace      *workspace,
                                      FbDuo            *duo,
                                      const FbClosing  *closing,
                                      GError          **error);
/* (transfer full) (element-type FbEnrolment): of who is in the duo, mentees first */
GPtrArray *fb_duo_list_enrolments    (FbWorkspace      *workspace,
                                      FbDuo            *duo,
                                      GError          **error);
/* (transfer full) (element-type utf8): ids of those that can be asked about the duo, its own first */
GPtrArray *fb_duo_list_organisations (FbWorkspace      *workspace,
                                      FbDuo            *duo);
/* A match is made again: nobody goes first any more. Within a group. */
gboolean   _fb_deed_drop_priority    (FbWorkspace      *workspace,
                                      FbDuo            *duo,
                                      GError          **error);
/* A match will not be: who did not say no goes first. Within a group. */
gboolean   _fb_deed_give_priority    (FbWorkspace      *workspace,
                                      FbDuo            *duo,
                                      GError          **error);
gboolean   fb_deed_interview         (FbWorkspace      *workspace,
                                      FbInterview      *interview,
                                      GError          **error);
gboolean   fb_deed_note_outcome      (FbWorkspace      *workspace,
                                      FbOutcome        *outcome,
                                      GError          **error);
gboolean   fb_duo_is_follow_up_due   (FbWorkspace      *workspace,
                                      const char       *duo_id,
                                      FbFollowUp       *found);
gboolean   fb_duo_has_later_follow_up (FbWorkspace     *workspace,
                                      const char       *duo_id,
                                      FbFollowUp       *found);
gboolean   fb_enrolment_is_follow_up_due (FbWorkspace   *workspace,
                                      const char       *enrolment_id,
                                      FbFollowUp       *found);
int        fb_duo_count_months_since (FbDuo            *duo,
                                      const char       *date);

G_END_DECLS
