/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-partner"

#include "domain/fb-programme-partner.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbProgrammePartner, fb_programme_partner, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbProgrammePartner, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_REF (FbProgrammePartner, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_KEY, "organisation"),
  FB_CODE (FbProgrammePartner, role, "role", N_("Role"), FB_FIELD_KEY, fb_code_partner_role),
  FB_CODE (FbProgrammePartner, side, "side", N_("Belongs To"), FB_FIELD_NONE, fb_code_partner_side),
  FB_CODE (FbProgrammePartner, exclusive, "exclusive", N_("Only This One Refers"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_INT (FbProgrammePartner, caseload_limit, "caseload-limit", N_("Mentees a Year, at Most"),
           FB_FIELD_NONE, FB_RANGE (0, 100000)),
  FB_DATE (FbProgrammePartner, from_date, "from-date", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbProgrammePartner, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
  FB_CODE (FbProgrammePartner, shared_direction, "shared-direction", N_("Wants the Same as We Do"),
           FB_FIELD_NONE, fb_code_check_answer),
  FB_CODES (FbProgrammePartner, strengths, "strengths", N_("Brings"), FB_FIELD_NONE, fb_code_staff_strength),
  FB_TEXT (FbProgrammePartner, remark, "remark", N_("Remark"), FB_FIELD_LONG),
};

const FbKind fb_programme_partner_kind = {
  .name = "programme-partner",
  .table = "programme_partner",
  .label = N_("Programme Partner"),
  .get_type = fb_programme_partner_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_programme_partner_class_init (FbProgrammePartnerClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_programme_partner_kind);
}

static void
fb_programme_partner_init (FbProgrammePartner *self)
{
}
