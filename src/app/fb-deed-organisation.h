/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-funding.h"
#include "domain/fb-organisation.h"

G_BEGIN_DECLS

/* One of that name that is known is opened instead. @kind: (nullable) */
FbOrganisation  *fb_deed_add_organisation   (FbWorkspace  *workspace,
                                             const char   *name,
                                             const char   *kind,
                                             GError      **error);
FbContactPerson *fb_deed_add_contact_person (FbWorkspace  *workspace,
                                             const char   *organisation_id,
                                             const char   *name,
                                             const char   *role,
                                             GError      **error);
/* @funder: (nullable): the name of an organisation, added where it is not known;
 * @until: (nullable): then a reminder is made some time before */
FbFunding       *fb_deed_add_funding        (FbWorkspace  *workspace,
                                             const char   *programme_id,
                                             const char   *funder,
                                             const char   *support,
                                             const char   *until,
                                             GError      **error);

G_END_DECLS
