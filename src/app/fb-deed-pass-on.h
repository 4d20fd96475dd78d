/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-stand-in.h"

G_BEGIN_DECLS

/* What somebody has to look after, to say before it is passed on. */
typedef struct
{
  guint n_duos;
  guint n_people;
  guint n_reminders;
  guint n_concerns;
} FbCaseload;

gboolean   fb_caseload_count (FbWorkspace  *workspace,
                              const char   *staff_id,
                              FbCaseload   *caseload,
                              GError      **error);

/* Another looks after the work of who is working, from today to @until, that day
 * too. Asked again, it is changed. (transfer full) */
FbStandIn *fb_deed_pass_on   (FbWorkspace  *workspace,
                              const char   *deputy_id,
                              const char   *until,
                              GError      **error);
/* Back before that day. */
gboolean   fb_deed_take_back (FbWorkspace  *workspace,
                              GError      **error);

G_END_DECLS
