/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-consents.h"
#include "app/fb-data-protection.h"

G_BEGIN_DECLS

/* What the page of data protection tells of people, read by a thread: it walks through
 * everybody who ever took part. */
typedef struct
{
  GPtrArray *due;       /* of FbRetained */
  GPtrArray *missing;   /* ids of enrolments of those who were not asked */
  GPtrArray *periods;   /* of FbPeriod */
  GPtrArray *consents;  /* of FbConsentCount */
  GPtrArray *hidden;    /* ids of people with a protected identity */
} FbProtectionFacts;

void               fb_protection_facts_free  (FbProtectionFacts    *self);
/* @workspace: may be closed meanwhile; @cancellable is to be cancelled then */
void               fb_protection_read_async  (FbWorkspace          *workspace,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
/* (transfer full): NULL with G_IO_ERROR_CANCELLED or an error of reading */
FbProtectionFacts *fb_protection_read_finish (GAsyncResult         *result,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbProtectionFacts, fb_protection_facts_free)

G_END_DECLS
