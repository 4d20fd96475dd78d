/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-member"

#include "domain/fb-duo-member.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbDuoMember, fb_duo_member, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbDuoMember, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_REF (FbDuoMember, person_id, "person-id", N_("Person"), FB_FIELD_KEY, "person"),
  FB_CODE (FbDuoMember, role, "role", N_("Role"), FB_FIELD_KEY, fb_code_duo_role),
  FB_CODE (FbDuoMember, acceptance, "acceptance", N_("Answer"), FB_FIELD_NONE, fb_code_acceptance),
  FB_DATE (FbDuoMember, accepted_on, "accepted-on", N_("Answered On"), FB_FIELD_NONE),
  FB_DATE (FbDuoMember, from_date, "from-date", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbDuoMember, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
};

const FbKind fb_duo_member_kind = {
  .name = "duo-member",
  .table = "duo_member",
  .label = N_("Duo Member"),
  .get_type = fb_duo_member_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_duo_member_class_init (FbDuoMemberClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_duo_member_kind);
}

static void
fb_duo_member_init (FbDuoMember *self)
{
}
