/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-person"

#include "domain/fb-contact-person.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbContactPerson, fb_contact_person, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbContactPerson, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "organisation"),
  FB_TEXT (FbContactPerson, name, "name", N_("Name"),
           FB_FIELD_KEY | FB_FIELD_SEARCH | FB_FIELD_PERSONAL),
  FB_CODE (FbContactPerson, role, "role", N_("Role"), FB_FIELD_NONE, fb_code_contact_person_role),
  FB_TEXT (FbContactPerson, phone, "phone", N_("Phone"), FB_FIELD_PERSONAL),
  FB_TEXT (FbContactPerson, email, "email", N_("E-Mail"), FB_FIELD_PERSONAL),
  FB_REF (FbContactPerson, works_for_id, "works-for-id", N_("Works For"), FB_FIELD_NONE, "organisation"),
};

const FbKind fb_contact_person_kind = {
  .name = "contact-person",
  .table = "contact_person",
  .label = N_("Contact Person"),
  .get_type = fb_contact_person_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_contact_person_class_init (FbContactPersonClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_contact_person_kind);
}

static void
fb_contact_person_init (FbContactPerson *self)
{
}
