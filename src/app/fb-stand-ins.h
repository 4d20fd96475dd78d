/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-stand-in.h"

G_BEGIN_DECLS

/* Who looks after whose work today, read at once. Nothing is moved when work is
 * passed on: it comes back by itself on the day after. */
typedef struct _FbStandIns FbStandIns;

/* (transfer full) (nullable) */
FbStandIns *fb_stand_ins_new     (FbWorkspace       *workspace,
                                  GError           **error);
void        fb_stand_ins_free    (FbStandIns        *self);
/* (nullable): who looks after the work of @staff_id: themselves, where nobody stands in */
const char *fb_stand_ins_resolve (const FbStandIns  *self,
                                  const char        *staff_id);
/* (transfer none) (element-type FbStandIn): those of today */
GPtrArray  *fb_stand_ins_get_all (const FbStandIns  *self);
/* (nullable) (transfer none): who stands in for @staff_id today */
FbStandIn  *fb_stand_ins_find    (const FbStandIns  *self,
                                  const char        *staff_id);

/* (transfer full): a sentence for @staff_id: who looks after their work, and whose they
 * look after; NULL where nothing is passed on */
char       *fb_stand_ins_dup_words (const FbStandIns *self,
                                    FbWorkspace      *workspace,
                                    const char       *staff_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbStandIns, fb_stand_ins_free)

G_END_DECLS
