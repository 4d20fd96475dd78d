/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_AGREEMENT (fb_agreement_get_type ())
G_DECLARE_FINAL_TYPE (FbAgreement, fb_agreement, FB, AGREEMENT, FbRecord)

/* What the parties of a duo sign (R149-R157). Members are read freely; they
 * change through properties only. */
struct _FbAgreement
{
  FbRecord  parent_instance;

  char     *duo_id;
  gint64    version;
  char     *replaces_id;
  char     *agreement_template_id;
  char     *kind;
  char     *status;
  char     *languages;
  char     *deciding_language;
  char     *objectives_short;
  char     *objectives_long;
  char     *term_from;
  char     *term_until;
  gint64    meetings_min;
  char     *rhythm;
  char     *parties;
  char     *drafted_on;
  char     *frozen_on;
  char     *salt;
  char     *content_digest;
  char     *seal;
};

extern const FbKind fb_agreement_kind;

G_END_DECLS
