/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-figure"

#include "domain/fb-figure.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbFigure, fb_figure, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbFigure, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_TEXT (FbFigure, what, "what", N_("What"), FB_FIELD_KEY),
  FB_CODE (FbFigure, qualifier, "qualifier", N_("Qualifier"), FB_FIELD_NONE, fb_code_qualifier),
  FB_INT (FbFigure, number, "number", N_("Number"), FB_FIELD_NONE, FB_RANGE (0, 1000000000)),
  FB_TEXT (FbFigure, moment, "moment", N_("When"), FB_FIELD_NONE),
};

const FbKind fb_figure_kind = {
  .name = "figure",
  .table = "figure",
  .label = N_("Figure"),
  .get_type = fb_figure_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_figure_class_init (FbFigureClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_figure_kind);
}

static void
fb_figure_init (FbFigure *self)
{
}
