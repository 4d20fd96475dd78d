/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-funding.h"

G_BEGIN_DECLS

/* A duo that is to go on longer than the money does (R275). */
typedef struct
{
  char *duo_id;
  char *code;
  char *name;    /* "Amina – Jan" */
  char *ends_on; /* as planned */
} FbDuoAtRisk;

/* Whether it ends within the days before which its programme wants to be told (R275); not where it is over. */
gboolean   fb_funding_ends_soon      (FbWorkspace  *workspace,
                                      FbFunding    *funding);
/* (transfer full) (element-type FbDuoAtRisk): those whose planned end lies after @until, the nearest
 * first; NULL with an error */
GPtrArray *fb_funding_list_at_risk   (FbWorkspace  *workspace,
                                      const char   *programme_id,
                                      const char   *until,
                                      GError      **error);
/* (transfer full) (element-type FbDuoAtRisk): the same, after the first funding of the programme that
 * ends as soon as the programme wants to be told; none where none does. @until: (out) (transfer full) (nullable): that day */
GPtrArray *fb_programme_list_at_risk (FbWorkspace  *workspace,
                                      const char   *programme_id,
                                      char        **until,
                                      GError      **error);
/* (transfer full) (nullable): the first of them by name, and how many more; NULL where there are none */
char      *fb_duos_at_risk_dup_names (GPtrArray    *duos);
/* (transfer full): until when it is to go on */
char      *fb_duo_at_risk_dup_words  (FbDuoAtRisk  *duo);
/* (transfer full): from when until when, and what is at risk where it ends soon */
char      *fb_funding_dup_words      (FbWorkspace  *workspace,
                                      FbFunding    *funding);

G_END_DECLS
