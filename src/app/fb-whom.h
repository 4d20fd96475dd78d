/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-event.h"

G_BEGIN_DECLS

/* Whom the records of a page or a list are about, so that they can be written to (R306): each
 * enrolment or contact person once, in the order in which it was met. */
typedef struct _FbWhom FbWhom;

/* More nobody would write to at once by mistake. */
#define FB_WHOM_MOST 500

FbWhom            *fb_whom_new       (FbWorkspace  *workspace);
void               fb_whom_free      (FbWhom       *self);
/* Nobody, where the record is about no person or is gone.
 * Returns FALSE once there are more than FB_WHOM_MOST: then no more are looked for. */
gboolean           fb_whom_add       (FbWhom       *self,
                                      const char   *kind,
                                      const char   *id);
guint              fb_whom_get_n     (FbWhom       *self);
/* (nullable): the event that they are invited to, where it is one */
void               fb_whom_set_event (FbWhom       *self,
                                      FbEvent      *event);
FbEvent           *fb_whom_get_event (FbWhom       *self);
/* (transfer none) (array zero-terminated=1): ids of enrolments and contact persons */
const char *const *fb_whom_get_ids   (FbWhom       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbWhom, fb_whom_free)

G_END_DECLS
