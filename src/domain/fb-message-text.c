/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-message-text"

#include "domain/fb-message-text.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbMessageText, fb_message_text, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbMessageText, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbMessageText, kind, "kind", N_("Kind"), FB_FIELD_KEY, fb_code_message_kind),
  FB_CODE (FbMessageText, language, "language", N_("Language"), FB_FIELD_KEY, fb_code_languages),
  FB_TEXT (FbMessageText, title, "title", N_("Subject"), FB_FIELD_KEY),
  FB_TEXT (FbMessageText, body, "body", N_("Text"), FB_FIELD_KEY | FB_FIELD_LONG),
};

const FbKind fb_message_text_kind = {
  .name = "message-text",
  .table = "message_text",
  .label = N_("Text of a Message"),
  .get_type = fb_message_text_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_message_text_class_init (FbMessageTextClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_message_text_kind);
}

static void
fb_message_text_init (FbMessageText *self)
{
}
