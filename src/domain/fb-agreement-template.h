/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_AGREEMENT_TEMPLATE (fb_agreement_template_get_type ())
G_DECLARE_FINAL_TYPE (FbAgreementTemplate, fb_agreement_template, FB, AGREEMENT_TEMPLATE, FbRecord)

/* A text from which agreements are drafted; without programme, for all.
 * Members are read freely; they change through properties only. */
struct _FbAgreementTemplate
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *kind;
  char     *name;
  gint64    version;
};

extern const FbKind fb_agreement_template_kind;

G_END_DECLS
