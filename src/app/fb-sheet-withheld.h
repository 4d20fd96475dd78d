/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* To whom a list goes. Every text is (nullable). */
typedef struct
{
  char     *programme_id; /* all of it is of this one */
  char     *recipient_id; /* of a person or an organisation */
  char     *recipient;    /* in words, where it is none of these */
  gboolean  everybody;    /* also who did not say yes to sharing */
} FbSheetTo;

/* (transfer full) @typed: (nullable): as for an export */
FbSheetTo  *fb_sheet_to_new          (FbWorkspace      *workspace,
                                      const char       *programme_id,
                                      const char       *typed,
                                      gboolean          everybody);
void        fb_sheet_to_free         (FbSheetTo        *self);
/* (nullable): the purpose that people have to say yes to, as for an export; NULL where it goes to
 * nobody else */
const char *fb_sheet_to_get_purpose  (const FbSheetTo  *self,
                                      FbWorkspace      *workspace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSheetTo, fb_sheet_to_free)

/* What came of a list. */
typedef struct
{
  guint n_rows;
  guint n_protected; /* rows left out */
  guint n_unwilling; /* rows left out of those who did not say yes */
} FbSheetExport;

/* Who is in no list: whose identity is protected, and of one that goes to somebody else those who
 * did not say yes to that. */
typedef struct _FbWithheld FbWithheld;

/* (transfer full) (nullable): NULL with an error. @to: (nullable): it stays with us */
FbWithheld *fb_withheld_new          (FbWorkspace      *workspace,
                                      const FbSheetTo  *to,
                                      GError          **error);
void        fb_withheld_free         (FbWithheld       *self);
/* Whether a row stays out, and counts it. @id: (nullable): of the enrolment, duo, agreement,
 * vacancy or person that it is about */
gboolean    fb_withheld_keeps        (FbWithheld       *self,
                                      const char       *id,
                                      FbSheetExport    *result);
/* Notes a list among the files that went out: to whom, and who was left out. A workspace that
 * is only read keeps no log. */
gboolean    fb_withheld_note         (const FbWithheld *self,
                                      FbWorkspace      *workspace,
                                      const char       *path,
                                      GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbWithheld, fb_withheld_free)

G_END_DECLS
