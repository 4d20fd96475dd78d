/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* What staff do about matching; each is one step of undo.
 *
 * Deed codes, for fb-deed-words.c: mark-pair, join-pair, leave-out, set-weights,
 * accept-proposals. */

/* @mark: "lock", "forbid" or NULL for neither; the enrolments are of one programme */
gboolean fb_deed_mark_pair        (FbWorkspace       *workspace,
                                   const char        *mentee_id,
                                   const char        *mentor_id,
                                   const char        *mark,
                                   GError           **error);
gboolean fb_deed_join_pair        (FbWorkspace       *workspace,
                                   const char        *mentee_id,
                                   const char        *mentor_id,
                                   const char        *added_id,
                                   gboolean           joins,
                                   GError           **error);
gboolean fb_deed_leave_out        (FbWorkspace       *workspace,
                                   const char        *enrolment_id,
                                   gboolean           is_left_out,
                                   GError           **error);
gboolean fb_deed_set_weights      (FbWorkspace       *workspace,
                                   const char        *programme_id,
                                   const guint8      *weights,
                                   GError           **error);
/* Proposes each as a duo. @exception_reason: (nullable): why some are outside the
 * sector; refused without where one is (R133). */
gboolean fb_deed_accept_proposals (FbWorkspace       *workspace,
                                   FbMatching        *matching,
                                   const char        *programme_id,
                                   const FbProposal  *proposals,
                                   guint              n_proposals,
                                   const char        *exception_reason,
                                   GError           **error);

G_END_DECLS
