/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-relation"

#include "domain/fb-relation.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbRelation, fb_relation, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbRelation, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_REF (FbRelation, related_id, "related-id", N_("Related To"), FB_FIELD_KEY, "programme"),
};

const FbKind fb_relation_kind = {
  .name = "relation",
  .table = "relation",
  .label = N_("Related Programme"),
  .get_type = fb_relation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_relation_class_init (FbRelationClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_relation_kind);
}

static void
fb_relation_init (FbRelation *self)
{
}
