/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-figure.h"
#include "domain/fb-programme-outcome.h"
#include "domain/fb-relation.h"

G_BEGIN_DECLS

/* What is told of a programme that is not counted here: figures and results of
 * reports and earlier years (R256), and other programmes that it has to do with
 * (R42). Texts are as typed; each part comes (transfer full), NULL with an error. */

FbFigure           *fb_deed_add_figure      (FbWorkspace        *workspace,
                                             const char         *programme_id,
                                             const char         *what,
                                             const char         *qualifier,
                                             const char         *number,
                                             const char         *moment,
                                             GError            **error);
FbProgrammeOutcome *fb_deed_add_reported    (FbWorkspace        *workspace,
                                             const char         *programme_id,
                                             const char         *what,
                                             const char         *qualifier,
                                             const char         *percent,
                                             const char         *count,
                                             const char         *moment,
                                             GError            **error);
FbRelation         *fb_deed_relate          (FbWorkspace        *workspace,
                                             const char         *programme_id,
                                             const char         *other_id,
                                             GError            **error);

GPtrArray          *fb_programme_list_named_by (FbWorkspace     *workspace,
                                                 const char      *programme_id);
char               *fb_programme_dup_place     (FbWorkspace     *workspace,
                                                 const char      *programme_id);

G_END_DECLS
