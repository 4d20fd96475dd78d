/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* What is kept about one person, for that person: to be read, as PDF, and to be
 * taken elsewhere, as XML. */
FbDocument *fb_paper_new_person_file (FbWorkspace  *workspace,
                                      const char   *person_id,
                                      GError      **error);
/* As PDF where the name ends so, else as XML; noted among the files that went out. */
gboolean    fb_person_file_save      (FbWorkspace  *workspace,
                                      const char   *person_id,
                                      const char   *path,
                                      GError      **error);
/* (transfer full) (nullable): how many notes of colleagues such a file lacks */
char       *fb_person_file_dup_left_out (FbWorkspace *workspace,
                                         const char  *person_id);

G_END_DECLS
