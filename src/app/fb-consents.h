/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-consent.h"

G_BEGIN_DECLS

FbConsent *fb_consents_find      (FbWorkspace  *workspace,
                                  const char   *person_id,
                                  const char   *purpose,
                                  GError      **error);
gboolean   fb_deed_set_consent   (FbWorkspace  *workspace,
                                  const char   *person_id,
                                  const char   *purpose,
                                  const char   *state,
                                  GError      **error);

/* What those who take part said about one purpose. */
typedef struct
{
  const char *purpose;   /* a code of consent-purpose */
  guint       n_given;
  guint       n_refused; /* or took it back */
  guint       n_unasked; /* or gave no answer */
  char       *asked_on;  /* (nullable): the last time */
} FbConsentCount;

/* (transfer full) (element-type FbConsentCount): each purpose once */
GPtrArray *fb_consents_list_counts    (FbWorkspace           *workspace,
                                       GError               **error);
/* "34 said yes · 2 said no · 12 gave no answer yet" */
char      *fb_consent_count_dup_words (const FbConsentCount  *self);
void       fb_consent_count_free      (FbConsentCount        *self);

G_END_DECLS
