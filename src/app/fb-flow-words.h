/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "store/fb-store-flow.h"

G_BEGIN_DECLS

/* One line of what was counted about how people come and go. */
typedef struct
{
  char *title; /* "Word of Mouth" */
  char *words; /* "12 of 40 mentees, 3 of 11 mentors" */
} FbFlowLine;

/* (transfer full) (element-type FbFlowLine): none where nobody enrolled */
/* (transfer container) (element-type FbFlowLine): empty, for lines of title and words */
GPtrArray *fb_flow_lines_new      (void);
void       fb_flow_lines_add      (GPtrArray   *lines,
                                   const char  *title,
                                   const char  *words);
GPtrArray *fb_programme_list_flow (FbWorkspace *workspace,
                                   const char  *programme_id,
                                   FbFlow       flow);

G_END_DECLS
