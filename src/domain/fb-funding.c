/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-funding"

#include "domain/fb-funding.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbFunding, fb_funding, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbFunding, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_REF (FbFunding, organisation_id, "organisation-id", N_("Funder"),
           FB_FIELD_NONE, "organisation"),
  FB_CODE (FbFunding, role, "role", N_("Part in the Funding"), FB_FIELD_NONE, fb_code_funding_role),
  FB_CODE (FbFunding, support, "support", N_("Core or Project"),
           FB_FIELD_NONE, fb_code_funding_support),
  FB_CODE (FbFunding, source, "source", N_("Where It Comes From"),
           FB_FIELD_NONE, fb_code_funding_source),
  FB_TEXT (FbFunding, text, "text", N_("Funding"), FB_FIELD_LONG | FB_FIELD_SEARCH),
  FB_INT (FbFunding, amount_cents, "amount-cents", N_("Amount in Cents"),
           FB_FIELD_NONE, FB_RANGE (0, 100000000000000LL)),
  FB_TEXT (FbFunding, currency, "currency", N_("Currency"), FB_FIELD_NONE),
  FB_DATE (FbFunding, from_date, "from-date", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbFunding, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
  FB_INT (FbFunding, renewal_months, "renewal-months", N_("Renewed Every Months"),
           FB_FIELD_NONE, FB_RANGE (1, 240)),
  FB_TEXT (FbFunding, criteria, "criteria", N_("Criteria"), FB_FIELD_LONG),
  FB_TEXT (FbFunding, priority, "priority", N_("Political Priority"), FB_FIELD_NONE),
  FB_TEXT (FbFunding, goals, "goals", N_("Goals of This Round"), FB_FIELD_LONG),
  FB_DATE (FbFunding, frame_until, "frame-until", N_("The Frame Behind It Ends"), FB_FIELD_NONE),
  FB_DATE (FbFunding, keep_until, "keep-until", N_("Records Must Be Kept Until"), FB_FIELD_NONE),
};

const FbKind fb_funding_kind = {
  .name = "funding",
  .table = "funding",
  .label = N_("Funding"),
  .get_type = fb_funding_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_funding_class_init (FbFundingClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_funding_kind);
}

static void
fb_funding_init (FbFunding *self)
{
}
