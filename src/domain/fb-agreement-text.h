/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_AGREEMENT_TEXT (fb_agreement_text_get_type ())
G_DECLARE_FINAL_TYPE (FbAgreementText, fb_agreement_text, FB, AGREEMENT_TEXT, FbRecord)

/* The text of a template or an agreement in one language. Members are read
 * freely; they change through properties only. */
struct _FbAgreementText
{
  FbRecord  parent_instance;

  char     *agreement_template_id;
  char     *agreement_id;
  char     *language;
  char     *title;
  char     *body;
  char     *draft_body; /* (nullable) with placeholders, kept for the next version */
  char     *checked_by;
  char     *checked_on;
};

extern const FbKind fb_agreement_text_kind;

G_END_DECLS
