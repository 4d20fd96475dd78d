/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-programme-partner.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

GPtrArray *fb_programme_list_party_doubts (FbWorkspace        *workspace,
                                           FbProgramme        *programme);
char      *fb_partner_dup_words           (FbWorkspace        *workspace,
                                           FbProgrammePartner *partner);
char      *fb_enrolment_dup_referral_doubt (FbWorkspace       *workspace,
                                            FbEnrolment       *enrolment);
char      *fb_staff_dup_load              (FbWorkspace        *workspace,
                                           FbStaff            *staff);

G_END_DECLS
