/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-building-block"

#include "domain/fb-building-block.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbBuildingBlock, fb_building_block, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbBuildingBlock, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbBuildingBlock, block, "block", N_("Building Block"),
           FB_FIELD_KEY, fb_code_building_block),
  FB_CODE (FbBuildingBlock, state, "state", N_("State"), FB_FIELD_NONE, fb_code_block_state),
  FB_TEXT (FbBuildingBlock, evidence, "evidence", N_("Evidence"), FB_FIELD_LONG),
  FB_DATE (FbBuildingBlock, looked_on, "looked-on", N_("Looked At On"), FB_FIELD_NONE),
};

const FbKind fb_building_block_kind = {
  .name = "building-block",
  .table = "building_block",
  .label = N_("Building Block"),
  .get_type = fb_building_block_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_building_block_class_init (FbBuildingBlockClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_building_block_kind);
}

static void
fb_building_block_init (FbBuildingBlock *self)
{
}
