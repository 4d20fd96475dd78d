/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-organisation.h"

G_BEGIN_DECLS

/* Another organisation that does the same in the same place. */
typedef struct
{
  char *organisation_id;
  char *name;
  char *words; /* "Young People, Refugees · Finding Work" */
} FbOverlap;

/* (transfer container) (element-type utf8): what a firm still lacks to be worked with well, and
 * what is due: sentences (R219, R224, R226, R229, R234) */
GPtrArray *fb_organisation_list_doubts    (FbWorkspace    *workspace,
                                           FbOrganisation *organisation);
/* (transfer container) (element-type FbOverlap): by name (R295, R300) */
GPtrArray *fb_organisation_list_overlaps  (FbWorkspace    *workspace,
                                           FbOrganisation *organisation);
/* (transfer container) (element-type FbEnrolment): the mentors who work there (R219) */
GPtrArray *fb_organisation_list_mentors   (FbWorkspace    *workspace,
                                           const char     *organisation_id);
/* (transfer container) (element-type FbContactPerson): its counsellors, where they know
 * another organisation (R229) */
GPtrArray *fb_organisation_list_knows     (FbWorkspace    *workspace,
                                           const char     *organisation_id);
/* (transfer full) (nullable): a sentence for each organisation that helps in no language of
 * this mentee (R303); NULL where none does, or no language is noted */
char      *fb_enrolment_dup_language_doubt (FbWorkspace   *workspace,
                                            FbEnrolment   *enrolment);

G_END_DECLS
