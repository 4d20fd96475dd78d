/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-agreements.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* What is printed or saved as PDF, made from the records. Languages are one or
 * two, "nld ara"; NULL: those of the duo's agreement, else that of the program. */

FbDocument *fb_paper_new_agreement     (FbWorkspace  *workspace,
                                        FbAgreement  *agreement,
                                        GError      **error);
FbDocument *fb_paper_new_plan          (FbWorkspace  *workspace,
                                        const char   *duo_id,
                                        const char   *languages,
                                        GError      **error);
FbDocument *fb_paper_new_blank_plan    (FbWorkspace  *workspace,
                                        const char   *duo_id,
                                        const char   *languages,
                                        GError      **error);
FbDocument *fb_paper_new_certificate   (FbWorkspace  *workspace,
                                        const char   *duo_id,
                                        const char   *languages,
                                        GError      **error);
FbDocument *fb_paper_new_contact_sheet (FbWorkspace  *workspace,
                                        const char   *duo_id,
                                        const char   *languages,
                                        GError      **error);
gboolean    fb_paper_add_contact_sheet (FbWorkspace  *workspace,
                                        FbAgreement  *agreement,
                                        FbDocument   *document,
                                        GError      **error);
FbDocument *fb_paper_new_information   (FbWorkspace  *workspace,
                                        const char   *programme_id,
                                        const char   *languages,
                                        GError      **error);
FbDocument *fb_paper_new_guideline     (FbWorkspace  *workspace,
                                        const char   *programme_id,
                                        const char   *role,
                                        const char   *languages,
                                        GError      **error);

char       *fb_paper_dup_finding       (FbDocument   *document);

G_END_DECLS
