/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-attachment"

#include "domain/fb-attachment.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAttachment, fb_attachment, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAttachment, person_id, "person-id", N_("Person"), FB_FIELD_OWNER, "person"),
  FB_REF (FbAttachment, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_OWNER, "organisation"),
  FB_REF (FbAttachment, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_OWNER, "programme"),
  FB_REF (FbAttachment, duo_id, "duo-id", N_("Duo"), FB_FIELD_OWNER, "duo"),
  FB_REF (FbAttachment, agreement_id, "agreement-id", N_("Agreement"),
           FB_FIELD_OWNER, "agreement"),
  FB_REF (FbAttachment, contact_id, "contact-id", N_("Contact"), FB_FIELD_OWNER, "contact"),
  FB_TEXT (FbAttachment, file_name, "file-name", N_("File Name"),
           FB_FIELD_KEY | FB_FIELD_PERSONAL),
  FB_TEXT (FbAttachment, media_type, "media-type", N_("Type"), FB_FIELD_KEY),
  FB_CODE (FbAttachment, used_as, "used-as", N_("Used As"), FB_FIELD_NONE, fb_code_media_use),
  FB_INT (FbAttachment, size_bytes, "size-bytes", N_("Size in Bytes"),
           FB_FIELD_KEY, FB_RANGE (0, 20971520)),
  FB_TEXT (FbAttachment, sha256, "sha256", N_("Checksum"), FB_FIELD_KEY),
  FB_BLOB (FbAttachment, data, "data", N_("Content"), FB_FIELD_PERSONAL),
};

const FbKind fb_attachment_kind = {
  .name = "attachment",
  .table = "attachment",
  .label = N_("Attachment"),
  .get_type = fb_attachment_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_attachment_class_init (FbAttachmentClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_attachment_kind);
}

static void
fb_attachment_init (FbAttachment *self)
{
}
