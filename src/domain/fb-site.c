/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-site"

#include "domain/fb-site.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbSite, fb_site, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbSite, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbSite, kind, "kind", N_("Kind"), FB_FIELD_KEY, fb_code_site_kind),
  FB_TEXT (FbSite, name, "name", N_("Name"), FB_FIELD_NONE),
  FB_TEXT (FbSite, place, "place", N_("Place"), FB_FIELD_NONE),
  FB_DATE (FbSite, from_date, "from-date", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbSite, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
  FB_INT (FbSite, places, "places", N_("Places Planned"), FB_FIELD_NONE, FB_RANGE (0, 100000)),
  FB_TEXT (FbSite, target_group, "target-group", N_("Target Group"), FB_FIELD_LONG),
  FB_TEXT (FbSite, local_variation, "local-variation", N_("Local Variation"), FB_FIELD_LONG),
  FB_REF (FbSite, coordinator_id, "coordinator-id", N_("Coordinator"), FB_FIELD_NONE, "staff"),
  FB_REF (FbSite, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_NONE, "organisation"),
  FB_CODES (FbSite, team_roles, "team-roles", N_("Who Is in the Team"), FB_FIELD_NONE, fb_code_team_role),
  FB_TEXT (FbSite, team, "team", N_("Team"), FB_FIELD_LONG),
};

const FbKind fb_site_kind = {
  .name = "site",
  .table = "site",
  .label = N_("Site or Cohort"),
  .get_type = fb_site_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_site_class_init (FbSiteClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_site_kind);
}

static void
fb_site_init (FbSite *self)
{
}
