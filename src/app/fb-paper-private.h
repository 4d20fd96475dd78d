/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-papers.h"
#include "domain/fb-organisation.h"

G_BEGIN_DECLS

/* (transfer full): one or two codes; @languages as in fb-papers.h, @duo_id may be NULL */
char **_fb_paper_choose_languages (FbWorkspace *workspace,
                                   const char  *duo_id,
                                   const char  *languages);
/* (transfer full) (nullable): the names of those who are in the duo in @role */
char  *_fb_paper_dup_members      (FbWorkspace *workspace,
                                   const char  *duo_id,
                                   const char  *role);

/* (transfer full): a text to hand out, with its values; a line to write on for what is
 * not known. All but @body (nullable) */
char  *_fb_paper_fill             (const char           *body,
                                   const char           *programme,
                                   const FbOrganisation *organisation,
                                   const char           *coordinator);

G_END_DECLS
