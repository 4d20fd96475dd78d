/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* What a programme should have before it starts (R47). */
typedef struct
{
  const char *title; /* translated, static */
  const char *part;  /* of the page of the programme where it is done, static */
  gboolean    is_done;
} FbLaunchItem;

/* (transfer full) (element-type FbLaunchItem): all, in order */
GArray *fb_programme_list_launch (FbWorkspace *workspace,
                                  FbProgramme *programme,
                                  guint       *n_left);
/* Whether it insists on all of it being done. */
gboolean fb_programme_insists     (FbProgramme *programme);
/* Whether a programme that had that status may have the one that it has now: who insists and
 * has something open says why it starts all the same. FALSE with FB_ERROR_REFUSED.
 * @before: (nullable) a code of programme-status; @reason: (nullable) */
gboolean fb_programme_may_start   (FbWorkspace  *workspace,
                                   FbProgramme  *programme,
                                   const char   *before,
                                   const char   *reason,
                                   GError      **error);

G_END_DECLS
