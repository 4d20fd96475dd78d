/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-concern.h"

G_BEGIN_DECLS

/* What is asked when a concern is raised. Anything but the text may be NULL. */
typedef struct
{
  const char *kind;      /* code of concern-kind */
  const char *source;    /* code of concern-source */
  const char *since;     /* today */
  const char *text;
  const char *owner_id;  /* who works */
  const char *reader_id; /* nobody else reads it */
} FbNewConcern;

/* @about: a person, enrolment, duo, programme or organisation. (transfer full) */
FbConcern *fb_deed_raise_concern (FbWorkspace        *workspace,
                                  FbRecord           *about,
                                  const FbNewConcern *values,
                                  GError            **error);
/* @tried: what was done; asked for. */
gboolean   fb_deed_close_concern (FbWorkspace        *workspace,
                                  FbConcern          *concern,
                                  const char         *tried,
                                  GError            **error);

/* Whether who is working may read it: who looks after it or stands in for them
 * today, and who else is named. One that names nobody is read by all. */
gboolean   fb_concern_may_be_read (FbWorkspace       *workspace,
                                   FbConcern         *concern);
/* (transfer full): "Concern: Safety" */
char      *fb_concern_dup_words   (const char        *kind);

G_END_DECLS
