/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-tombstone"

#include "domain/fb-tombstone.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbTombstone, fb_tombstone, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_TEXT (FbTombstone, record_kind, "record-kind", N_("Kind"), FB_FIELD_KEY),
  FB_CODE (FbTombstone, reason, "reason", N_("Reason"), FB_FIELD_KEY, fb_code_removal),
  FB_TEXT (FbTombstone, merged_into, "merged-into", N_("Joined Into"), FB_FIELD_NONE),
  FB_STAMP (FbTombstone, removed_at, "removed-at", N_("Removed At"), FB_FIELD_KEY),
};

const FbKind fb_tombstone_kind = {
  .name = "tombstone",
  .table = "tombstone",
  .label = N_("Removed Record"),
  .get_type = fb_tombstone_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_tombstone_class_init (FbTombstoneClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_tombstone_kind);
}

static void
fb_tombstone_init (FbTombstone *self)
{
}
