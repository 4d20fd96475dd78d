/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-source-note"

#include "domain/fb-source-note.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbSourceNote, fb_source_note, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbSourceNote, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbSourceNote, kind, "kind", N_("Kind"), FB_FIELD_KEY, fb_code_source_note_kind),
  FB_TEXT (FbSourceNote, text, "text", N_("Text"), FB_FIELD_KEY | FB_FIELD_LONG),
  FB_TEXT (FbSourceNote, document, "document", N_("Document"), FB_FIELD_NONE),
  FB_INT (FbSourceNote, position, "position", N_("Position"), FB_FIELD_NONE, FB_RANGE (0, 1000)),
};

const FbKind fb_source_note_kind = {
  .name = "source-note",
  .table = "source_note",
  .label = N_("Source Note"),
  .get_type = fb_source_note_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_source_note_class_init (FbSourceNoteClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_source_note_kind);
}

static void
fb_source_note_init (FbSourceNote *self)
{
}
