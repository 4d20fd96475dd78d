/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-introduction"

#include "domain/fb-introduction.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbIntroduction, fb_introduction, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbIntroduction, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_DATE (FbIntroduction, made_on, "made-on", N_("Date"), FB_FIELD_KEY),
  FB_CODE (FbIntroduction, made_by, "made-by", N_("By"), FB_FIELD_MENTOR, fb_code_holder),
  FB_TEXT (FbIntroduction, to_whom, "to-whom", N_("To Whom"), FB_FIELD_PERSONAL | FB_FIELD_MENTOR),
  FB_REF (FbIntroduction, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_NONE, "organisation"),
  FB_CODE (FbIntroduction, kind, "kind", N_("Kind"), FB_FIELD_MENTOR, fb_code_introduction_kind),
  FB_CODE (FbIntroduction, result, "result", N_("What Came of It"),
           FB_FIELD_MENTOR, fb_code_introduction_result),
  FB_TEXT (FbIntroduction, remark, "remark", N_("Remark"), FB_FIELD_LONG | FB_FIELD_MENTOR),
};

const FbKind fb_introduction_kind = {
  .name = "introduction",
  .table = "introduction",
  .label = N_("Introduction"),
  .get_type = fb_introduction_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_introduction_class_init (FbIntroductionClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_introduction_kind);
}

static void
fb_introduction_init (FbIntroduction *self)
{
}
