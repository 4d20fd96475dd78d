/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-deeds.h"

G_BEGIN_DECLS

/* Sets fields by name from typed text without saving. */
gboolean _fb_deed_fill   (gpointer      record,
                          GError      **error,
                          ...) G_GNUC_NULL_TERMINATED;
/* Sets fields by name from typed text, then saves; the list ends with NULL.
 * A NULL value leaves its field alone. Inside an open group. */
gboolean _fb_deed_save   (FbWorkspace  *workspace,
                          gpointer      record,
                          GError      **error,
                          ...) G_GNUC_NULL_TERMINATED;
/* Opens a group; within one it joins that, and who opened it ends it. */
gboolean _fb_deed_begin  (FbWorkspace  *workspace,
                          const char   *deed,
                          const char   *reason,
                          GError      **error);
/* Commits if @ok, else takes everything back. Returns whether it is stored;
 * of a deed within another one, whether it may be. */
gboolean _fb_deed_end    (FbWorkspace  *workspace,
                          gboolean      ok,
                          GError      **error);
/* Within a group: closes what was taken up and is gone by what it wrote. */
gboolean _fb_deed_close_signals (FbWorkspace  *workspace,
                                 GError      **error);
/* (transfer full) (nullable): the record, FB_ERROR_NOT_FOUND if it is gone */
gpointer _fb_deed_get    (FbWorkspace  *workspace,
                          const FbKind *kind,
                          const char   *id,
                          GError      **error);

/* (transfer full) (element-type FbEnrolment): the places of @persons in the programme, in
 * that role */
GPtrArray *_fb_deed_list_enrolments (FbWorkspace        *workspace,
                                     const char         *programme_id,
                                     const char *const  *persons,
                                     const char         *role);

/* Within a group: since when mentor or mentee are asked how it goes, and by which
 * way; @on, @how: (nullable): the answer came. */
gboolean _fb_deed_set_asked (FbWorkspace  *workspace,
                             FbDuo        *duo,
                             const char   *on,
                             const char   *how,
                             GError      **error);

/* The field by which a note, reminder or concern is about that record. */
const char *_fb_deed_get_about_field (FbRecord *about);

/* Within a group: sets all of @guideline, issued today, and saves it. */
gboolean _fb_deed_save_guideline (FbWorkspace *workspace,
                                  FbRecord    *guideline,
                                  const char  *programme_id,
                                  const char  *role,
                                  const char  *language,
                                  gint64       number,
                                  const char  *title,
                                  const char  *body,
                                  GError     **error);

/* (transfer full): the organisation of that name, made if there is none */
FbRecord *_fb_deed_get_organisation (FbWorkspace  *workspace,
                                     const char   *name,
                                     GError      **error);

G_END_DECLS
