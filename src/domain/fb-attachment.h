/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ATTACHMENT (fb_attachment_get_type ())
G_DECLARE_FINAL_TYPE (FbAttachment, fb_attachment, FB, ATTACHMENT, FbRecord)

/* A scan, CV or certificate. Belongs to exactly one record. Members are read
 * freely; they change through properties only. */
struct _FbAttachment
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *organisation_id;
  char     *programme_id;
  char     *duo_id;
  char     *agreement_id;
  char     *contact_id;
  char     *file_name;
  char     *media_type;
  char     *used_as;
  gint64    size_bytes;
  char     *sha256;
  GBytes   *data;
};

extern const FbKind fb_attachment_kind;

G_END_DECLS
