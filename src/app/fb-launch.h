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

G_END_DECLS
