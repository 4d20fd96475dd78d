/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What was done to some records: who, when, and what, in words. */
typedef struct
{
  gint64  group;   /* 0: a file that went out */
  gint64  seq;     /* of its last change */
  char   *at;      /* as shown */
  char   *who;     /* (nullable) */
  char   *what;    /* "Changed Planned End" */
  char   *details; /* (nullable) a line each: what it was and what it is, the reason */
} FbHistoryLine;

/* (transfer full) (element-type FbHistoryLine): newest first, at most @limit; with the
 * files that went out with one of them, or to one of them */
GPtrArray *fb_history_list      (FbWorkspace        *workspace,
                                 const char *const  *record_ids,
                                 guint               limit,
                                 GError            **error);
void       fb_history_line_free (FbHistoryLine      *self);
/* (transfer full): a duo with its members, agreements and signatures, its plan, what
 * it logged and was asked, what was seen, noted and promised of it, and what came of it */
GStrv      fb_history_list_duo  (FbWorkspace        *workspace,
                                 const char         *duo_id);
/* (transfer full): a programme with its rules, partners, funding and other parts */
GStrv      fb_history_list_programme (FbWorkspace   *workspace,
                                      const char    *programme_id);

G_END_DECLS
