/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-area.h"

G_BEGIN_DECLS

/* Areas, the way between them, and where somebody meets or must not be met; each is
 * one step of undo. Deed codes: add, set-travel. */

/* (transfer full) (nullable) (element-type FbArea): by name */
GPtrArray *fb_areas_list              (FbWorkspace  *workspace,
                                       GError      **error);
gboolean   fb_deed_add_area           (FbWorkspace  *workspace,
                                       const char   *name,
                                       GError      **error);
/* Minutes in either direction; FB_UNSET where not known. */
gint64     fb_areas_get_travel        (FbWorkspace  *workspace,
                                       const char   *area_id,
                                       const char   *other_id);
gboolean   fb_deed_set_travel         (FbWorkspace  *workspace,
                                       const char   *area_id,
                                       const char   *other_id,
                                       gint64        minutes,
                                       GError      **error);
gboolean   fb_deed_add_meeting_area   (FbWorkspace  *workspace,
                                       const char   *enrolment_id,
                                       const char   *area_id,
                                       GError      **error);
/* @kind: "person", "organisation" or "area" */
gboolean   fb_deed_add_keep_away      (FbWorkspace  *workspace,
                                       const char   *enrolment_id,
                                       const char   *kind,
                                       const char   *id,
                                       GError      **error);

G_END_DECLS
