/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-staff"

#include "domain/fb-staff.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbStaff, fb_staff, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_TEXT (FbStaff, code, "code", N_("Code"), FB_FIELD_KEY),
  FB_TEXT (FbStaff, name, "name", N_("Name"), FB_FIELD_SEARCH),
  FB_CODE (FbStaff, role, "role", N_("Role"), FB_FIELD_PRIVATE, fb_code_staff_role),
  FB_TEXT (FbStaff, initials, "initials", N_("Initials"), FB_FIELD_PRIVATE),
  FB_CODES (FbStaff, languages, "languages", N_("Languages"), FB_FIELD_PRIVATE, fb_code_languages),
  FB_TEXT (FbStaff, area_ties, "area-ties", N_("Ties to the Area"), FB_FIELD_PRIVATE),
  FB_CODES (FbStaff, strengths, "strengths", N_("Brings"),
           FB_FIELD_PRIVATE, fb_code_staff_strength),
  FB_INT (FbStaff, caseload_limit, "caseload-limit", N_("Caseload Limit"),
           FB_FIELD_PRIVATE, FB_RANGE (0, 1000)),
  FB_TEXT (FbStaff, screen_code, "screen-code", N_("Code of 4 Digits"), FB_FIELD_LOCAL),
  FB_CODE (FbStaff, active, "active", N_("Works Here"), FB_FIELD_PRIVATE, fb_code_yes_no),
};

const FbKind fb_staff_kind = {
  .name = "staff",
  .table = "staff",
  .label = N_("Staff Member"),
  .get_type = fb_staff_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_staff_class_init (FbStaffClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_staff_kind);
}

static void
fb_staff_init (FbStaff *self)
{
}
