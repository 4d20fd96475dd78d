/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The people of one programme who can be proposed in one role, to choose one
 * or more. Signal "changed": somebody was chosen or left. */
#define FB_TYPE_CANDIDATE_LIST (fb_candidate_list_get_type ())
G_DECLARE_FINAL_TYPE (FbCandidateList, fb_candidate_list, FB, CANDIDATE_LIST, AdwBin)

GtkWidget *fb_candidate_list_new        (FbWorkspace     *workspace,
                                         const char      *role);
void       fb_candidate_list_show       (FbCandidateList *self,
                                         const char      *programme_id,
                                         GPtrArray       *others);
void       fb_candidate_list_pin        (FbCandidateList *self,
                                         const char      *enrolment_id);
/* (transfer none) (element-type FbEnrolment) */
GPtrArray *fb_candidate_list_get_chosen (FbCandidateList *self);
/* (transfer none) */
GtkWidget *fb_candidate_list_get_search (FbCandidateList *self);

G_END_DECLS
