/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-staff.h"
#include "store/fb-store.h"

G_BEGIN_DECLS

/* An open workspace as window and command line see it: the store, who is
 * working, and which day it is. Deeds (fb-deed-*.h) take one.
 *
 * Signals: "drafts-changed": what is kept unsaved is another, see fb-drafts.h;
 * "draft-told" (nullable sentence): why the newest one could not be kept, NULL
 * where it was; "undo-changed": what was done last is another, see fb-undo.h;
 * "copied": the newest copy is no longer old, see fb_backups_dup_old(); "day-changed": it is another day now. */
#define FB_TYPE_WORKSPACE (fb_workspace_get_type ())
G_DECLARE_FINAL_TYPE (FbWorkspace, fb_workspace, FB, WORKSPACE, GObject)

FbWorkspace *fb_workspace_open        (const char   *path,
                                       FbStoreMode   mode,
                                       GError      **error);
FbWorkspace *fb_workspace_open_aside  (const char   *path,
                                       const char   *today,
                                       GCancellable *cancellable,
                                       GError      **error);
FbWorkspace *fb_workspace_new         (FbStore      *store);
FbWorkspace *fb_workspace_make        (const char   *path,
                                       const char   *organisation,
                                       const char   *staff,
                                       GError      **error);
gboolean     fb_workspace_set_up      (FbWorkspace  *self,
                                       const char   *organisation,
                                       const char   *staff,
                                       GError      **error);
FbStore     *fb_workspace_get_store   (FbWorkspace  *self);
gboolean     fb_workspace_is_read_only (FbWorkspace *self);
const char  *fb_workspace_get_today   (FbWorkspace  *self);
gboolean     fb_workspace_set_today   (FbWorkspace  *self,
                                       const char   *date,
                                       GError      **error);
FbStaff     *fb_workspace_get_staff   (FbWorkspace  *self);
const char  *fb_workspace_get_staff_id (FbWorkspace *self);
gboolean     fb_workspace_set_staff   (FbWorkspace  *self,
                                       const char   *id_or_code,
                                       GError      **error);
char        *fb_workspace_dup_organisation_id (FbWorkspace *self);

/* One field, as a person leaves it. */
gboolean     fb_workspace_set_field   (FbWorkspace  *self,
                                       FbRecord     *record,
                                       const char   *field,
                                       const char   *typed,
                                       const char   *reason,
                                       GError      **error);

/* The name of a record as a person says it: name to use, duo code with
 * names, title of a programme... */
char        *fb_workspace_dup_name    (FbWorkspace  *self,
                                       FbRecord     *record);
char        *fb_workspace_dup_name_of (FbWorkspace  *self,
                                       const char   *kind,
                                       const char   *id);

G_END_DECLS
