/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Something that was typed and is not saved: it cannot be read, or its verb
 * was not chosen yet. */
typedef struct
{
  FbRecord *home;   /* what has a page: person, enrolment, duo, programme, organisation */
  char     *name;   /* of that, as people say it */
  char     *what;   /* which field, or what was begun */
  char     *typed;
  FbRecord *record; /* the record and the name it is kept under, see fb-drafts.h */
  char     *field;
} FbUnfinished;

void       fb_unfinished_free     (FbUnfinished *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbUnfinished, fb_unfinished_free)

GPtrArray *fb_unfinished_find_all (FbWorkspace  *workspace);

G_END_DECLS
