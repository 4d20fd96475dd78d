/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-organisation"

#include "domain/fb-organisation.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbOrganisation, fb_organisation, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_TEXT (FbOrganisation, name, "name", N_("Name"), FB_FIELD_KEY | FB_FIELD_SEARCH),
  FB_CODE (FbOrganisation, kind, "kind", N_("Kind"), FB_FIELD_NONE, fb_code_organisation_kind),
  FB_CODE (FbOrganisation, sector, "sector", N_("Sector"), FB_FIELD_NONE, fb_code_sectors),
  FB_CODE (FbOrganisation, size, "size", N_("Size"), FB_FIELD_NONE, fb_code_organisation_size),
  FB_TEXT (FbOrganisation, street, "street", N_("Street"), FB_FIELD_NONE),
  FB_TEXT (FbOrganisation, postcode, "postcode", N_("Postcode"), FB_FIELD_NONE),
  FB_TEXT (FbOrganisation, place, "place", N_("Place"), FB_FIELD_SEARCH),
  FB_CODE (FbOrganisation, country, "country", N_("Country"), FB_FIELD_NONE, fb_code_countries),
  FB_TEXT (FbOrganisation, phone, "phone", N_("Phone"), FB_FIELD_NONE),
  FB_TEXT (FbOrganisation, email, "email", N_("E-Mail"), FB_FIELD_NONE),
  FB_TEXT (FbOrganisation, website, "website", N_("Website"), FB_FIELD_NONE),
  FB_CODES (FbOrganisation, service_languages, "service-languages", N_("Service Languages"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbOrganisation, in_house_training, "in-house-training", N_("In-House Training"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbOrganisation, network_type, "network-type", N_("Business Network"),
           FB_FIELD_NONE, fb_code_network_type),
  FB_CODES (FbOrganisation, host_places, "host-places", N_("Hosts Where"),
           FB_FIELD_NONE, fb_code_host_place),
  FB_CODE (FbOrganisation, management_support, "management-support", N_("Management Support"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODES (FbOrganisation, tie_sectors, "tie-sectors", N_("Ties by Sector"),
           FB_FIELD_NONE, fb_code_sectors),
  FB_TEXT (FbOrganisation, needs_survey, "needs-survey", N_("Needs Survey"), FB_FIELD_LONG),
  FB_DATE (FbOrganisation, needs_surveyed_on, "needs-surveyed-on", N_("Needs Surveyed On"),
           FB_FIELD_NONE),
  FB_CODE (FbOrganisation, diversity_plan, "diversity-plan", N_("Diversity Plan"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_TEXT (FbOrganisation, diversity_label, "diversity-label", N_("Diversity Label"),
           FB_FIELD_NONE),
  FB_DATE (FbOrganisation, diversity_review_on, "diversity-review-on", N_("Diversity Review On"),
           FB_FIELD_NONE),
  FB_INT (FbOrganisation, diversity_extensions, "diversity-extensions", N_("Times Extended"),
           FB_FIELD_NONE, FB_RANGE (0, 20)),
  FB_CODES (FbOrganisation, specialisation, "specialisation", N_("Specialised In"),
           FB_FIELD_NONE, fb_code_specialisation),
  FB_CODES (FbOrganisation, services, "services", N_("Services"), FB_FIELD_NONE, fb_code_service),
  FB_TEXT (FbOrganisation, works_in, "works-in", N_("Works In"), FB_FIELD_SEARCH),
  FB_CODE (FbOrganisation, still_needed, "still-needed", N_("Still Needs a Go-Between"),
           FB_FIELD_NONE, fb_code_check_answer),
};

const FbKind fb_organisation_kind = {
  .name = "organisation",
  .table = "organisation",
  .label = N_("Organisation"),
  .get_type = fb_organisation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_organisation_class_init (FbOrganisationClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_organisation_kind);
}

static void
fb_organisation_init (FbOrganisation *self)
{
}
