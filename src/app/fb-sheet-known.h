/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-duo.h"
#include "domain/fb-person.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Who is in the workspace, and in which duos: read once, for tables of many
 * rows. */
typedef struct _FbSheetKnown FbSheetKnown;

FbSheetKnown *_fb_sheet_known_new            (FbWorkspace   *workspace,
                                              GError       **error);
void          _fb_sheet_known_free           (FbSheetKnown  *self);
GPtrArray    *_fb_sheet_known_list_people    (FbSheetKnown  *self,
                                              const char    *name,
                                              const char    *birth_date);
FbProgramme  *_fb_sheet_known_find_programme (FbSheetKnown  *self,
                                              const char    *title);
gboolean      _fb_sheet_known_takes_part     (FbSheetKnown  *self,
                                              const char    *programme_id,
                                              const char    *person_id,
                                              const char    *role);
FbDuo        *_fb_sheet_known_find_duo       (FbSheetKnown  *self,
                                              const char    *programme_id,
                                              const char    *mentee_id,
                                              const char    *mentor_id,
                                              const char    *starts_on,
                                              const char    *ended_on);
gboolean      _fb_sheet_known_has_code       (FbSheetKnown  *self,
                                              const char    *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSheetKnown, _fb_sheet_known_free)

G_END_DECLS
