/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_SIGNATURE (fb_signature_get_type ())
G_DECLARE_FINAL_TYPE (FbSignature, fb_signature, FB, SIGNATURE, FbRecord)

/* One signer on one version of an agreement. Members are read freely; they
 * change through properties only. */
struct _FbSignature
{
  FbRecord  parent_instance;

  char     *agreement_id;
  gint64    position;
  char     *party;
  char     *person_id;
  char     *organisation_id;
  char     *signer_name;
  char     *capacity;
  char     *language;
  char     *read_how;
  char     *read_language;
  char     *signed_at;
  char     *place;
  char     *method;
  char     *strokes;
  char     *interpreter_name;
  char     *witness_name;
  char     *copy_language;
  char     *copy_form;
  char     *content_digest;
  char     *seal;
};

extern const FbKind fb_signature_kind;

G_END_DECLS
