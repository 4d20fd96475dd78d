/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-area"

#include "domain/fb-area.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbArea, fb_area, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_TEXT (FbArea, name, "name", N_("Name"), FB_FIELD_KEY),
  FB_TEXT (FbArea, postcodes, "postcodes", N_("Postcodes"), FB_FIELD_NONE),
};

const FbKind fb_area_kind = {
  .name = "area",
  .table = "area",
  .label = N_("Area"),
  .get_type = fb_area_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_area_class_init (FbAreaClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_area_kind);
}

static void
fb_area_init (FbArea *self)
{
}
