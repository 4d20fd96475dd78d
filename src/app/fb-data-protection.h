/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What is kept longer than was promised, or without having been asked. */

/* Somebody whose part in every programme ended, and the last period of keeping too. */
typedef struct
{
  char *person_id;
  char *enrolment_id; /* the one that counts: kept longest */
  char *name;
  char *programme_id;
  char *programme;
  char *ended_on;
  char *until;
} FbRetained;

/* (transfer full) (element-type FbRetained): who is due, the longest first.
 * For a thread. */
GPtrArray *fb_retention_list_due     (FbWorkspace      *workspace,
                                      GError          **error);
char      *fb_retained_dup_words     (const FbRetained *self);
void       fb_retained_free          (FbRetained       *self);

/* How long a programme keeps what it knows about people. */
typedef struct
{
  char   *programme_id;
  char   *name;
  gint64  months; /* after the end; FB_UNSET: it does not say */
  char   *hold;   /* (nullable): the day before which a funder wants nothing erased */
  char   *funder; /* (nullable): which one */
  guint   n_due;  /* who is kept longer than that */
} FbPeriod;

/* (transfer full) (element-type FbPeriod): every programme, first those that do not
 * say. @due: (element-type FbRetained) */
GPtrArray *fb_retention_list_periods (FbWorkspace      *workspace,
                                      const GPtrArray  *due,
                                      GError          **error);
char      *fb_period_dup_words       (const FbPeriod   *self);
void       fb_period_free            (FbPeriod         *self);

/* (transfer full) (element-type FbEnrolment): who takes part and was not asked
 * whether data may be kept, or said no; one for each person */
GPtrArray *fb_consents_list_missing  (FbWorkspace      *workspace,
                                      GError          **error);

typedef enum
{
  FB_DISK_UNKNOWN,
  FB_DISK_PLAIN,
  FB_DISK_ENCRYPTED,
} FbDisk;

/* Whether the disk on which the file lies is encrypted, where that can be told. */
FbDisk     fb_disk_find              (const char       *path);

G_END_DECLS
