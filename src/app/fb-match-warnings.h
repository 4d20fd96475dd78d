/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"

G_BEGIN_DECLS

/* What to look at again before these people are proposed as a duo. Nothing of
 * it forbids anything: a person decides. */

/* (transfer full) (element-type utf8): sentences about @enrolment, alone and
 * beside each of @others (of FbEnrolment), who have the other role */
GPtrArray *fb_match_list_warnings (FbWorkspace  *workspace,
                                   FbEnrolment  *enrolment,
                                   GPtrArray    *others);

G_END_DECLS
