/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A signal as people see it: what it is about, and what was seen. */
typedef struct
{
  FbRecord   *about;  /* duo or enrolment */
  const char *kind;   /* code of signal-kind */
  const char *since;  /* (nullable) */
  const char *fact;   /* in words */
} FbSeen;

GtkWidget *fb_take_up_present   (GtkWidget    *parent,
                                 FbWorkspace  *workspace,
                                 const FbSeen *seen);
GtkWidget *fb_all_right_present (GtkWidget    *parent,
                                 FbWorkspace  *workspace,
                                 const FbSeen *seen);

G_END_DECLS
