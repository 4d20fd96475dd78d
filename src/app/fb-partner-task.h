/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-import.h"

G_BEGIN_DECLS

/* In a programme of two organisations one looks after mentees, the other after mentors (R36).
 * What one of them says about the other side is no task of theirs: a person decides. */

/* (nullable): "mentee" or "mentor": the one side that the sender of a file looks after in its
 * programme; NULL where it is both or none, or the programme is of one organisation. @owner:
 * (nullable): whose key signed it */
const char *fb_partner_find_side   (FbStore              *store,
                                    const FbImportReport *report,
                                    const char           *owner);
/* Whether a record here is about somebody of the other side alone. */
gboolean    fb_partner_is_outside  (FbStore              *store,
                                    const char           *side,
                                    const FbKind         *kind,
                                    const char           *id);
/* The same of a file that comes in: an FbImportStaysFunc. */
gboolean    fb_partner_keeps       (FbStore              *store,
                                    const FbImportReport *report,
                                    const char           *owner,
                                    const FbKind         *kind,
                                    const char           *id);
/* (transfer full): of so many differences that they are outside of what the sender looks after */
char       *fb_partner_dup_outside (const char           *side,
                                    const char           *owner,
                                    guint                 n_outside);

G_END_DECLS
