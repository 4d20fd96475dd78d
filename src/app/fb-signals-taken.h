/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-signals.h"

G_BEGIN_DECLS

/* The signals that somebody took up or found to be all right, read at once: the
 * signals themselves are computed and stored nowhere. */
typedef struct _FbSignalsTaken FbSignalsTaken;

typedef struct
{
  char          id[37];     /* of the stored signal */
  const char   *about_kind; /* duo, enrolment, programme */
  char         *about_id;
  FbSignalCode  code;
  gboolean      is_all_right;
  char         *owner_id;   /* (nullable): who looks after it today */
  char          due_on[11]; /* "" where none */
} FbSignalTaken;

/* (transfer full) (nullable) */
FbSignalsTaken      *fb_signals_taken_new      (FbWorkspace           *workspace,
                                                GError               **error);
void                 fb_signals_taken_free     (FbSignalsTaken        *self);
/* (nullable): what was said about this signal of this record */
const FbSignalTaken *fb_signals_taken_find     (const FbSignalsTaken  *self,
                                                const char            *about_id,
                                                FbSignalCode           code);
gboolean             fb_signals_taken_has_owner (const FbSignalsTaken *self,
                                                const char            *about_id,
                                                const char            *staff_id);
/* (transfer none) (element-type FbSignalTaken): all */
GPtrArray           *fb_signals_taken_get_all  (const FbSignalsTaken  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSignalsTaken, fb_signals_taken_free)

G_END_DECLS
