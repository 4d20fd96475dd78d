/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-funding"

#include "ui/programmes/fb-programme-funding.h"

#include "app/fb-deed-organisation.h"
#include "app/fb-funding-risk.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static void
tell_funding (FbWorkspace  *workspace,
              FbRecord     *record,
              char        **title,
              char        **subtitle)
{
  FbFunding *funding = FB_FUNDING (record);

  *title = fb_workspace_dup_name_of (workspace, "organisation", funding->organisation_id);
  if (*title == NULL)
    *title = g_strdup (funding->text != NULL ? funding->text : _("A funder who is not named yet"));
  *subtitle = fb_funding_dup_words (workspace, funding);
}

static const char *const fields[] = { "organisation-id", "role", "source", "support", "text", "amount-cents", "currency",
                                      "from-date", "until-date", "renewal-months", "frame-until", "keep-until",
                                      "criteria", "goals", "priority", NULL };
static const FbRecordRowType funding_type = { tell_funding, fields, N_("Funding Removed"), NULL, NULL };

static FbRecord *
add_funding (FbWorkspace       *workspace,
             const char        *programme_id,
             const char *const *values,
             GError           **error)
{
  return (FbRecord *) fb_deed_add_funding (workspace, programme_id, values[0], values[1], values[2], error);
}

const FbRecordGroupType fb_programme_funding_type = {
  .title = N_("Funding"),
  .none = N_("Nobody is noted who pays for it."),
  .add = N_("Add _Funding"),
  .new_title = N_("New Funding"),
  .added = N_("Funding Added"),
  .kind = &fb_funding_kind,
  .owner_field = "programme-id",
  .order = "until_date",
  .row = &funding_type,
  .fields = {
    { N_("Funder"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("Core or Project"), FB_ADD_CODE, &fb_code_funding_support, NULL, NULL },
    { N_("Until"), FB_ADD_DATE, NULL, NULL, N_("Three months before, it stands on Today.") },
  },
  .add_record = add_funding,
};
